import type { Scalar } from '../engine/engine';
import type { Execution } from '../runtime/execution';
import type { AuthMode } from '../runtime/permissions';
import { EnumValue } from '../runtime/service';
import type { Range } from './range';
import { User } from './session';
import { Spreadsheet } from './spreadsheet';

/** https://developers.google.com/apps-script/guides/triggers/events#open */
export function openEvent(execution: Execution, authMode: AuthMode): Record<string, unknown> {
  return {
    authMode: EnumValue.of('AuthMode', authMode),
    source: new Spreadsheet(execution),
    user: new User(execution.backend.email),
  };
}

/** https://developers.google.com/apps-script/guides/triggers/events#edit; `value` and `oldValue` for a single cell only. */
export function editEvent(
  execution: Execution,
  sheet: string,
  a1: string,
  values: { value?: Scalar; oldValue?: Scalar },
): Record<string, unknown> {
  const range = new Spreadsheet(execution).getSheetByName(sheet)?.getRange(a1) as Range;
  return { ...openEvent(execution, 'LIMITED'), range, ...values };
}
