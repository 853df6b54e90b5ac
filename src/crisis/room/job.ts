import { amendRows } from '../../workbook/amend';
import { openTable, type Shop } from '../../workbook/shop';
import { keyOf, type RowOf } from '../../workbook/tab';
import { readTeam, teamTab } from '../../workbook/team';
import { unreadableRows } from '../../workbook/unreadable';
import { filledOf } from '../incidentLedger';
import { crisisRows } from '../tabs';
import { type Incident, isOpen, NOTES, type Note, openIncidents, seenOf, takenAtOf } from './incident';

type Row = RowOf<typeof crisisRows.columns>;

/** What the panel shows. */
export interface Room {
  language: 'zh-CN' | 'en';
  /** The shop's clock, `YYYY-MM-DD HH:mm:ss`. */
  now: string;
  /** IANA name, such as `Asia/Shanghai`. */
  timeZone: string;
  /** Who may take an incident up, by 团队; each once. */
  team: { name: string; roles: string }[];
  /** Who took the last one up at this user's hand; '' for the first. */
  me: string;
  incidents: readonly Incident[];
  /** Rows of 危机 with a cell that cannot be read; they are not among the incidents. */
  unreadable: number;
}

/** What a change came to: `changed` and `gone` write nothing. */
export type Outcome = 'done' | 'changed' | 'gone';

/** What a user of the panel does to an incident; 响应分钟 and 升级记录 follow at the next round of the crisis desk. */
export type Deed =
  | { what: 'take'; who: string }
  | { what: 'note'; notes: Partial<Record<Note, string>> }
  | { what: 'solve'; who: string; notes: Partial<Record<Note, string>> };

/** Open incidents and the people for them. No tab is made for looking. */
export function crisisRoom(shop: Shop, me: string): Room {
  const { language } = shop.texts;
  const { timeZone } = shop.workbook;
  return {
    language,
    now: shop.now,
    timeZone,
    team: people(shop),
    me,
    incidents: openIncidents(rowsOf(shop), shop.now),
    unreadable: unreadableRows(shop, crisisRows),
  };
}

function rowsOf(shop: Shop): Row[] {
  if (!shop.workbook.sheet(crisisRows.name)) return [];
  const table = openTable(shop, crisisRows);
  return table.rows.map(({ at, row }) => ({ ...row, ...filledOf(shop, table, at) }));
}

function people(shop: Shop): Room['team'] {
  if (!shop.workbook.sheet(teamTab.name)) return [];
  const roles = new Map<string, string[]>();
  for (const { name, role } of readTeam(shop)) roles.set(name, [...(roles.get(name) ?? []), role]);
  return [...roles].map(([name, all]) => ({ name, roles: all.join('、') }));
}

/**
 * Does one thing to one incident, known by its 危机ID, under the lock: where the row is gone, solved or was changed since the panel read it nothing is written.
 *
 * @param seen `Incident.seen` of the reading that the user looked at
 */
export function handleIncident(shop: Shop, id: string, seen: string, deed: Deed): Outcome {
  return shop.lock.hold(() => {
    const row = rowsOf(shop).find((one) => one.id === id);
    if (!row) return 'gone';
    if (seenOf(row) !== seen || !isOpen(row, shop.now)) return 'changed';
    const there = amendRows(shop, crisisRows, new Map([[keyOf(crisisRows, row), changeOf(row, deed, shop.now)]]));
    // Deleted while it was being written: the row is not there to bear witness.
    return there === 1 && rowsOf(shop).some((one) => one.id === id) ? 'done' : 'gone';
  });
}

function changeOf(row: Row, deed: Deed, now: string): Partial<Row> {
  if (deed.what === 'note') return notesOf(deed.notes);
  const taking =
    takenAtOf(row).taken && deed.what === 'solve' ? {} : { takenBy: deed.who.trim() || null, takenAt: now };
  return deed.what === 'take'
    ? { ...taking, state: '已受理', solvedAt: null }
    : { ...taking, ...notesOf(deed.notes), state: '已解决', solvedAt: now };
}

/** A cell holds 50,000 characters. */
const LONGEST = 5000;

function notesOf(notes: Partial<Record<Note, string>>): Partial<Row> {
  const told = NOTES.flatMap((note) => {
    const text = notes[note];
    return typeof text === 'string' ? [[note, text.trim().slice(0, LONGEST) || null] as const] : [];
  });
  return Object.fromEntries(told);
}

/** The row in which an incident stands now; null where it is gone. */
export function rowOfIncident(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(crisisRows.name)) return null;
  return openTable(shop, crisisRows).rows.find(({ row }) => row.id === id)?.at ?? null;
}
