import type { EngineSheet } from '../engine/engine';
import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import { Range } from './range';

/** https://developers.google.com/apps-script/reference/spreadsheet/filter */
export class Filter extends Service {
  override readonly google = 'Filter';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: EngineSheet,
  ) {
    super();
  }

  getRange(): Range {
    const box = this.sheet.filter();
    if (!box) throw new Exception('The filter no longer exists.');
    return new Range(this.execution, this.sheet, box);
  }

  remove(): void {
    this.sheet.setFilter(null);
  }
}
