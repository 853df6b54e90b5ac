import * as z from 'zod/mini';
import type { Ask } from '../../orders/ledger';
import { bound } from '../../workbook/bigQuery';
import { clientsSql, type RosterGround, tierParameters } from '../clientLedger';
import type { Audience } from './audience';
import basketsSql from './baskets.sql';
import { type Baskets, MOST_BASKETS } from './coupon/baskets';
import { FEWEST_BASKETS } from './usual';

const count = z.number();
const basketsQuery = {
  sql: `${clientsSql.trimEnd()},\n${basketsSql}`,
  row: z.object({ crowd: z.string(), basket_count: count, pick: count, amount: count }),
};

/** What the customers of each audience spent at a time; of one of which little is known, what all did. */
export function basketsIn(ask: Ask, roster: RosterGround): Map<Audience, Baskets> {
  const picks = Array.from({ length: MOST_BASKETS }, (_, pick) => pick);
  const rows = ask(basketsQuery, {
    ...tierParameters(roster),
    picks: { each: 'INT64', values: picks },
    most: bound('INT64', MOST_BASKETS),
  });
  const of = (crowd: string): Baskets => {
    const own = rows.filter((row) => row.crowd === crowd).sort((left, right) => left.pick - right.pick);
    return { count: own[0]?.basket_count ?? 0, amounts: own.map(({ amount }) => amount) };
  };
  const all = of('');
  const audience = (name: Audience): [Audience, Baskets] => {
    const own = of(name);
    return [name, own.count < FEWEST_BASKETS ? all : own];
  };
  return new Map([audience('高价值'), audience('沉睡')]);
}
