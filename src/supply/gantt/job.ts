import { raiseWarnings } from '../../alerts/job';
import type { Outlet } from '../../alerts/port';
import { earlier, later } from '../../calendar/earlier';
import { paintRows } from '../../workbook/paint';
import type { Outcome } from '../../workbook/run';
import { readSettings, refuseSetting } from '../../workbook/settings';
import { openWhole, type Shop } from '../../workbook/shop';
import { writeComputed } from '../../workbook/write';
import { readDeliveries } from '../suppliers/ledger';
import { barOf } from './bar';
import { drawChart } from './chartLedger';
import { type Gantt, type GanttTable, idOf, type Listed, readGantt } from './ganttLedger';
import { overviewOf, type Seen } from './overview';
import { type GanttRow, ganttSettings, ganttTab, SCALES } from './tabs';
import { timelineOf } from './timeline';
import { trackRecord } from './track';
import { warningsOf } from './warnings';

/** 供应甘特图 and how its nodes stand. */
export interface Look extends Gantt {
  /** By node id. */
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Reads 供应甘特图 and works out how every node stands; writes nothing. */
export function lookAt(shop: Shop): Look {
  const ratio = ratioOf(shop);
  const gantt = readGantt(shop);
  const nodes = gantt.listed.map(({ node }) => node);
  return { ...gantt, seen: overviewOf(nodes, shop.now.slice(0, 10), ratio) };
}

/** The buffer's part of a period; one that leaves no work or no buffer is refused. */
function ratioOf(shop: Shop): number {
  const { ratio } = readSettings(shop, ganttSettings);
  if (ratio > 0 && ratio < 1) return ratio;
  refuseSetting(shop, ganttSettings.ratio.key, shop.texts.gantt.reasons.ratio);
  return ganttSettings.ratio.fallback;
}

/** Brings 供应甘特图 up to date: computed columns, and the chart right of them. */
export function keepGantt(shop: Shop): Look {
  openWhole(shop, ganttTab);
  const look = lookAt(shop);
  const computed = computedOf(shop, look);
  if (look.table.rows.length > 0) shop.counts.written += writeComputed(shop, ganttTab, computed);
  const table = drawBars(shop, look);
  const shown = table.rows.map(({ at, row }) => [at, computed.get(idOf(row)) ?? {}] as const);
  paintRows(table, new Map(shown), table.cells.length);
  // Writing reads the tab again, and knows only of cells that cannot be read.
  shop.problems.set(ganttTab.name, look.problems);
  return look;
}

function drawBars(shop: Shop, { listed, seen }: Look): GanttTable {
  const { scale } = readSettings(shop, ganttSettings);
  const all = listed.map(({ node }) => ({ node, ...(seen.get(node.id) as Seen) }));
  const stretches = all
    .filter(({ expected }) => !expected.done)
    .map(({ node, expected }) => ({
      from: earlier(node.start, expected.start),
      to: later(expected.plannedEnd, expected.end),
    }));
  const chosen = scale === null ? null : SCALES[scale as keyof typeof SCALES];
  const timeline = timelineOf(stretches, shop.now.slice(0, 10), chosen);
  const bars = all.map(({ node, expected, standing }) => {
    return [node.id, barOf(node, expected, standing, timeline.steps)] as const;
  });
  return drawChart(shop, timeline, new Map(bars));
}

function computedOf(shop: Shop, look: Look): Map<string, Partial<GanttRow>> {
  const { gantt } = shop.texts;
  const results = new Map<string, Partial<GanttRow>>([...look.refused].map((id) => [id, { state: gantt.refused }]));
  for (const one of look.listed) {
    const { expected, standing, critical } = look.seen.get(one.node.id) as Seen;
    const { buffer, line, consumption } = standing;
    results.set(one.node.id, {
      report: one.report,
      buffer,
      line,
      plannedEnd: expected.plannedEnd,
      expectedEnd: expected.end,
      consumption,
      causes: causesIn(shop, look, one) || null,
      critical: critical ? gantt.critical : null,
      state: gantt.state(standing),
    });
  }
  return results;
}

/** Causes shown of a delay. */
const CAUSES = 3;

/** Where a delay comes from, in words; '' where there is none. */
export function causesIn(shop: Shop, { listed, seen }: Look, { node }: Listed): string {
  const { gantt } = shop.texts;
  const causes = seen.get(node.id)?.causes ?? [];
  const name = (id: string) =>
    id === node.id ? gantt.itself : (listed.find((one) => one.node.id === id)?.node.name ?? '');
  const said = causes.slice(0, CAUSES).map(({ id, days, by }) => gantt.cause(name(id), days, by === 'waiting'));
  const more = causes.length - CAUSES;
  return more > 0 ? gantt.causesMore(said.join(gantt.separator), more) : said.join(gantt.separator);
}

/** The round of the supply plan (guide, section 2): brings 供应甘特图 up to date and warns of what needs hands. */
export function runGantt(shop: Shop, outlet: Outlet): Outcome {
  const look = keepGantt(shop);
  const { gantt } = shop.texts;
  const deliveries = readDeliveries(shop);
  const trackOf = (name: string) =>
    trackRecord(
      deliveries.filter(({ supplier }) => supplier === name),
      shop.now.slice(0, 10),
    );
  const causesOf = (one: Listed) => causesIn(shop, look, one);
  const warnings = warningsOf({ ...look, tab: ganttTab.name, trackOf, causesOf }, shop.texts);
  const delivery = raiseWarnings(shop, outlet, 'gantt', warnings);
  const result = [sentenceOf(shop, look), delivery.sentence].filter(Boolean).join(gantt.join);
  return { result, done: delivery.done };
}

function sentenceOf(shop: Shop, { listed, refused, seen, table }: Look): string {
  const standings = listed.flatMap(({ node }) => seen.get(node.id)?.standing ?? []);
  const inZone = (zone: string | null) => standings.filter((one) => one.zone === zone).length;
  const unread = new Set(table.problems.map(({ cell }) => cell.replace(/^[A-Z]+/, '')).filter((row) => row !== '1'));
  if (standings.length + refused.size + unread.size === 0) return shop.texts.gantt.nothing;
  return shop.texts.gantt.ran({
    nodes: standings.length,
    red: inZone('红'),
    yellow: inZone('黄'),
    done: inZone(null),
    refused: refused.size + unread.size,
  });
}
