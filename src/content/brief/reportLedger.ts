import { openWhole, type Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import type { CreatorBook } from './lacks';
import { type Figures, figuresOf, monthsOf } from './months';
import { type Payoff, payoffOf, type Spending } from './payoff';
import { countedOf, type Published, tracedOf } from './published';
import { monthsTab, traceTab } from './tabs';
import { influencesOf, partOf, type Traced } from './trace';
import { type Hit, traceRows } from './traceRows';

/**
 * Fills 内容溯源.
 *
 * @returns how many hits there are
 */
export function showTrace(shop: Shop, published: readonly Published[], creators: CreatorBook | null): number {
  const judged = published.map((one) => ({ one, traced: tracedOf(one, creators) }));
  const hits = judged.flatMap(({ one, traced }) => (traced?.isHit ? [hitOf(one, traced)] : []));
  // A young piece may be a hit already, but is none of the rest yet: counting it would favour what is chosen lately.
  const traced = judged.flatMap((each) => (each.one.isRipe && each.traced ? [each.traced] : []));
  const rows = traceRows(hits, partOf(traced), influencesOf(traced), shop.texts.brief);
  replaceTable(shop, traceTab, rows);
  shop.counts.written += rows.length;
  return hits.length;
}

const hitOf = ({ piece, brief }: Published, traced: Traced): Hit => ({ ...traced, piece, brief: brief?.id ?? null });

/** Fills 内容月报 with its chart: the months, then all of them together with what it comes to. */
export function showMonths(shop: Shop, published: readonly Published[]): Payoff {
  const all = published.map(countedOf);
  const words = shop.texts.brief;
  const payoff = payoffOf(published.filter(({ isRipe }) => isRipe).flatMap(spendingOf));
  const uncounted = published.filter((one) => spendingOf(one).length === 0).length;
  const about = [words.payoff(payoff), words.uncounted(uncounted)].filter(Boolean).join('');
  const rows = [...monthsOf(all)].map(([month, figures]) => ({ month, ...figures, about: null }));
  const total = all.length > 0 ? [{ month: words.total, ...figuresOf(all), about }] : [];
  replaceTable(shop, monthsTab, [...rows, ...total]);
  shop.counts.written += rows.length;
  if (rows.length > 0) drawChart(shop, rows.length);
  return payoff;
}

function spendingOf({ piece: { kind, cost, orders }, brief }: Published): Spending[] {
  return cost === null || orders === null ? [] : [{ kind, briefed: brief !== null, cost, orders }];
}

/** What a customer cost month by month, below the months and right of their names. */
function drawChart(shop: Shop, months: number): void {
  const { sheet, headers } = openWhole(shop, monthsTab);
  const block = (field: 'month' | keyof Figures) => ({
    row: 1,
    column: headers.at.get(field) ?? 1,
    rows: months + 1,
    columns: 1,
  });
  sheet.chart({
    title: shop.texts.brief.chart,
    kind: 'combo',
    blocks: [block('month'), block('withBrief'), block('without'), block('costPerCustomer')],
    at: { row: months + 4, column: monthsTab.frozenColumns + 1 },
    size: { width: 760, height: 340 },
    options: {
      legend: { position: 'top' },
      vAxis: { minValue: 0 },
      seriesType: 'bars',
      series: {
        0: { color: '#1a73e8' },
        1: { color: '#bdc1c6' },
        2: { type: 'line', color: '#5f6368', lineWidth: 2 },
      },
    },
  });
}
