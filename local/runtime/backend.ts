import type { BigQueryLink } from '../bigquery/link';
import type { Engine } from '../engine/engine';
import type { Clock } from './clock';
import type { Locks } from './locks';
import type { Manifest } from './manifest';
import type { Script } from './script';
import type { HostState } from './state';

/** What the add-on asks of the person at the page, who is waited for. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Google's Button names, such as ["YES", "NO"]. */
  buttons: string[];
}

export interface Answer {
  /** CLOSE when the dialog was closed without choosing. */
  button: string;
  text?: string;
}

/** What the add-on shows without waiting. Sizes in pixels. */
export type UiEvent =
  | { kind: 'sidebar'; title: string; html: string; width: number }
  | { kind: 'dialog'; title: string; html: string; width: number; height: number; modal: boolean }
  | { kind: 'toast'; title: string; text: string; seconds: number }
  | { kind: 'activate'; sheet: string; a1: string };

/** How far UrlFetchApp reaches. */
export interface Web {
  /** The program that does its requests, out/local/fetcher.mjs; null: there is no web. */
  fetcher: string | null;
  /** Hosts outside this machine that the user allows, with their subdomains, in lower case. */
  hosts: readonly string[];
}

/** What Google's servers would hold for one spreadsheet and its script: it outlives executions. */
export interface Backend {
  readonly engine: Engine;
  /** Calculates what is pending; custom functions see the spreadsheet afresh. */
  calculate(): void;
  readonly name: string;
  readonly script: Script;
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly state: HostState;
  readonly locks: Locks;
  readonly cache: Map<string, { value: string; until: number }>;
  /** Folder for the messages sent, as .eml files. */
  readonly outbox: string;
  /** Address of the person at work. */
  readonly email: string;
  /** Language of the person's account, such as "zh_CN" or "en". */
  readonly locale: string;
  /** Mail recipients a day: 100 for a consumer account, 1,500 in Workspace. */
  readonly mailPerDay: number;
  /** How the add-on reaches the web. */
  readonly web: Web;
  /** What stands for BigQuery; null: there is none. */
  readonly bigQuery: BigQueryLink | null;
  readonly ask?: (question: Question) => Answer;
  readonly show?: (event: UiEvent) => void;
  /** Menus that this session's onOpen added. */
  readonly menus: Menu[];
  /** Where the person is; script and page both move it. */
  active: { sheet: string; a1: string };
}

export interface Menu {
  title: string;
  items: MenuItem[];
}

export type MenuItem = { caption: string; function: string } | { separator: true } | { submenu: Menu };
