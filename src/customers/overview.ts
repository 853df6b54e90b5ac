import type { Texts } from '../text/texts';
import type { Dormancy } from './dormancy';
import { shownMoney } from './money';
import type { Roster } from './rfm';
import type { ScoreRange, Threshold } from './threshold';

/** One line of 客户概览. */
export interface OverviewRow {
  group: string;
  item: string;
  customers: number | null;
  amount: number | null;
  customerShare: number | null;
  amountShare: number | null;
  about: string | null;
}

const BLANK = { customers: null, amount: null, customerShare: null, amountShare: null, about: null };

/**
 * 客户概览 from a roster: the eight types first (the chart is drawn over them), tiers, the measured 20/80, who was left out, and what each score means in this shop.
 *
 * @param texts words in the shop's language; the rows are meant for people only
 */
export function overviewRows(roster: Roster, texts: Texts): OverviewRow[] {
  const { overview } = texts.jobs;
  return [
    ...roster.types.map(({ group, ...figures }) => ({
      ...BLANK,
      ...figures,
      group: overview.type,
      item: group,
      about: overview.types[group],
    })),
    ...roster.tiers.map(({ group, ...figures }) => ({
      ...BLANK,
      ...figures,
      group: overview.tier,
      item: group,
      about: tierRule(group, roster, texts),
    })),
    ...measuredRows(roster, texts),
    ...leftOut(roster, texts),
    ...roster.thresholds
      .slice()
      .reverse()
      .flatMap((threshold) => thresholdRows(threshold, texts)),
    ...centreRows(roster, texts),
  ];
}

/** From when on a customer is dormant here, and why. */
export function dormancyRule({ basis, days, repeatCustomers }: Dormancy, { customers }: Texts): string {
  if (basis === 'setting') return customers.bases.setting(days);
  return basis === 'gaps' ? customers.bases.gaps(days, repeatCustomers) : customers.bases.fallback(days);
}

function tierRule(tier: string, { dormancy, highValueFrom }: Roster, texts: Texts): string {
  const { customers, jobs } = texts;
  if (tier === '沉睡') return dormancyRule(dormancy, texts);
  return tier === '高价值' && highValueFrom !== null
    ? customers.highValue(shownMoney(highValueFrom))
    : jobs.overview.ordinary;
}

function measuredRows({ pareto, headcount, customers, identified, asOf }: Roster, texts: Texts): OverviewRow[] {
  if (pareto.share === null || asOf === null) return [];
  const { overview } = texts.jobs;
  const row = { ...BLANK, group: overview.measured, customerShare: pareto.top, amountShare: pareto.share };
  const { orders, amount } = identified;
  return [
    {
      ...BLANK,
      group: overview.measured,
      item: overview.all,
      customers: headcount,
      amount,
      about: texts.workbook.joined([
        overview.identified(orders),
        customers.length < headcount ? texts.bigQuery.topOnly(customers.length, headcount) : '',
      ]),
    },
    { ...row, item: overview.pareto, about: texts.customers.pareto(pareto.top, pareto.share) },
    {
      ...BLANK,
      group: overview.measured,
      item: overview.asOf,
      about: texts.customers.asOf(asOf),
    },
  ];
}

function leftOut(
  { unidentified, refundedOnly, unpaidLines, laterLines }: Roster,
  { customers, jobs }: Texts,
): OverviewRow[] {
  const { overview } = jobs;
  const rows: OverviewRow[] = [];
  const add = (item: string, about: string, amount: number | null = null, count: number | null = null) =>
    rows.push({ ...BLANK, group: overview.leftOut, item, amount, customers: count, about });
  if (unidentified.orders > 0)
    add(
      overview.unidentified,
      customers.unidentified(unidentified.orders, shownMoney(unidentified.amount)),
      unidentified.amount,
    );
  if (refundedOnly.customers > 0)
    add(
      overview.refundedOnly,
      customers.refundedOnly(refundedOnly.customers),
      refundedOnly.amount,
      refundedOnly.customers,
    );
  if (unpaidLines > 0) add(overview.unpaid, customers.unpaidLines(unpaidLines));
  if (laterLines > 0) add(overview.later, customers.laterLines(laterLines));
  return rows;
}

function thresholdRows({ score, recency, orders, amount }: Threshold, { jobs }: Texts): OverviewRow[] {
  const { overview } = jobs;
  const row = (
    letter: string,
    range: ScoreRange | null,
    say: (from: string, to: string) => string,
    show: (value: number) => string = String,
  ) => ({
    ...BLANK,
    group: overview.scores,
    item: overview.score(letter, score),
    customers: range?.customers ?? 0,
    about: range ? say(show(range.from), show(range.to)) : overview.nobody,
  });
  return [
    row('R', recency, overview.days),
    row('F', orders, overview.orders),
    row('M', amount, overview.amounts, shownMoney),
  ];
}

function centreRows({ centres, rules }: Roster, { jobs }: Texts): OverviewRow[] {
  if (!centres) return [];
  const { overview } = jobs;
  const about = overview.centre(
    rules.centre,
    centres.recency.toFixed(1),
    centres.orders.toFixed(2),
    shownMoney(centres.amount),
  );
  return [{ ...BLANK, group: overview.scores, item: overview.centreItem, about }];
}
