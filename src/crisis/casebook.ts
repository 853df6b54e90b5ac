import type { Level } from '../alerts/warning';
import type { Texts } from '../text/texts';
import type { Episode, Known } from './episode';
import { type Entry, historyIn, historyText, withEntry } from './history';
import { type Handling, levelAfter, responseMinutes, solvedAt, takenUp } from './lifecycle';
import { dueAt } from './streams';

/** What ShopDeck fills in of a row of 危机. */
export interface Filled {
  readonly level: Level | null;
  readonly rule: string | null;
  readonly platform: string | null;
  readonly product: string | null;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly count: number | null;
  readonly evidence: string | null;
  readonly role: string | null;
  readonly due: string | null;
  readonly response: number | null;
  readonly history: string | null;
  readonly firedAt: string | null;
}

/** An incident of the workbook as it stands there. */
export interface Case {
  readonly id: string;
  readonly filled: Filled;
  readonly handling: Handling;
}

/** What evidence says in words. */
export interface Exhibit {
  readonly platform: string;
  readonly product: string;
  readonly quote: string;
}

const EMPTY: Filled = {
  level: null,
  rule: null,
  platform: null,
  product: null,
  firstAt: null,
  lastAt: null,
  count: null,
  evidence: null,
  role: null,
  due: null,
  response: null,
  history: null,
  firedAt: null,
};

const NOBODY: Handling = { state: null, takenAt: null, solvedAt: null };

/** The course of an incident, as far as it decides which mentions belong to it; null for a row whose moments are lost. */
export function knownOf({ filled, handling }: Case, now: string): Known | null {
  const firedAt = filled.firedAt ?? filled.firstAt;
  if (firedAt === null) return null;
  const closedAt = solvedAt(handling, historyIn(filled.history ?? ''), firedAt, now);
  return { firstAt: filled.firstAt ?? firedAt, firedAt, closedAt };
}

/**
 * What 危机 is to show of an incident. History is only added to; what its mentions no longer show (they were deleted from the workbook) stays as it was.
 *
 * @param before the row that is there; null for a new incident
 * @param episode the present episode by the mentions; null where its rule is off or has none
 * @param exhibits the episode's evidence in words
 */
export function caseNow(
  before: Case | null,
  episode: Episode | null,
  exhibits: readonly Exhibit[],
  now: string,
  { crisis }: Texts,
): Filled {
  const { filled: old, handling } = before ?? { filled: EMPTY, handling: NOBODY };
  const shown = episode ? shownOf(episode, exhibits, old, crisis) : old;
  const firedAt = shown.firedAt ?? shown.firstAt;
  if (firedAt === null) return shown;
  const start = episode?.recurred ? recurrence(old, handling, firedAt, crisis) : historyIn(old.history ?? '');
  const { at, taken } = takenUp(handling, start, firedAt);
  const closed = solvedAt(handling, start, firedAt, now);
  const seen =
    closed && handling.solvedAt === null ? withEntry(start, { time: closed, what: '解决', note: '' }) : start;
  const level = shown.level ?? '三级';
  const late = shown.due !== null && isLate(shown.due, at, taken || closed !== null, now);
  const history = late ? withLateness(seen, level, shown.due as string, crisis) : seen;
  const wasLate = history.some(({ what, time }) => what === '升级' && time > firedAt);
  return {
    ...shown,
    level: levelAfter(level, wasLate),
    response: responseMinutes(shown.firstAt ?? firedAt, at),
    history: historyText(history) || null,
  };
}

const isLate = (due: string, takenAt: string | null, handled: boolean, now: string) =>
  takenAt !== null ? takenAt > due : !handled && now > due;

function withLateness(history: readonly Entry[], level: Level, due: string, words: Texts['crisis']): readonly Entry[] {
  if (history.some(({ time, what }) => time === due && (what === '升级' || what === '逾期'))) return history;
  const risen = levelAfter(level, true);
  return risen !== level
    ? withEntry(history, { time: due, what: '升级', note: words.history.rose(level, risen) })
    : withEntry(history, { time: due, what: '逾期', note: words.history.late });
}

/** A new episode: how the last one was answered goes into the history, because the team will fill its cells anew. */
function recurrence(old: Filled, handling: Handling, firedAt: string, words: Texts['crisis']): readonly Entry[] {
  let history: readonly Entry[] = historyIn(old.history ?? '');
  const minutes = old.firstAt === null ? null : responseMinutes(old.firstAt, handling.takenAt);
  if (minutes !== null && handling.takenAt !== null && handling.takenAt < firedAt)
    history = withEntry(history, { time: handling.takenAt, what: '受理', note: words.history.taken(minutes) });
  return withEntry(history, { time: firedAt, what: '复发', note: words.history.recurred });
}

/** Rule, place, time and evidence of an episode. */
function shownOf(episode: Episode, exhibits: readonly Exhibit[], old: Filled, words: Texts['crisis']): Filled {
  const { stream, firedAt, evidence, recurred } = episode;
  const same = !recurred && old.firedAt !== null;
  // Of an episode that goes on, fewer mentions than before means that some were deleted: the evidence stays.
  const fewer = same && evidence.length < (old.count ?? 0);
  const began = same ? old.firedAt : firedAt;
  const seen = fewer ? old : { ...old, ...evidenceOf(episode, exhibits, words) };
  return {
    ...seen,
    level: stream.level,
    rule: stream.rule,
    role: stream.role,
    firedAt: began,
    due: began === null ? null : dueAt(began, stream.hours),
  };
}

function evidenceOf({ evidence }: Episode, exhibits: readonly Exhibit[], words: Texts['crisis']) {
  return {
    platform: named(
      exhibits.map(({ platform }) => platform),
      words,
    ),
    product: named(
      exhibits.map(({ product }) => product),
      words,
    ),
    firstAt: evidence[0]?.time ?? null,
    lastAt: evidence[evidence.length - 1]?.time ?? null,
    count: evidence.length,
    evidence: quotes(
      exhibits.map(({ quote }) => quote),
      words,
    ),
  };
}

const NAMES = 3;
function named(all: readonly string[], words: Texts['crisis']): string | null {
  const names = [...new Set(all.filter(Boolean))];
  const some = names.slice(0, NAMES).join('、');
  return (names.length > NAMES ? words.severalProducts(some, names.length) : some) || null;
}

/** Quotes shown from the beginning and from the end of a long list. */
const [EARLIEST, LATEST] = [5, 15];
function quotes(all: readonly string[], words: Texts['crisis']): string {
  if (all.length <= EARLIEST + LATEST) return all.join('\n');
  const more = words.evidenceMore(all.length - EARLIEST - LATEST);
  return [...all.slice(0, EARLIEST), more, ...all.slice(-LATEST)].join('\n');
}
