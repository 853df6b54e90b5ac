import { refreshComputed } from '../../workbook/refresh';
import type { Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import { type Drawing, TALL } from '../chartLedger';
import { noteProblems, type PieceReading } from '../ledger';
import { type PieceRow, piecesTab, SERIES } from '../tabs';
import { type ChartWords, funnelBlock, roiBlock, weakBlock } from './funnelCharts';
import { funnelRows, type Said } from './funnelRows';
import { pieceNotes } from './pieceNotes';
import { type FunnelReview, type Reviewed, reviewOf } from './review';
import { breakEven, costPerCustomer, roiOf } from './roi';
import { type StepRate, shareOf } from './step';
import { COUNT_HEADERS, funnelTab, SCOPE_WORDS, STEP_HEADERS } from './tabs';

/** What the shop has set. */
export interface FunnelRules {
  readonly enough: number;
  readonly margin: number | null;
}

const HEADERS = { steps: STEP_HEADERS, counts: COUNT_HEADERS };

/** What the funnel came to, and its charts. */
export interface FunnelRound {
  readonly review: FunnelReview;
  readonly drawings: readonly Drawing[];
}

/** Rates every piece of 内容, finds where it loses its viewers, and makes 内容漏斗. */
export function reviewFunnel(
  shop: Shop,
  { table, entries, problems }: PieceReading,
  strangers: ReadonlySet<string>,
  { enough, margin }: FunnelRules,
): FunnelRound {
  const review = reviewOf(
    entries.map(({ piece }) => piece),
    enough,
    shop.now.slice(0, 10),
  );
  const results = entries.map(({ key, piece }, index) => {
    const reviewed = review.pieces[index] as Reviewed;
    return [key, computedOf(shop, reviewed, strangers.has(piece.id), enough)] as const;
  });
  shop.counts.written += refreshComputed(shop, table, new Map(results));
  noteProblems(shop, piecesTab.name, problems);
  const pays = breakEven(margin);
  const said = { words: shop.texts.content, headers: HEADERS, scopes: SCOPE_WORDS, enough, breakEven: pays };
  return { review, drawings: showFunnel(shop, review, said) };
}

function computedOf(shop: Shop, { piece, rates, standing }: Reviewed, stranger: boolean, enough: number) {
  const share = (rate: StepRate | null) => rate && shareOf(rate);
  const notes = pieceNotes(piece, standing, stranger);
  return {
    completionRate: share(rates.completion),
    engagementRate: share(rates.engagement),
    clickRate: share(rates.click),
    cartRate: share(rates.cart),
    orderRate: share(rates.order),
    repeatRate: share(rates.repeat),
    roi: roiOf(piece.cost, piece.revenue),
    costPerCustomer: costPerCustomer(piece.cost, piece.counts.orders),
    weakest: standing.state === 'weak' ? STEP_HEADERS[standing.weak.step] : null,
    about: shop.texts.content.piece(notes, piece, HEADERS, enough) || null,
  } satisfies Partial<PieceRow>;
}

/** Fills 内容漏斗. @returns its charts, which stand below it */
function showFunnel(shop: Shop, review: FunnelReview, said: Said): Drawing[] {
  const rows = funnelRows(review, said);
  replaceTable(shop, funnelTab, rows);
  shop.counts.written += rows.length;
  const words: ChartWords = { ...shop.texts.content.series, steps: STEP_HEADERS };
  const standings = review.pieces.map(({ standing }) => standing);
  const blocks = [
    funnelBlock(review.lanes, SERIES - 1, words),
    weakBlock(standings, words),
    roiBlock(review.lanes, said, words),
  ];
  // Right of the columns that stay in sight: they would cut it off.
  const column = funnelTab.frozenColumns + 1;
  return blocks.map((block, index) => ({ block, tab: funnelTab, at: { row: rows.length + 3 + index * TALL, column } }));
}
