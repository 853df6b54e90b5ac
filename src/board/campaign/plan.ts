import { addWorkdays, MOST_WORKDAYS } from '../../calendar/addWorkdays';
import type { CalendarName, WorkCalendar } from '../../calendar/workCalendar';
import type { TaskKind } from '../words';
import { linkedFor, type Named } from './placeholders';

export interface Campaign extends Named {
  readonly template: string;
}

/** What is to be done ahead of a day or after it: a row of SOP模板, or a step that another room plans. */
export interface Step {
  readonly task: string;
  readonly kind: TaskKind;
  readonly role: string;
  /** Working days before the launch; negative ones are counted from the last day of the campaign on. */
  readonly lead: number;
  /** Working days that it takes; null: one. */
  readonly days: number | null;
  readonly linked: string | null;
  /** What the card says where that is more than the step's name. */
  readonly title?: string;
  /** Who of the role does it where that is settled. */
  readonly owner?: string;
  /** What is to be heeded. */
  readonly note?: string | null;
}

/** What a campaign takes of somebody: a card to be. */
export interface PlannedTask {
  readonly step: string;
  readonly role: string;
  readonly title: string;
  readonly owner: string;
  readonly note: string | null;
  readonly kind: TaskKind;
  readonly platform: string;
  readonly start: string;
  readonly due: string;
  readonly linked: string | null;
  /** Whether a day on the way is in a year whose holidays are not announced yet. */
  readonly assumed: boolean;
}

/** Which step of a template a task was made of. */
export const stepKey = ({ step, role }: { readonly step: string; readonly role: string }) => `${step}\n${role}`;

/**
 * The tasks of a campaign by its template. A task is due its number of working days before the launch, by the calendar of whoever does it, and begins as many working
 * days earlier as it takes; one of lead 0 is due on the launch itself, whatever day that is.
 *
 * @param calendarOf whose working days count for a role or a name
 */
export function planTasks(
  campaign: Named,
  steps: readonly Step[],
  calendarOf: (role: string) => CalendarName,
  rules: WorkCalendar,
): PlannedTask[] {
  return steps.map((step) => {
    const owner = step.owner ?? step.role;
    const calendar = calendarOf(owner);
    const from = step.lead < 0 ? (campaign.end ?? campaign.launch) : campaign.launch;
    const due = addWorkdays(from, -within(step.lead), calendar, rules);
    const start = addWorkdays(due.day, 1 - within(Math.max(1, step.days ?? 1)), calendar, rules);
    return {
      step: step.task,
      role: step.role,
      title: step.title ?? step.task,
      owner,
      note: step.note ?? null,
      kind: step.kind,
      platform: campaign.platform,
      start: start.day,
      due: due.day,
      linked: linkedFor(step.linked, campaign),
      assumed: due.assumed || start.assumed,
    };
  });
}

/** Whole days that can be counted. */
const within = (days: number) => Math.max(-MOST_WORKDAYS, Math.min(MOST_WORKDAYS, Math.round(days)));
