import { cellAddress } from '../../workbook/address';
import { addRows } from '../../workbook/block';
import type { Problem } from '../../workbook/problem';
import { openTable, openWhole, type Shop } from '../../workbook/shop';
import type { Audience } from './audience';
import type { Member } from './groupResults';
import { keepOffers, type Offered } from './reviewLedger';
import { countIn, type Draft } from './split/draft';
import type { SplitRequest } from './split/request';
import { SIDES, type SplitRow, splitTab } from './tabs';

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
  start,
  end,
});

/** Writes who comes into which group, and a row for each benefit into 触达复盘 with the people of its group. */
export function addSplit(shop: Shop, request: SplitRequest, draft: Draft): void {
  const start = shop.now.slice(0, 10);
  const { campaign, audience, end, margin, cost } = request;
  const rows = draft.joining.map(({ platform, customerId, benefit }): SplitRow => {
    return { campaign, audience, platform, customerId, side: SIDES[benefit === null ? 1 : 0], benefit, start, end };
  });
  addRows(openWhole(shop, splitTab), rows);
  const control = countIn(draft, null);
  const offers = request.benefits.map((benefit): Offered => {
    const group = countIn(draft, benefit);
    const people = { sent: group.people, controlPeople: control.people };
    const before = { sent: group.people - group.joining, controlPeople: control.people - control.joining };
    return { row: { campaign, audience, benefit, start, end, margin, cost, ...people }, before };
  });
  keepOffers(shop, offers);
  shop.workbook.flush();
  shop.counts.written += rows.length + offers.length;
}
