import { daysBetween } from '../../calendar/daysBetween';
import { cellAddress } from '../../workbook/address';
import { halfWidth } from '../../workbook/cell';
import type { Problem } from '../../workbook/problem';
import { readBack } from '../../workbook/readBack';
import { openTable, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import type { Placed, Table } from '../../workbook/table';
import { findMembers, readTeam } from '../../workbook/team';
import { readWorkCalendar } from '../../workbook/workCalendar';
import { calendarsOf } from './calendars';
import { ordered } from './network';
import { NODES, type NodeName, type PlanNode, type Works } from './node';
import { Places } from './places';
import { recordOf, reportedOn } from './report';
import { type GanttRow, ganttTab } from './tabs';

export type GanttTable = Table<typeof ganttTab.columns>;
type Field = keyof typeof ganttTab.columns & string;

/** A row that can be followed, with its node. */
export interface Listed {
  readonly at: number;
  readonly row: GanttRow;
  readonly node: PlanNode;
  /** 进度记录 as it is to be from now on. */
  readonly report: string | null;
}

/** 供应甘特图 as it was read. */
export interface Gantt {
  readonly table: GanttTable;
  /** In an order in which each node comes after its predecessors. */
  readonly listed: readonly Listed[];
  /** Keys of rows that say what cannot be; they are in 数据问题. */
  readonly refused: ReadonlySet<string>;
  /** Everything that is wrong in the tab. */
  readonly problems: readonly Problem[];
}

/** Calendar days of a node at most: ten years are a slip of the pen. */
const MOST_DAYS = 3650;

export const idOf = (row: Pick<GanttRow, 'plan' | 'product' | 'name' | 'supplier'>): string => keyOf(ganttTab, row);

/** Reads 供应甘特图, names what is wrong in 数据问题, and leaves such rows out: those that wait for them go on without. */
export function readGantt(shop: Shop): Gantt {
  const table = openTable(shop, ganttTab);
  const reading = new Reading(shop, table);
  shop.counts.read += table.rows.length;
  const problems = [...table.problems, ...reading.problems];
  shop.problems.set(ganttTab.name, problems);
  return { table, listed: reading.listed, refused: reading.refused, problems };
}

/** When the people of a node work, by the shop's calendars and 团队. */
export function readCalendars(shop: Shop): (name: NodeName, owner: string) => Works {
  const rules = readWorkCalendar(shop);
  const team = readTeam(shop);
  return calendarsOf(rules, (owner) => findMembers(team, owner).find(({ calendar }) => calendar)?.calendar ?? null);
}

class Reading {
  readonly problems: Problem[] = [];
  readonly refused = new Set<string>();
  readonly listed: readonly Listed[];
  private readonly today: string;

  constructor(
    private readonly shop: Shop,
    private readonly table: GanttTable,
  ) {
    this.today = shop.now.slice(0, 10);
    const sound = table.rows.filter((placed) => this.isSound(placed));
    const calendar = readCalendars(shop);
    const places = placesIn(table, sound);
    const all = sound.map((placed) => {
      const before = this.before(placed, places);
      return { id: idOf(placed.row), before, placed, works: calendar(placed.row.name as NodeName, placed.row.owner) };
    });
    const { inOrder, circles } = ordered(all);
    for (const circle of circles) this.refuseCircle(circle, sound);
    this.listed = inOrder.map(({ id, before, placed, works }) => this.list(placed, id, before, works));
  }

  private list({ at, row }: Placed<GanttRow>, id: string, before: readonly string[], works: Works): Listed {
    const { plan, product, start, days, actualStart, actualEnd, progress } = row;
    const report = recordOf(progress, readBack(this.shop, this.table, at, 'report') as string | null, this.today);
    const [name, reported] = [row.name as NodeName, reportedOn(report)];
    const own = { id, before, works, name, plan: JSON.stringify([plan, product]) };
    return { at, row, report, node: { ...own, start, days, actualStart, actualEnd, progress, reported } };
  }

  private isSound(placed: Placed<GanttRow>): boolean {
    const { days, progress, actualStart, actualEnd } = placed.row;
    const { reasons } = this.shop.texts.gantt;
    const before = this.problems.length;
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) this.refuse(placed, 'days', reasons.days(MOST_DAYS));
    if (progress !== null && (progress < 0 || progress > 1)) this.refuse(placed, 'progress', reasons.progress);
    if (actualStart !== null && actualEnd !== null && daysBetween(actualStart, actualEnd) < 0)
      this.refuse(placed, 'actualEnd', reasons.endBeforeStart(actualStart));
    return this.problems.length === before;
  }

  /** Ids of the nodes that a row waits for. */
  private before(placed: Placed<GanttRow>, places: Places): string[] {
    const { reasons } = this.shop.texts.gantt;
    return namesIn(placed.row.before).flatMap((text) => {
      const name = NODES.find((one) => one === text);
      if (!name) return this.note(placed, 'before', reasons.noSuchNode(text, NODES));
      const found = places.find(halfWidth(placed.row.plan), placed.row.product, name);
      return found ?? this.note(placed, 'before', reasons.noPredecessor(name, placed.row.plan));
    });
  }

  private refuseCircle(ids: readonly string[], rows: readonly Placed<GanttRow>[]): void {
    const circle = ids.flatMap((id) => rows.find(({ row }) => idOf(row) === id) ?? []);
    const names = circle.map(({ row }) => row.name);
    for (const placed of circle) this.note(placed, 'before', this.shop.texts.gantt.reasons.circle(names));
  }

  private refuse(placed: Placed<GanttRow>, field: Field, sentence: string): void {
    this.refused.add(idOf(placed.row));
    this.note(placed, field, sentence);
  }

  private note({ at, row }: Placed<GanttRow>, field: Field, sentence: string): [] {
    const cell = cellAddress(at, this.table.headers.at.get(field) ?? 1);
    const column = ganttTab.columns[field].header;
    const value = String(row[field as keyof GanttRow] ?? '');
    this.problems.push({ tab: ganttTab.name, cell, column, value, reason: { code: 'said', sentence } });
    return [];
  }
}

/** The names of predecessors in a cell. */
const namesIn = (cell: string | null) =>
  (cell ?? '')
    .split(/[、,，;；/\n]+/)
    .map(halfWidth)
    .filter(Boolean);

/** Names in any row, as they are compared. */
function placesIn({ cells, headers }: GanttTable, sound: readonly Placed<GanttRow>[]): Places {
  const text = (row: readonly unknown[], field: Field) =>
    halfWidth(String(row[(headers.at.get(field) ?? 0) - 1] ?? ''));
  const all = cells.slice(1).map((row) => ({ plan: text(row, 'plan'), name: text(row, 'name') }));
  const usable = sound.map(({ row }) => ({ ...row, plan: halfWidth(row.plan), id: idOf(row) }));
  return new Places(usable, all);
}
