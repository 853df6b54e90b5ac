import type { Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import type { ChartBlock } from '../chart';
import { type Drawing, TALL } from '../chartLedger';
import type { EmptyLane } from './emptyLanes';
import type { Post } from './post';
import type { Comparison } from './structure';
import { structureRows } from './structureRows';
import { EMPTY_WORD, PART_WORDS, structureTab, VERDICT_WORDS } from './tabs';

const WORDS = { parts: PART_WORDS, verdicts: VERDICT_WORDS, empty: EMPTY_WORD };
/** Elements that the chart shows: those that the top use beyond the rest, and the next ones. */
const DRAWN = 10;

/** Fills TOP10结构. @returns its charts, which stand below it: what the top use beside the rest, in percent, and what is given with it */
export function showStructure(
  shop: Shop,
  posts: readonly Post[],
  comparisons: readonly [Comparison, ...Comparison[]],
  lanes: readonly EmptyLane[],
  top: number,
  more: ChartBlock,
): Drawing[] {
  const rows = structureRows(posts, comparisons, lanes, { words: WORDS, texts: shop.texts, top });
  replaceTable(shop, structureTab, rows);
  shop.counts.written += rows.length;
  const percent = ({ hits, total }: { hits: number; total: number }) => Math.round((100 * hits) / total);
  const drawn = comparisons[0].contrasts.slice(0, DRAWN).map((contrast) => {
    return { item: contrast.element, values: [percent(contrast.top), percent(contrast.rest)] };
  });
  const block = {
    chart: 'structure',
    series: shop.texts.content.topAndRest(top),
    isLined: false,
    rows: drawn,
  } as const;
  // Right of the columns that stay in sight: they would cut it off.
  const column = structureTab.frozenColumns + 1;
  return [more, block].map((one, index) => ({
    block: one,
    tab: structureTab,
    at: { row: rows.length + 3 + index * TALL, column },
  }));
}
