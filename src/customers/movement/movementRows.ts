import { addDays } from '../../calendar/addDays';
import { monthOf } from '../../calendar/monthNumber';
import type { Texts } from '../../text/texts';
import { shownMoney } from '../money';
import type { Tier } from '../tier';
import { type Crowd, type MonthMovement, ORIGINS, together } from './movement';
import { EVERYBODY, type MovementRow } from './tabs';

/**
 * The rows of 分层流动: the months as wholes, then their movements.
 *
 * @param months the oldest first
 */
export function movementRows(months: readonly MonthMovement[], { care }: Texts): MovementRow[] {
  const wholes = months.map((month) => {
    const ends = { 高价值: endOf(month, '高价值'), 普通: endOf(month, '普通'), 沉睡: endOf(month, '沉睡') };
    return rowOf(month.month, EVERYBODY, ends, care.movement.about(newsOf(month)));
  });
  const moves = [...months]
    .reverse()
    .flatMap(({ month, flows }) => ORIGINS.map((origin) => rowOf(month, origin, flows[origin], null)));
  return [...wholes, ...moves.filter(({ customers }) => customers !== 0)];
}

/** A month in a sentence. */
export interface MovementNews {
  /** The day to which it is counted, where the month is not over. */
  readonly until: string | null;
  readonly fresh: number;
  /** Dormant at the month's beginning, and who of them bought. */
  readonly dormant: number;
  readonly back: number;
  /** Who fell dormant, and what they had spent. */
  readonly lost: number;
  readonly lostAmount: string;
  readonly gone: number;
  readonly dormantDays: number;
}

function newsOf({ asOf, flows, gone, dormantDays }: MonthMovement): MovementNews {
  const { 新客: fresh, 高价值: high, 普通: ordinary, 沉睡: dormant } = flows;
  const lost = together([high.沉睡, ordinary.沉睡, fresh.沉睡]);
  return {
    until: monthOf(addDays(asOf, 1)) === monthOf(asOf) ? asOf : null,
    fresh: together(Object.values(fresh)).customers,
    dormant: together(Object.values(dormant)).customers,
    back: together([dormant.高价值, dormant.普通]).customers,
    lost: lost.customers,
    lostAmount: shownMoney(lost.amount),
    gone: gone.customers,
    dormantDays,
  };
}

/** Who is in a tier at the month's end, wherever they came from. */
const endOf = ({ flows }: MonthMovement, tier: Tier) => together(ORIGINS.map((origin) => flows[origin][tier]));

function rowOf(month: string, from: string, ends: Readonly<Record<Tier, Crowd>>, about: string | null): MovementRow {
  const { customers, amount } = together(Object.values(ends));
  const { 高价值: high, 普通: ordinary, 沉睡: dormant } = ends;
  return {
    month,
    from,
    customers,
    high: high.customers,
    ordinary: ordinary.customers,
    dormant: dormant.customers,
    amount,
    highAmount: high.amount,
    ordinaryAmount: ordinary.amount,
    dormantAmount: dormant.amount,
    about,
  };
}
