import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import { ConditionalFormatRuleBuilder } from './conditional';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { Ui } from './ui';
import { DataValidationBuilder } from './validation';

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
export class SpreadsheetApp extends Service {
  override readonly google = 'SpreadsheetApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  getActive = () => new Spreadsheet(this.execution);
  getActiveSpreadsheet = () => new Spreadsheet(this.execution);
  getActiveSheet = () => this.getActive().getActiveSheet();
  getActiveRange = () => this.getActive().getActiveRange();
  setActiveSheet = (sheet: Sheet) => sheet.activate();
  newDataValidation = () => new DataValidationBuilder(this.execution);
  newConditionalFormatRule = () => new ConditionalFormatRuleBuilder(this.execution);

  /** "Applies all pending Spreadsheet changes." */
  flush(): void {
    this.execution.settle();
  }

  /** There is nobody to show anything to where a trigger or the command line runs the script. */
  getUi(): Ui {
    if (this.execution.origin === 'trigger' || this.execution.origin === 'command') {
      throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new Ui(this.execution);
  }
}
