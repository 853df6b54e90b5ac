import { Service } from '../runtime/service';

/** https://developers.google.com/apps-script/reference/charts/charts: here its enumerations only. */
export class Charts extends Service {
  override readonly google = 'Charts';
}
