import { formatted } from '../runtime/console';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';

/** https://developers.google.com/apps-script/reference/base/logger */
export class Logger extends Service {
  override readonly google = 'Logger';

  constructor(private readonly execution: Execution) {
    super();
  }

  log(...values: unknown[]): this {
    this.execution.log.add('INFO', [formatted(values)]);
    return this;
  }

  getLog = () => this.execution.log.entries.map(({ message }) => `${message}\n`).join('');

  clear(): void {
    this.execution.log.entries.length = 0;
  }
}
