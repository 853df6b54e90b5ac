import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';

/** https://developers.google.com/apps-script/reference/base/session */
export class Session extends Service {
  override readonly google = 'Session';

  constructor(private readonly execution: Execution) {
    super();
  }

  getActiveUser = () => new User(this.execution.backend.email);
  getEffectiveUser = () => new User(this.execution.backend.email);
  getActiveUserLocale = () => this.execution.backend.locale;
  getScriptTimeZone = () => this.execution.backend.manifest.timeZone;
}

/** https://developers.google.com/apps-script/reference/base/user */
export class User extends Service {
  override readonly google = 'User';

  constructor(private readonly email: string) {
    super();
  }

  getEmail = () => this.email;
}
