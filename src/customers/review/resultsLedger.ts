import * as z from 'zod/mini';
import type { Ask, Question } from '../../orders/ledger';
import { purchaseDays } from '../derivedLedger';
import { customerKey } from '../purchaseHistory';
import { histories } from '../purchasesLedger';
import { type GroupPart, type GroupResults, groupResults, type Member, resultsOf } from './groupResults';
import resultsSql from './results.sql';

const count = z.number();

const resultsQuery = {
  sql: resultsSql,
  row: z.object({
    place: count,
    buyers: count,
    revenue: count,
    spend_count: count,
    mean: count,
    squares: count,
  }),
};

/** What the groups of campaigns bought, by the campaign. */
export const results: Question<ReadonlyMap<string, readonly Member[]>, ReadonlyMap<string, GroupResults>> = {
  name: 'review',
  upon: purchaseDays,
  fromLines: (lines, campaigns) => {
    if (campaigns.size === 0) return new Map();
    const byCustomer = new Map(histories(lines).map((history) => [customerKey(history), history]));
    return new Map([...campaigns].map(([key, members]) => [key, groupResults(members, byCustomer)]));
  },
  fromTable: (ask, campaigns) => {
    const crowds = [...campaigns].flatMap(([campaign, members]) => crowdsOf(campaign, members));
    const parts = crowds.length > 0 ? partsOf(ask, crowds) : [];
    return new Map(
      [...campaigns.keys()].map((key) => [key, resultsOf(parts.filter(({ campaign }) => campaign === key))]),
    );
  },
};

/** Members whose purchases count alike. */
interface Crowd extends Pick<Member, 'benefit' | 'start' | 'end'> {
  readonly campaign: string;
  readonly customers: string[];
}

function crowdsOf(campaign: string, members: readonly Member[]): Crowd[] {
  const crowds = new Map<string, Crowd>();
  for (const { benefit, start, end, ...who } of members) {
    const key = JSON.stringify([benefit, start, end]);
    const crowd = crowds.get(key) ?? { campaign, benefit, start, end, customers: [] };
    crowds.set(key, crowd);
    crowd.customers.push(customerKey(who));
  }
  return [...crowds.values()];
}

function partsOf(ask: Ask, crowds: readonly Crowd[]): (GroupPart & { campaign: string })[] {
  const values = crowds.map(({ start, end }, place) => ({ place, start_day: start, end_day: end }));
  const members = crowds.flatMap(({ customers }, place) => customers.map((customer) => `${place}\n${customer}`));
  const found = ask(resultsQuery, {
    crowds: { each: { place: 'INT64', start_day: 'DATE', end_day: 'DATE' }, values },
    members: { each: 'STRING', values: members },
  });
  const byPlace = new Map(found.map((row) => [row.place, row]));
  return crowds.map(({ campaign, benefit, customers }, place) => {
    const { buyers = 0, revenue = 0, spend_count = 0, mean = 0, squares = 0 } = byPlace.get(place) ?? {};
    const spends = { count: spend_count, mean, squares };
    return { campaign, benefit, people: customers.length, buyers, revenue, spends };
  });
}
