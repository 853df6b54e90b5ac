import type { Level } from '../alerts/warning';
import { readBack } from '../workbook/readBack';
import { openTable, type Shop } from '../workbook/shop';
import type { Table } from '../workbook/table';
import { firstTellings } from './duplicates';
import { historyIn } from './history';
import { type Handling, responseMinutes, solvedAt, takenUp } from './lifecycle';
import { mentionOf } from './mentionLedger';
import { type Response, responsesOf } from './responses';
import { crisesTab, crisisRows, mentionsTab } from './tabs';

/** An incident as other rooms see it. */
export interface IncidentRecord {
  readonly level: Level;
  /** Not solved. */
  readonly open: boolean;
  /** Somebody took the present episode up. */
  readonly taken: boolean;
  /** To be taken up by then, `YYYY-MM-DD HH:mm:ss`. */
  readonly due: string | null;
  /** Of the present episode and of earlier ones. */
  readonly responses: readonly Response[];
}

/** Every incident of 危机; none where the workbook has no such tab. */
export function readIncidents(shop: Shop): IncidentRecord[] {
  if (!shop.workbook.sheet(crisesTab.name)) return [];
  const table = openTable(shop, crisisRows);
  return table.rows.flatMap(({ at, row }) => {
    const { state, takenAt, solvedAt: given } = row;
    return incidentOf(shop, table, at, { state: state as Handling['state'], takenAt, solvedAt: given });
  });
}

function incidentOf(
  shop: Shop,
  table: Table<typeof crisisRows.columns>,
  at: number,
  handling: Handling,
): IncidentRecord[] {
  const filled = (field: keyof typeof crisisRows.columns) => readBack(shop, table, at, field);
  const firedAt = (filled('firedAt') ?? filled('firstAt')) as string | null;
  if (firedAt === null) return [];
  const history = filled('history') as string | null;
  const entries = historyIn(history ?? '');
  const open = solvedAt(handling, entries, firedAt, shop.now) === null;
  const { at: takenAt, taken } = takenUp(handling, entries, firedAt);
  // 响应分钟 follows at the next round of the crisis desk; who took it up just now wants to see it at once.
  const firstAt = (filled('firstAt') ?? firedAt) as string;
  const response = (filled('response') as number | null) ?? responseMinutes(firstAt, takenAt);
  return [
    {
      level: (filled('level') as Level | null) ?? '三级',
      open,
      taken,
      due: filled('due') as string | null,
      responses: responsesOf({ takenAt: handling.takenAt, response, history }),
    },
  ];
}

/** What became of a mention in which a watched word stands. */
export interface HitRecord {
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly time: string;
  readonly verdict: string;
}

/** Every mention of 舆情提及 with a watched word; none where the workbook has no such tab. */
export function readHits(shop: Shop): HitRecord[] {
  if (!shop.workbook.sheet(mentionsTab.name)) return [];
  const table = openTable(shop, mentionsTab);
  return table.rows.flatMap(({ at, row }) => {
    const [words, verdict] = [readBack(shop, table, at, 'words'), readBack(shop, table, at, 'verdict')];
    return words === null || verdict === null ? [] : [{ time: row.time, verdict: String(verdict) }];
  });
}

/** What somebody said, and whether it complains: it is filed as a complaint, or its words are an alarm. */
export interface Saying {
  readonly text: string;
  readonly complains: boolean;
}

/**
 * Every mention of 舆情提及, the same author's same words once; none where the workbook has no such tab. What is wrong in it is for the crisis desk to say. One
 * service call.
 */
export function readSayings(shop: Shop): Saying[] {
  if (!shop.workbook.sheet(mentionsTab.name)) return [];
  const table = openTable(shop, mentionsTab);
  shop.problems.delete(mentionsTab.name);
  const first = firstTellings(table.rows.map(({ row }) => mentionOf(row)));
  return table.rows.flatMap(({ at, row }, index) => {
    const complains = row.kind === '投诉' || readBack(shop, table, at, 'verdict') === '告警';
    return first[index] === index ? [{ text: row.text, complains }] : [];
  });
}
