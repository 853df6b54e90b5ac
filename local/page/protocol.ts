/** What the browser page and the server say to each other, as JSON over one WebSocket. */
import type { Mutation } from '../engine/engine';
import type { Part } from './fingerprint';

export type Language = 'zh-CN' | 'en';

export type MenuItem =
  | { kind: 'item'; caption: string; run: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuItem[] };

/** One menu that the add-on put into the menu bar. */
export interface Menu {
  caption: string;
  items: MenuItem[];
}

/** A custom function, for autocompletion; its values come from the server as those of all formulas do. */
export interface FunctionInfo {
  name: string;
  description: string;
  params: { name: string; detail: string }[];
}

export type ChartKind = 'column' | 'bar' | 'line' | 'area' | 'pie' | 'scatter' | 'combo' | 'table';

/** A chart of the add-on. Row and column of the anchor count from 0; sizes and offsets are pixels. */
export interface Chart {
  id: string;
  sheet: string;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  kind: ChartKind;
  /** A1 addresses with the sheet's name, side by side: 看板!A1:B9. */
  ranges: string[];
  headers: number;
  /** Google's chart options by their dotted names: title, hAxis.title, isStacked … */
  options: Record<string, unknown>;
}

export interface OpenedWorkbook {
  /** Which opening this is: a change tells on which it was made. */
  opening: number;
  /** Number of the last change that the snapshot holds; later ones follow as messages. */
  sequence: number;
  /** Univer's IWorkbookData, packed. */
  workbook: object;
  /** What to execute after opening it: it holds no cells filled by formulas of other cells. */
  spills: Mutation;
  name: string;
  file: string;
  /** IANA name, such as "Asia/Shanghai". */
  timeZone: string;
  menus: Menu[];
  functions: FunctionInfo[];
  charts: Chart[];
  status: Status;
}

/** What started a function: a user, at the menu item or window of this caption, or the host by itself. */
export type Cause = { by: 'user'; caption: string } | { by: 'clock' | 'event' };

/** What the host is doing, shown in the page's bar. */
export interface Status {
  /** What started the function that runs; null where none does. */
  running: Cause | null;
  saved: 'saved' | 'unsaved' | 'saving' | 'failed';
  /** Why saving failed. */
  reason: string | null;
}

export type Shown =
  | { kind: 'sidebar'; title: string; frame: string }
  | { kind: 'dialog'; title: string; frame: string; width: number; height: number; modal: boolean }
  | { kind: 'toast'; title: string; text: string; seconds: number }
  | { kind: 'activate'; sheet: string; range: string | null };

/** A question on which a script waits. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Google's names: OK, CANCEL, YES, NO. */
  buttons: string[];
}

/** `button` is CLOSE where the dialog was shut without a choice. */
export interface Answer {
  button: string;
  text?: string;
}

export interface Trigger {
  id: string;
  handler: string;
  /** A clock trigger's interval or the event, as a short English code: 'everyHours(1)', 'ON_EDIT'. */
  when: string;
  /** ISO time of the next run; null for event triggers. */
  next: string | null;
}

/** The selected cells of the sheet in front. */
export interface Place {
  sheet: string;
  a1: string;
}

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

/** One run of a function of the add-on. */
export interface Execution {
  number: number;
  name: string;
  cause: Cause;
  /** ISO time. */
  started: string;
  milliseconds: number;
  failure: string | null;
  lines: LogLine[];
}

export interface MailSummary {
  file: string;
  /** ISO time, or null where the message bears none. */
  time: string | null;
  to: string[];
  subject: string;
}

export interface Mail extends MailSummary {
  from: string;
  cc: string[];
  bcc: string[];
  plain: string | null;
  html: string | null;
}

/** What a page may ask; the first group is answered by the Worker, the outbox by the server itself. */
export interface Calls {
  open(): OpenedWorkbook;
  /** `caption` is what the user knows it by; `at` is where the user is in the workbook. */
  run(name: string, args: unknown[], how: 'menu' | 'sidebar', caption: string, at: Place | null): unknown;
  triggers(): Trigger[];
  fire(id: string): void;
  executions(): Execution[];
  /** Why a cell shows '#ERROR!'; null where it shows none, or where no function of the add-on said anything. */
  errorMessage(sheetId: string, row: number, column: number): string | null;
  outbox(): MailSummary[];
  mail(file: string): Mail;
}

export type CallName = keyof Calls;

export type Asked = { [K in CallName]: { call: K; args: Parameters<Calls[K]> } }[CallName];

/** What one step of the user did to the sheet as it came with `opening`. `seen`: number of the last change that the page knew of then. */
export interface PageChange {
  opening: number;
  seen: number;
  mutations: Mutation[];
}

/** Asks whether the page's sheets are the server's; `seen` as in a change. */
export interface PageCheck {
  opening: number;
  seen: number;
  parts: Part[];
}

export type FromPage =
  | ({ kind: 'call'; id: number } & Asked)
  | ({ kind: 'change' } & PageChange)
  | ({ kind: 'check' } & PageCheck)
  | { kind: 'answer'; question: number; answer: Answer };

/**
 * Why a page must open the workbook anew:
 * `apart` all that it did is done, but its own sheet shows it in another order · `refused` what it did since is not in the workbook ·
 * `differs` its sheet is not the server's, nobody knows why.
 */
export type Why = 'apart' | 'refused' | 'differs';

export type ToPage =
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; message: string }
  | { kind: 'change'; sequence: number; mutations: Mutation[] }
  /** This page's oldest change without a place in the order has got one; `again`: others' values came before it, so the page does it once more. */
  | { kind: 'accepted'; sequence: number; again: boolean }
  /** The page must open the workbook anew. */
  | { kind: 'reopen'; why: Why }
  /** The answer to a check: the page's sheets were the server's as they were after this change. */
  | { kind: 'agreed'; sequence: number }
  | { kind: 'ask'; question: number; ask: Question }
  | { kind: 'show'; shown: Shown }
  | { kind: 'status'; status: Status }
  | { kind: 'charts'; charts: Chart[] };
