import { dayNumber } from '../../calendar/dayNumber';
import { cellAddress } from '../../workbook/address';
import type { Problem } from '../../workbook/problem';
import { openTable, type Shop } from '../../workbook/shop';
import type { Member } from './groupResults';
import { type Audience, SIDES, type SplitRow, splitTab } from './tabs';

/** A campaign as it is addressed to one audience. */
export const campaignKey = ({ campaign, audience }: { campaign: string; audience: string }): string =>
  `${campaign}\n${audience}`;

/** A row of 触达分组. */
export interface Drawn extends Member {
  readonly campaign: string;
  readonly audience: Audience;
}

/** Reads 触达分组, which is not made by reading it; none where the workbook has no such tab. Somebody who is written to without a benefit is a data problem. */
export function readSplits(shop: Shop): readonly Drawn[] {
  if (!shop.workbook.sheet(splitTab.name)) return [];
  const table = openTable(shop, splitTab);
  const nameless = table.rows.filter(({ row }) => row.side === SIDES[0] && row.benefit === null);
  const problems = nameless.map(({ at }): Problem => {
    const cell = cellAddress(at, table.headers.at.get('benefit') ?? 1);
    const reason = { code: 'said', sentence: shop.texts.review.noBenefit } as const;
    return { tab: splitTab.name, cell, column: splitTab.columns.benefit.header, value: '', reason };
  });
  shop.problems.set(splitTab.name, [...table.problems, ...problems]);
  shop.counts.read += table.rows.length;
  return table.rows.filter((placed) => !nameless.includes(placed)).map(({ row }) => drawnOf(row));
}

const drawnOf = ({ campaign, audience, platform, customerId, side, benefit, start, end }: SplitRow): Drawn => ({
  campaign,
  audience: audience as Audience,
  platform,
  customerId,
  benefit: side === SIDES[0] ? benefit : null,
  start: dayNumber(start),
  end: dayNumber(end),
});
