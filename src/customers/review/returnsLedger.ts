import * as z from 'zod/mini';
import { dayNumber, dayOfNumber } from '../../calendar/dayNumber';
import type { Ask } from '../../orders/ledger';
import { bound, type Parameter } from '../../workbook/bigQuery';
import type { RatingRules } from '../rating';
import { cutsBefore, type PastReturns, returnsIn } from './pastReturns';
import returnsSql from './returns.sql';
import { type AudienceSpan, spanKey } from './usual';

const count = z.number();
const returnsQuery = { sql: returnsSql, row: z.object({ place: count, people: count, returned: count }) };

/**
 * How many of each audience came back within the spans before a campaign, by `spanKey`: one statement, however many campaigns there are.
 *
 * @param first day number of the first purchase of all; null without any
 */
export function returnsOf(
  ask: Ask,
  { dormantDays, top }: RatingRules,
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
