import type { Language } from '../text/texts';
import type { Part } from './escalation';
import { oneLine } from './strangersText';
import type { Why } from './telling';
import { type Level, type Notice, rankOf, type Warning } from './warning';

/** One warning as a letter tells it; every text in it is one plain line. */
export interface Item {
  readonly source: string;
  readonly fingerprint: string;
  readonly occurrence: string;
  readonly level: Level;
  readonly part: Part;
  readonly why: Why;
  readonly role: string;
  readonly subject: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly evidence: readonly string[];
  /** Pieces of evidence that are not shown. */
  readonly more: number;
  readonly action: string;
  readonly due: string | null;
  readonly overdue: boolean;
  /** Address of the row. */
  readonly link: string | null;
  /** Lighter warnings of the same product that are muted by this one. */
  readonly muted: number;
  /** Set where it is news, not an alarm. */
  readonly notice?: Notice;
}

/** Everything that one person is to hear of at once. */
export interface Letter {
  readonly language: Language;
  /** Address of the tab 静默. */
  readonly silences: string | null;
  readonly items: readonly Item[];
}

/** Items told in full; those after them get a line each. */
export const IN_FULL = 8;
/** Items of one letter: what is more makes a second one, so that a letter fits a cell (50,000 characters) and a mail (200 KB). */
export const MOST_ITEMS = 40;

const SHOWN = { facts: 20, evidence: 3 } as const;
const LENGTHS = { name: 20, value: 160, evidence: 120, subject: 90, action: 240, role: 30 } as const;

/** What a letter adds to a warning. */
export interface Told {
  readonly source: string;
  readonly part: Part;
  readonly why: Why;
  readonly link: string | null;
  readonly muted: number;
  readonly now: string;
}

/** A warning as an item: strangers' words are made plain lines and shortened here, once, for every form of the letter. */
export function itemOf(warning: Warning, { now, ...told }: Told): Item {
  const { fingerprint, occurrence, level, due, notice } = warning;
  return {
    ...told,
    fingerprint,
    occurrence,
    level,
    due,
    overdue: due !== null && due < now,
    ...(notice ? { notice } : {}),
    role: oneLine(warning.role, LENGTHS.role),
    subject: oneLine(warning.subject, LENGTHS.subject),
    action: oneLine(warning.action, LENGTHS.action),
    facts: warning.facts.slice(0, SHOWN.facts).map(({ name, value }) => ({
      name: oneLine(name, LENGTHS.name),
      value: oneLine(value, LENGTHS.value),
    })),
    evidence: warning.evidence.slice(0, SHOWN.evidence).map((quote) => oneLine(quote, LENGTHS.evidence)),
    more: Math.max(0, warning.evidence.length - SHOWN.evidence),
  };
}

/** The gravest first, then what is due first. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  const place = ({ level, due, subject }: Item) => `${rankOf(level)} ${due ?? '9999'} ${subject}`;
  return [...items].sort((left, right) => (place(left) < place(right) ? -1 : 1));
}

/** A letter of items: in order, and without the details of those that get a line only. */
export function letterWith(items: readonly Item[], head: Omit<Letter, 'items'>): Letter {
  const abridged = (item: Item): Item => ({ ...item, facts: [], evidence: [] });
  return { ...head, items: inOrder(items).map((item, index) => (index < IN_FULL ? item : abridged(item))) };
}

/** The level of a letter is its gravest item's. */
export const levelOf = ({ items }: Letter): Level =>
  items.reduce<Level>((gravest, { level }) => (rankOf(level) < rankOf(gravest) ? level : gravest), '三级');
