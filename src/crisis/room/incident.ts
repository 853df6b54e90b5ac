import type { Entry } from '../history';
import { historyIn } from '../history';
import { type Handling, solvedAt, takenUp } from '../lifecycle';

/** What the team writes about an incident. */
export const NOTES = ['problem', 'measures', 'plan'] as const;
export type Note = (typeof NOTES)[number];

/** A row of 危机 as far as the panel shows or changes it; moments are `YYYY-MM-DD HH:mm:ss`. */
export interface IncidentRow extends Readonly<Record<Note, string | null>> {
  readonly id: string | null;
  readonly level: string | null;
  readonly rule: string | null;
  readonly platform: string | null;
  readonly product: string | null;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly firedAt: string | null;
  readonly count: number | null;
  readonly evidence: string | null;
  readonly role: string | null;
  readonly due: string | null;
  readonly state: string | null;
  readonly takenBy: string | null;
  readonly takenAt: string | null;
  readonly solvedAt: string | null;
  readonly history: string | null;
}

/** An open incident as the panel has it: plain data. */
export interface Incident extends Readonly<Record<Note, string>> {
  readonly id: string;
  readonly level: string;
  readonly rule: string;
  readonly platform: string;
  readonly product: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly count: number;
  readonly evidence: readonly string[];
  readonly role: string;
  /** '' where it has none. */
  readonly due: string;
  /** Whether somebody took up the present episode. */
  readonly taken: boolean;
  readonly takenBy: string;
  readonly takenAt: string;
  /** What the team's cells held, to be handed back with a change: where they differ by then somebody else was quicker. */
  readonly seen: string;
}

/** What of a row a colleague may have changed meanwhile. */
export const seenOf = ({ state, takenBy, takenAt, solvedAt, problem, measures, plan, firedAt }: IncidentRow): string =>
  JSON.stringify([state, takenBy, takenAt, solvedAt, problem, measures, plan, firedAt]);

const handlingOf = (row: IncidentRow) => row as unknown as Handling;
const begunAt = (row: IncidentRow) => row.firedAt ?? row.firstAt;
const entriesOf = (row: IncidentRow): readonly Entry[] => historyIn(row.history ?? '');

/** Whether the present episode of an incident is not solved yet. */
export function isOpen(row: IncidentRow, now: string): boolean {
  const begun = begunAt(row);
  return begun !== null && solvedAt(handlingOf(row), entriesOf(row), begun, now) === null;
}

/** When the present episode was taken up; null where it was not, or where only 状态 says so. */
export function takenAtOf(row: IncidentRow): { at: string | null; taken: boolean } {
  const begun = begunAt(row);
  return begun === null ? { at: null, taken: false } : takenUp(handlingOf(row), entriesOf(row), begun);
}

/** Shown at most: evidence keeps the earliest and the latest mentions. */
const SHOWN = 20;

export function incidentOf(row: IncidentRow): Incident {
  const { at, taken } = takenAtOf(row);
  return {
    id: row.id ?? '',
    level: row.level ?? '三级',
    rule: row.rule ?? '',
    platform: row.platform ?? '',
    product: row.product ?? '',
    firstAt: row.firstAt ?? '',
    lastAt: row.lastAt ?? '',
    count: row.count ?? 0,
    evidence: (row.evidence ?? '').split('\n').filter(Boolean).slice(0, SHOWN),
    role: row.role ?? '',
    due: row.due ?? '',
    taken,
    takenBy: taken ? (row.takenBy ?? '') : '',
    takenAt: at ?? '',
    problem: row.problem ?? '',
    measures: row.measures ?? '',
    plan: row.plan ?? '',
    seen: seenOf(row),
  };
}

const text = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** Open incidents in the order in which they want hands: by level, untaken before taken, the nearest deadline first. */
export function openIncidents(rows: readonly IncidentRow[], now: string): Incident[] {
  const levels = ['一级', '二级', '三级'];
  return rows
    .filter((row) => isOpen(row, now))
    .map(incidentOf)
    .sort(
      (left, right) =>
        levels.indexOf(left.level) - levels.indexOf(right.level) ||
        Number(left.taken) - Number(right.taken) ||
        text(left.due || '9', right.due || '9') ||
        text(left.id, right.id),
    );
}
