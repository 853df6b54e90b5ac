import * as z from 'zod/mini';
import { addDays } from '../../calendar/addDays';
import { dayNumber } from '../../calendar/dayNumber';
import type { Question } from '../../orders/ledger';
import { bound } from '../../workbook/bigQuery';
import type { RosterGround } from '../clientLedger';
import { purchaseDays } from '../derivedLedger';
import { histories } from '../purchasesLedger';
import type { Roster } from '../rfm';
import { basketsIn } from './basketsLedger';
import { returnsOf } from './returnsLedger';
import { DAYS, ENOUGH, spreadFrom } from './spends';
import { type AudienceSpan, spanKey, type Usual, UsualOfHistories } from './usual';
import usualSql from './usual.sql';

const count = z.number();

const usualQuery = {
  sql: usualSql,
  row: z.object({ first_day: z.nullable(z.string()), spend_count: count, mean: count, squares: count }),
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
