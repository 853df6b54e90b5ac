import { daysBetween } from '../../calendar/daysBetween';
import { type Advice, adviceFor } from './advice';
import type { Audience } from './audience';
import { anotherFace } from './coupon/anotherFace';
import { discountPerHead } from './coupon/discount';
import { figuresOf, missingOf, type OrderFigures } from './figures';
import { type GroupResults, orderFigures } from './groupResults';
import { type Candidate, type Judgement, judgementOf } from './judgement';
import type { ReviewRow } from './tabs';
import type { Usual } from './usual';

/** What a review goes by, beside the rows. */
export interface ReviewGround {
  readonly usual: Usual;
  /** What the groups of a campaign bought, where 触达分组 has them. */
  results(row: ReviewRow): GroupResults | null;
  /** ISO day. */
  readonly today: string;
  /** Day of the last order; null where there is none. */
  readonly ordersUntil: string | null;
}

/** A row of 触达复盘 and everything that is said of it. */
export interface Reviewed {
  readonly row: ReviewRow;
  readonly orders: OrderFigures | null;
  readonly judgement: Judgement;
  readonly advice: readonly Advice[];
}

interface Case extends Candidate {
  readonly row: ReviewRow;
  readonly orders: OrderFigures | null;
  /** How far the orders reach, where they are what counts and do not reach the end. */
  readonly shortOf: string | null;
}

/** Reviews the offers of one campaign to one audience: each against the control group, and against the others. */
export function reviewCampaign(rows: readonly ReviewRow[], ground: ReviewGround): Reviewed[] {
  const cases = rows.map((row) => caseOf(row, ground));
  return cases.map((one) => {
    const judgement = judgementOf(one, cases);
    return { row: one.row, orders: one.orders, judgement, advice: adviceOf(one, cases, judgement, ground) };
  });
}

function caseOf(row: ReviewRow, { usual, results, today, ordersUntil }: ReviewGround): Case {
  const drawn = results(row);
  const orders = drawn && orderFigures(drawn, row.benefit);
  const figures = figuresOf(row, orders, usual.spends);
  const past = row.end !== null && today > row.end;
  const short = past && figures.fromOrders && (ordersUntil ?? '') < (row.end ?? '');
  return { row, orders, benefit: row.benefit, figures, ended: past && !short, shortOf: short ? ordersUntil : null };
}

function adviceOf(one: Case, cases: readonly Case[], judgement: Judgement, { usual }: ReviewGround): Advice[] {
  const { row, figures, benefit } = one;
  const audience = row.audience as Audience;
  const { start, end, margin, discounts } = row;
  const past = () =>
    start !== null && end !== null ? usual.comeBack(audience, start, daysBetween(start, end) + 1) : null;
  const { people, redeemed, offer } = figures;
  const given = { people, redeemed, cost: row.cost ?? 0 };
  return adviceFor(judgement, figures, {
    audience,
    benefit,
    end,
    past,
    ordersUntil: one.shortOf,
    missing: missingOf(row, figures),
    unpaidDiscount: offer && discounts === null ? discountPerHead(benefit, given, margin ?? 0) : 0,
    face: () => anotherFace(one, cases, { past: past(), baskets: usual.baskets(audience) }),
  });
}
