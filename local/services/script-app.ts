import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import { Trigger, TriggerBuilder } from './triggers';

/** https://developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends Service {
  override readonly google = 'ScriptApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  newTrigger = (functionName: string) => new TriggerBuilder(this.execution, functionName);
  getProjectTriggers = () => this.execution.backend.state.triggers.map((stored) => new Trigger(stored));
  getUserTriggers = () => this.getProjectTriggers();

  deleteTrigger({ stored }: Trigger): void {
    const { triggers } = this.execution.backend.state;
    const at = triggers.findIndex(({ id }) => id === stored.id);
    if (at < 0) throw new Exception('The trigger does not exist.');
    triggers.splice(at, 1);
  }
}
