import { randomInt } from 'node:crypto';
import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { EnumValue, Service } from '../runtime/service';
import type { StoredTrigger } from '../runtime/state';

/** "Triggers: 20 / user / script" */
const MOST_TRIGGERS = 20;
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];
const HOUR = 60;
const DAY = 24 * HOUR;

/** https://developers.google.com/apps-script/reference/script/trigger */
export class Trigger extends Service {
  override readonly google = 'Trigger';

  constructor(readonly stored: StoredTrigger) {
    super();
  }

  getUniqueId = () => this.stored.id;
  getHandlerFunction = () => this.stored.handler;
  getEventType = () => EnumValue.of('EventType', this.stored.event);
  getTriggerSource = () => EnumValue.of('TriggerSource', this.stored.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  getTriggerSourceId = () => null;
}

/** https://developers.google.com/apps-script/reference/script/trigger-builder */
export class TriggerBuilder extends Service {
  override readonly google = 'TriggerBuilder';

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased = () => new ClockTriggerBuilder(this.execution, this.handler);
  forSpreadsheet = () => new SpreadsheetTriggerBuilder(this.execution, this.handler);
}

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export class ClockTriggerBuilder extends Service {
  override readonly google = 'ClockTriggerBuilder';

  private readonly times: Pick<StoredTrigger, 'everyMinutes' | 'atHour' | 'at'> = {};

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  /** "n must be 1, 5, 10, 15 or 30." */
  everyMinutes(n: number): this {
    requireOneOf('everyMinutes', n, MINUTES);
    return this.set({ everyMinutes: n });
  }

  everyHours(n: number): this {
    requireOneOf('everyHours', n, HOURS);
    return this.set({ everyMinutes: n * HOUR });
  }

  everyDays(n: number): this {
    if (n < 1) throw new Exception(`The value you passed to everyDays was invalid. It must be at least 1.`);
    return this.set({ everyMinutes: n * DAY });
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23)
      throw new Exception('The value you passed to atHour was invalid. It must be between 0 and 23.');
    return this.set({ atHour: hour });
  }

  after = (milliseconds: number) => this.set({ at: this.execution.backend.clock.now() + milliseconds });
  at = (date: Date) => this.set({ at: date.getTime() });

  create(): Trigger {
    const { everyMinutes, at } = this.times;
    if (everyMinutes === undefined && at === undefined) {
      throw new Exception('The recurrence of the clock trigger was not set.');
    }
    return created(this.execution, { handler: this.handler, event: 'CLOCK', ...this.times });
  }

  private set(times: Partial<StoredTrigger>): this {
    Object.assign(this.times, times);
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder */
export class SpreadsheetTriggerBuilder extends Service {
  override readonly google = 'SpreadsheetTriggerBuilder';

  private event: StoredTrigger['event'] | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  onOpen = () => this.on('ON_OPEN');
  onEdit = () => this.on('ON_EDIT');
  onChange = () => this.on('ON_CHANGE');

  create(): Trigger {
    if (!this.event) throw new Exception('The event of the spreadsheet trigger was not set.');
    return created(this.execution, { handler: this.handler, event: this.event });
  }

  private on(event: StoredTrigger['event']): this {
    this.event = event;
    return this;
  }
}

function created(execution: Execution, trigger: Omit<StoredTrigger, 'id' | 'created'>): Trigger {
  const { state, clock } = execution.backend;
  if (state.triggers.length >= MOST_TRIGGERS) {
    throw new Exception(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const stored = { id: String(randomInt(2 ** 47)), created: clock.now(), ...trigger };
  state.triggers.push(stored);
  return new Trigger(stored);
}

function requireOneOf(member: string, n: number, allowed: number[]): void {
  if (allowed.includes(n)) return;
  const words = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  throw new Exception(`The value you passed to ${member} was invalid. It must be one of ${words}.`);
}
