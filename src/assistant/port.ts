import type { Often } from '../schedule/settings';

/** What the state of health asks of Google; `google/health.ts` answers. */
export interface HealthPort {
  /** The clock trigger, as it was asked for; null where there is none. */
  clock(): Often | null;
  /** Mail recipients that are left today. */
  mailLeft(): number;
  /** Cells of all tabs, blank ones included: what Google counts. */
  cells(): number;
  /** IANA name of the script's time zone, which is to be the spreadsheet's. */
  scriptTimeZone(): string;
}
