/** What a workbook remembers besides its cells; plain JSON data, kept beside the workbook. */
export interface HostState {
  properties: Record<PropertyScope, Record<string, string>>;
  triggers: StoredTrigger[];
  charts: StoredChart[];
  mail: { day: string; recipients: number };
  /** Calls of UrlFetchApp on a day of the shop. */
  fetch: { day: string; calls: number };
  /** Milliseconds that triggers ran on a day of the shop. */
  triggerTime: { day: string; milliseconds: number };
}

export type PropertyScope = 'document' | 'user' | 'script';

export interface StoredTrigger {
  id: string;
  handler: string;
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  /** For CLOCK: the time from one run to the next. */
  everyMinutes?: number;
  /** For CLOCK: the hour of the day at which a daily trigger runs. */
  atHour?: number;
  /** For CLOCK: run once, at this instant (milliseconds since 1970). */
  at?: number;
  /** Milliseconds since 1970. */
  created: number;
  lastRun?: number;
}

/** Rows and columns from 0; `sheet` is the tab's name. */
export interface StoredBox {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface StoredChart {
  id: number;
  sheet: string;
  /** Google's ChartType, such as "LINE". */
  type: string;
  ranges: StoredBox[];
  /** Cell of the upper left corner, from 1, and the offset in pixels. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  numHeaders: number;
  transposed: boolean;
  mergeStrategy: string;
  hiddenStrategy: string;
  options: Record<string, unknown>;
}

export function emptyState(): HostState {
  return {
    properties: { document: {}, user: {}, script: {} },
    triggers: [],
    charts: [],
    mail: { day: '', recipients: 0 },
    fetch: { day: '', calls: 0 },
    triggerTime: { day: '', milliseconds: 0 },
  };
}

/** The state kept beside a workbook; what is missing from it is empty. */
export function stateFrom(kept: unknown): HostState {
  const state = emptyState();
  if (typeof kept !== 'object' || kept === null) return state;
  const { properties, ...rest } = structuredClone(kept) as Partial<HostState>;
  return { ...state, ...rest, properties: { ...state.properties, ...properties } };
}
