import { raiseWarnings } from '../../alerts/job';
import type { Outlet } from '../../alerts/port';
import type { Outcome } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import type { Shop } from '../../workbook/shop';
import { writeComputed } from '../../workbook/write';
import { barOf } from './bar';
import { type Drawn, drawChart } from './chartLedger';
import { type Gantt, type Listed, readGantt } from './ganttLedger';
import { overviewOf, type Seen } from './overview';
import { type GanttRow, ganttSettings, ganttTab, SCALES } from './tabs';
import { timelineOf } from './timeline';
import { warningsOf } from './warnings';

/** 供应甘特图 as it stands after it was brought up to date. */
export interface Kept extends Gantt {
  /** By node id. */
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Brings 供应甘特图 up to date: computed columns, and the chart right of them. */
export function keepGantt(shop: Shop): Kept {
  const settings = readSettings(shop, ganttSettings);
  const gantt = readGantt(shop);
  const today = shop.now.slice(0, 10);
  const nodes = gantt.listed.map(({ node }) => node);
  const seen = overviewOf(nodes, today, settings.ratio);
  const kept = { ...gantt, seen };
  if (gantt.table.rows.length > 0) shop.counts.written += writeComputed(shop, ganttTab, computedOf(shop, kept));
  const scale = settings.scale === null ? null : SCALES[settings.scale as keyof typeof SCALES];
  const stretches = nodes.flatMap((node) => {
    const { expected } = seen.get(node.id) as Seen;
    return expected.done
      ? []
      : [
          { from: node.start, to: expected.plannedEnd },
          { from: expected.start, to: expected.end },
        ];
  });
  const timeline = timelineOf(stretches, today, scale);
  const drawn = gantt.listed.map(({ node }): [string, Drawn] => {
    const { expected, standing } = seen.get(node.id) as Seen;
    return [node.id, { bar: barOf(node, expected, standing, timeline.steps), zone: standing.zone }];
  });
  drawChart(shop, timeline, new Map(drawn));
  return kept;
}

function computedOf(shop: Shop, kept: Kept): Map<string, Partial<GanttRow>> {
  const { gantt } = shop.texts;
  const results = new Map<string, Partial<GanttRow>>([...kept.refused].map((id) => [id, { state: gantt.refused }]));
  for (const one of kept.listed) {
    const { expected, standing, critical } = kept.seen.get(one.node.id) as Seen;
    const { buffer, line, consumption } = standing;
    results.set(one.node.id, {
      report: one.report,
      buffer,
      line,
      plannedEnd: expected.plannedEnd,
      expectedEnd: expected.end,
      consumption,
      causes: causesIn(shop, kept, one) || null,
      critical: critical ? gantt.critical : null,
      state: gantt.state(standing),
    });
  }
  return results;
}

/** Causes shown of a delay. */
const CAUSES = 3;

/** Where a delay comes from, in words; '' where there is none. */
export function causesIn(shop: Shop, { listed, seen }: Kept, { node }: Listed): string {
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
  const kept = keepGantt(shop);
  const { gantt } = shop.texts;
  const warnings = warningsOf(
    { ...kept, tab: ganttTab.name, trackOf: () => null, causesOf: (one) => causesIn(shop, kept, one) },
    shop.texts,
  );
  const delivery = raiseWarnings(shop, outlet, 'gantt', warnings);
  const result = [sentenceOf(shop, kept), delivery.sentence].filter(Boolean).join(gantt.join);
  return { result, done: delivery.done };
}

function sentenceOf(shop: Shop, { listed, refused, seen, table }: Kept): string {
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
