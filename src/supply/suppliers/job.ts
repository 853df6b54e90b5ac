import type { Warning } from '../../alerts/warning';
import { readSettings } from '../../workbook/settings';
import type { Shop } from '../../workbook/shop';
import { keyOf, type RowOf } from '../../workbook/tab';
import { readWorkCalendar } from '../../workbook/workCalendar';
import { writeComputed } from '../../workbook/write';
import { shutDaysBy } from '../orderDates';
import { type DeliveryRow, nameOf, readDeliveries, readSuppliers, type SupplierRow } from './ledger';
import { type Rating, ratings } from './rating';
import { supplierSettings, suppliersTab } from './tabs';

/** A row of 供应商 with its rating. */
export interface RatedSupplier extends SupplierRow {
  readonly rating: Rating;
}

/** Rates the suppliers by 交付记录 and fills the computed columns of 供应商. */
export function rateSuppliers(shop: Shop): RatedSupplier[] {
  const settings = readSettings(shop, supplierSettings);
  const rows = readSuppliers(shop);
  const deliveries = readDeliveries(shop);
  const { onTimeWeight, qualityWeight, delayWeight, leadWeight } = settings;
  const found = ratings(
    rows.map((row) => ({ ...row, name: nameOf(row.name), makes: row.makes?.map(nameOf) ?? null })),
    deliveries.map((row) => ({
      ...row,
      supplier: nameOf(row.supplier),
      product: row.product && nameOf(row.product),
    })),
    {
      today: lastDay(deliveries, shop.now.slice(0, 10)),
      recordDays: settings.recordDays,
      latelyDays: settings.latelyDays,
      weights: { onTime: onTimeWeight, quality: qualityWeight, delay: delayWeight, lead: leadWeight },
      shutDays: shutDaysBy(readWorkCalendar(shop)),
    },
  );
  const rated = rows.map((row) => ({ ...row, rating: found.get(nameOf(row.name)) as Rating }));
  const results = new Map(rated.map((row) => [keyOf(suppliersTab, row), computedOf(shop, row)]));
  if (results.size > 0) shop.counts.written += writeComputed(shop, suppliersTab, results);
  return rated;
}

function computedOf(
  { texts }: Shop,
  { leadDays, tier, rating }: RatedSupplier,
): Partial<RowOf<typeof suppliersTab.columns>> {
  const { record, score, lead, worse } = rating;
  return {
    onTime: rounded(record.onTime?.mean, 3),
    delay: rounded(record.delay?.mean, 1),
    lead95: lead(leadDays).days95,
    score: rounded(score?.total, 0),
    orders: record.orders,
    quality: rounded(record.quality?.mean, 4),
    about: texts.suppliers.record({ tier, record, score, worse }),
  };
}

/** The core factory of a product, else whoever makes it. */
export function makerOf(suppliers: readonly RatedSupplier[], product: string): RatedSupplier | null {
  const makers = suppliers.filter(({ makes }) => makes === null || makes.some((one) => nameOf(one) === product));
  return makers.find(({ tier }) => tier === '核心') ?? makers[0] ?? null;
}

/** Who is told of a supplier nobody is in charge of. */
const BUYER = '采购';

/** How far 交付记录 reaches: what should have come later may have come without being written down yet. */
function lastDay(deliveries: readonly DeliveryRow[], today: string): string {
  const days = deliveries.flatMap(({ ordered, delivered }) => [ordered, delivered ?? ordered]);
  const past = days.filter((day) => day <= today).sort();
  return past[past.length - 1] ?? today;
}

/** A supplier's record that has become worse, told once a month for as long as it holds. */
export function recordWarnings({ texts, now }: Shop, suppliers: readonly RatedSupplier[]): Warning[] {
  const { suppliers: words } = texts;
  const worse = suppliers.filter(
    ({ name, rating }, index) =>
      rating.worse.length > 0 && suppliers.findIndex((one) => nameOf(one.name) === nameOf(name)) === index,
  );
  return worse.map(({ name, owner, at, products, rating }) => ({
    fingerprint: `${words.worsenedRule}|${nameOf(name)}`,
    occurrence: `${now.slice(0, 7)}-01 00:00:00`,
    rule: words.worsenedRule,
    platform: null,
    product: null,
    level: '三级',
    role: owner ?? BUYER,
    subject: words.worsened(name),
    facts: [
      ...rating.worse.map((one) => ({ name: words.worsenedFacts.lately, value: words.worsening(one) })),
      { name: words.worsenedFacts.score, value: rating.score ? rating.score.total.toFixed(0) : '' },
      { name: words.worsenedFacts.plans, value: products },
    ],
    evidence: [],
    action: words.worsenedAction,
    due: null,
    acknowledgedAt: null,
    escalates: false,
    repeats: false,
    link: { tab: suppliersTab.name, row: at },
  }));
}

/** As it is shown, so that what stands in the cell is what was written. */
const rounded = (value: number | undefined, digits: number) =>
  value === undefined ? null : Number(value.toFixed(digits));
