import type { Level } from '../alerts/warning';

/** What kind of incident a rule makes; it decides the checklist. */
export type Kind = 'quality' | 'competitor' | 'policy' | 'exposure' | 'badRate' | 'complaint';

/** One thing that counts towards an incident: a mention, or a day of bad reviews. */
export interface Signal {
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly time: string;
  readonly platform: string;
  readonly product: string;
  /** What tells this matter from others of the rule whatever the product; '' where nothing does. */
  readonly matter: string;
  /** Index of what it came from, for the evidence. */
  readonly source: number;
}

/** The signals of one rule and when they make an incident. */
export interface Stream {
  readonly rule: string;
  readonly kind: Kind;
  readonly level: Level;
  readonly role: string;
  readonly action: string;
  /** Hours to respond in. */
  readonly hours: number;
  /** Length of the sliding window in hours. */
  readonly window: number;
  /** Signals within a window that make an incident. */
  readonly threshold: number;
  /** Whether platforms count apart. */
  readonly byPlatform: boolean;
  /** In order of time. */
  readonly signals: readonly Signal[];
}

/** Signals of a rule that are not enough for an incident yet. */
export interface Waiting {
  readonly rule: string;
  /** '' where platforms count together. */
  readonly platform: string;
  readonly count: number;
  readonly threshold: number;
}
