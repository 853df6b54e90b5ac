import { type Ask, askOrders, type Question } from '../orders/ledger';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { orderStates } from './derivedLedger';
import { cleanSum } from './money';
import { PopulationReading } from './populationLedger';
import { orderLines } from './purchasesLedger';
import { takingsOf, thresholdsFrom, tiersOf, typesOf } from './ratedGroup';
import { RatedReading } from './ratedLedger';
import { type Roster, type RosterOptions, rosterOf, rulesFor, TOP_FIFTH } from './rfm';
import { rosterSettings } from './tabs';

export interface RosterParams extends RosterOptions {
  /** Customers that are listed at most; all of them count. */
  readonly most: number;
}

/** The roster and everything beside it. */
export const roster: Question<RosterParams, Roster> = {
  name: 'roster',
  upon: orderStates,
  fromLines: (lines, options) => rosterOf(orderLines(lines), options),
  fromTable: rosterFromTable,
};

/** Customers that 客户RFM lists where the orders are in BigQuery: the tabs take results only. */
const LISTED = 20_000;

/** Asks for the roster as 设置 has it. */
export function readRoster(shop: Shop): Roster {
  const settings = readSettings(shop, rosterSettings);
  return askOrders(shop, roster, {
    asOf: settings.asOf,
    frequency: settings.frequency === '名次' ? 'rank' : settings.frequency === '固定' ? 'fixed' : 'auto',
    centre: settings.centre === '中位数' ? 'median' : 'mean',
    dormantDays: settings.dormantDays,
    top: settings.topShare,
    most: LISTED,
  });
}

/** From statement to statement: each is bound to what the ones before it found. */
function rosterFromTable(ask: Ask, options: RosterParams): Roster {
  const { asOf = null, dormantDays = null, centre = 'mean', top = TOP_FIFTH, most } = options;
  const reading = new PopulationReading(ask, asOf, top);
  const { population, reach } = reading;
  const { customer_count: headcount, top_amount } = population;
  const dormancy = reading.dormancy(dormantDays);
  const rules = rulesFor(options, headcount, dormancy.days);
  const centres = headcount > 0 ? reading.centres(centre) : null;
  const highValueFrom = top_amount !== null && top_amount > 0 ? top_amount : null;
  const rated = centres && new RatedReading(ask, reading, { rules, centres, highValueFrom });
  const groups = rated?.groups() ?? [];
  return {
    asOf: reading.asOf,
    ordersUntil: reach.last_day,
    closedLines: reach.closed_lines,
    unpaidLines: 0,
    laterLines: reach.later_lines,
    rules,
    dormancy,
    headcount,
    customers: rated?.customers(most) ?? [],
    centres,
    highValueFrom,
    thresholds: thresholdsFrom(groups),
    types: typesOf(groups),
    tiers: tiersOf(groups),
    pareto: { top, share: reading.topShare(top) },
    identified: takingsOf(groups),
    unidentified: { orders: population.nameless_orders, amount: cleanSum(population.nameless_amount ?? 0) },
    refundedOnly: { customers: population.returned_customers, amount: cleanSum(population.returned_amount ?? 0) },
  };
}
