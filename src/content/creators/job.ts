import { refreshComputed } from '../../workbook/refresh';
import type { Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import type { Drawing } from '../chartLedger';
import { breakEven, shownRoi } from '../funnel/roi';
import type { Piece } from '../piece';
import type { CreatorRow } from '../tabs';
import { type Candidate, candidatesOf, type Purse } from './booking';
import { type CreatorRecord, creatorRecords } from './creator';
import type { CreatorReading } from './creatorLedger';
import { expectations } from './expectation';
import { dearness, pricePerThousand, type TierPrices, tierPrices } from './price';
import { ADVICE_WORDS, type BookingRow, bookingTab, type TierRow, tiersTab } from './tabs';
import { type TierSummary, tierSummaries } from './tierSummary';

/** What the shop has set. */
export interface CreatorRules extends Purse {
  readonly enough: number;
}

/** What the creators came to. */
export interface CreatorRound {
  /** How many are to be booked. */
  readonly booked: number;
  readonly drawings: readonly Drawing[];
}

/** KOL矩阵 with what each creator brought, 达人层级 with what each tier did, and 达人建议: whom to book next. */
export function reviewCreators(
  shop: Shop,
  { table, creators }: CreatorReading,
  pieces: readonly Piece[],
  { enough, budget, margin }: CreatorRules,
): CreatorRound {
  const records = creatorRecords(creators, pieces);
  const prices = tierPrices(records);
  const results = records.map((record, index) => {
    return [creators[index]?.key ?? '', computedOf(shop, record, prices.get(record.tier))] as const;
  });
  shop.counts.written += refreshComputed(shop, table, new Map(results));
  const drawing = showTiers(shop, tierSummaries(records), enough, breakEven(margin));
  const candidates = candidatesOf(records, expectations(records), { budget, margin });
  replaceTable(
    shop,
    bookingTab,
    candidates.map((candidate) => bookingRow(shop, candidate, margin)),
  );
  shop.counts.written += candidates.length;
  return { booked: candidates.filter(({ advice }) => advice === 'book').length, drawings: [drawing] };
}

function computedOf({ texts }: Shop, record: CreatorRecord, prices: TierPrices | undefined) {
  const { tier, pieces, cost, revenue, views, roi, costPerThousand } = record;
  const tried = pieces.length > 0;
  return {
    tier,
    cooperation: texts.content.cooperation[tier],
    pieces: pieces.length,
    cost: tried ? cost : null,
    revenue: tried ? revenue : null,
    roi: roi?.ratio ?? null,
    views: tried ? views : null,
    pricePerThousand: pricePerThousand(record),
    costPerThousand,
    about: texts.content.creator(record, dearness(record, prices)) || null,
  } satisfies Partial<CreatorRow>;
}

function bookingRow({ texts }: Shop, candidate: Candidate, margin: number | null): BookingRow {
  const { record, expected, advice } = candidate;
  const { name, platform, tier, price } = record;
  return {
    ...{ name, platform, tier, price },
    advice: ADVICE_WORDS[advice],
    revenue: expected?.revenue ?? null,
    roi: expected?.roi ?? null,
    own: expected?.credibility ?? null,
    about: texts.content.booking(candidate, margin),
  };
}

/** Fills 达人层级. @returns its chart, which stands below it */
function showTiers(shop: Shop, summaries: readonly TierSummary[], enough: number, line: number | null): Drawing {
  replaceTable(
    shop,
    tiersTab,
    summaries.map((summary) => tierRow(shop, summary, enough, line)),
  );
  shop.counts.written += summaries.length;
  const rows = summaries.flatMap(({ tier, roi, returns }) => {
    const shown = shownRoi(roi, returns, enough);
    return shown ? [{ item: tier, values: [shown.interval?.low ?? null, shown.ratio] }] : [];
  });
  const block = { chart: 'tiers', series: shop.texts.content.series.roi, isLined: false, rows } as const;
  return { block, tab: tiersTab, at: { row: summaries.length + 3, column: 1 } };
}

function tierRow({ texts }: Shop, summary: TierSummary, enough: number, line: number | null): TierRow {
  const { tier, creators, tried, pieces, cost, revenue, returns, prices } = summary;
  const roi = shownRoi(summary.roi, returns, enough);
  return {
    ...{ tier, creators, tried, pieces },
    cost: tried > 0 ? cost : null,
    revenue: tried > 0 ? revenue : null,
    roiLow: roi?.interval?.low ?? null,
    roi: roi?.ratio ?? null,
    roiHigh: roi?.interval?.high ?? null,
    pricePerThousand: prices?.followers ?? null,
    costPerThousand: prices?.views ?? null,
    about: texts.content.tier(tried, roi, returns, enough, line),
  };
}
