import * as z from 'zod/mini';
import { addDays } from '../../calendar/addDays';
import { dayNumber, dayOfNumber } from '../../calendar/dayNumber';
import type { Ask, Question } from '../../orders/ledger';
import { bound, type Parameter } from '../../workbook/bigQuery';
import { clientsSql, type RosterGround, tierParameters } from '../clientLedger';
import { purchaseDays } from '../derivedLedger';
import { histories } from '../purchasesLedger';
import type { Roster } from '../rfm';
import type { Audience } from './audience';
import basketsSql from './baskets.sql';
import { type Baskets, MOST_BASKETS } from './coupon/baskets';
import { cutsBefore, type PastReturns, returnsIn } from './pastReturns';
import returnsSql from './returns.sql';
import { DAYS, ENOUGH, spreadFrom } from './spends';
import { type AudienceSpan, FEWEST_BASKETS, spanKey, type Usual, UsualOfHistories } from './usual';
import usualSql from './usual.sql';

const count = z.number();

const usualQuery = {
  sql: usualSql,
  row: z.object({ first_day: z.nullable(z.string()), spend_count: count, mean: count, squares: count }),
};
const returnsQuery = { sql: returnsSql, row: z.object({ place: count, people: count, returned: count }) };
const basketsQuery = {
  sql: `${clientsSql.trimEnd()},\n${basketsSql}`,
  row: z.object({ crowd: z.string(), basket_count: count, pick: count, amount: count }),
};

export interface UsualParams {
  readonly roster: RosterGround & Pick<Roster, 'ordersUntil'>;
  /** Campaigns of which it may be asked how many come back anyway. */
  readonly spans: readonly AudienceSpan[];
  /** Whether it may be asked what is spent at a time. */
  readonly baskets: boolean;
}

/** What the shop's customers do without any campaign. In 订单 each thing is reckoned when it is asked for, from the table all of it at once. */
export const usual: Question<UsualParams, Usual> = {
  name: 'review',
  upon: purchaseDays,
  fromLines: (lines, { roster }) => new UsualOfHistories(histories(lines), roster),
  fromTable: (ask, { roster, spans, baskets }) => {
    const since = roster.ordersUntil && addDays(roster.ordersUntil, -DAYS);
    const [found] = ask(usualQuery, { since: bound('DATE', since) });
    const first = found?.first_day ?? null;
    const returns = returnsOf(ask, roster.rules, spans, first === null ? null : dayNumber(first));
    const amounts = baskets ? basketsIn(ask, roster) : null;
    return {
      spends: found ? spreadFrom({ ...found, count: found.spend_count }, ENOUGH) : null,
      comeBack: (audience, start, days) => asked(returns, spanKey({ audience, start, days })),
      baskets: (audience) => asked(amounts, audience),
    };
  },
};

/** What was not announced was not asked of the table. */
function asked<Found>(answers: ReadonlyMap<string, Found> | null, key: string): Found {
  const found = answers?.get(key);
  if (found === undefined) throw new Error(`“${key}” was not asked of the table`);
  return found;
}

function returnsOf(
  ask: Ask,
  { dormantDays, top }: Roster['rules'],
  spans: readonly AudienceSpan[],
  first: number | null,
): Map<string, PastReturns | null> {
  const cuts = spans.flatMap((span) => {
    const { audience, start, days } = span;
    const before = cutsBefore(audience, { start: dayNumber(start), days }, { first, dormantDays });
    return before.map((cut) => ({ ...span, cut }));
  });
  const values = cuts.map(({ audience, cut, days }, place) => {
    return { place, cut_day: dayOfNumber(cut), end_day: dayOfNumber(cut + days), wants_dormant: audience === '沉睡' };
  });
  const parameters: Readonly<Record<string, Parameter>> = {
    cuts: { each: { place: 'INT64', cut_day: 'DATE', end_day: 'DATE', wants_dormant: 'BOOL' }, values },
    dormant_days: bound('FLOAT64', dormantDays),
    top: bound('FLOAT64', top),
  };
  const found = cuts.length > 0 ? ask(returnsQuery, parameters) : [];
  return new Map(
    spans.map((span) => {
      const own = found.filter(({ place }) => cuts[place] && spanKey(cuts[place]) === spanKey(span));
      return [spanKey(span), returnsIn(own, span.days)];
    }),
  );
}

/** Of an audience of which little is known, those of all. */
function basketsIn(ask: Ask, roster: RosterGround): Map<Audience, Baskets> {
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
