import type { Product } from './catalogue';
import { dayNumber, isoDay } from './day';
import type { Random } from './random';
import type { Sold } from './sold';
import { FACTORIES, type Factory, productsOf } from './suppliers';

/** Factories are shut around the Spring Festival of 2026: an order under way takes so many days longer. */
const SHUT = { from: dayNumber('2026-02-10'), until: dayNumber('2026-03-03'), days: 22 };
/** Periods of the moving average by which the shop orders up to its stock. */
const AVERAGE = 4;

/** An order to a factory and what came of it; days are day numbers. */
export interface Delivery {
  readonly factory: Factory;
  readonly product: Product;
  readonly ordered: number;
  readonly promised: number;
  /** Null while it has not come. */
  readonly delivered: number | null;
  readonly pieces: number;
  /** Pieces that passed the inspection; null while nothing has come. */
  readonly good: number | null;
}

/** What the shop asked of one factory: every so many days the sales since, and what a moving average says that stock should grow. */
interface Habit {
  readonly every: number;
  readonly sold: Sold;
}

/** What the shop ordered from the first day of its orders on, by the day of order. */
export function simulateDeliveries(random: Random, first: string, last: string, sold: Sold): Delivery[] {
  const core = FACTORIES.filter(({ tier }) => tier === '核心').flatMap((factory) => {
    const every = factory.makes.includes('零食') ? 14 : 28;
    return productsOf(factory).flatMap((product) => ordersOf(random, factory, product, first, last, { every, sold }));
  });
  const backups = FACTORIES.filter(({ tier }) => tier === '备用').flatMap((factory) => trialsOf(random, factory, last));
  return [...core, ...backups].sort((left, right) => left.ordered - right.ordered);
}

/** Rows of 交付记录: 供应商, 单号, 下单日, 承诺交期, 实际交期, 数量, 合格数, 商品. */
export const deliveryRows = (deliveries: readonly Delivery[]): (string | number | null)[][] =>
  deliveries.map(({ factory, product, ordered, promised, delivered, pieces, good }, index) => [
    factory.name,
    `CG${String(index + 1).padStart(4, '0')}`,
    isoDay(ordered),
    isoDay(promised),
    delivered === null ? null : isoDay(delivered),
    pieces,
    good,
    product.name,
  ]);

function ordersOf(
  random: Random,
  factory: Factory,
  product: Product,
  first: string,
  last: string,
  { every, sold }: Habit,
): Delivery[] {
  const deliveries: Delivery[] = [];
  const recent: number[] = [];
  const until = dayNumber(last);
  for (let day = dayNumber(first) + random.between(0, 6); day <= until; day += every) {
    const sales = sold(product, day - every, day);
    const before = mean(recent);
    recent.push(sales);
    const growth = recent.length > AVERAGE ? mean(recent.slice(-AVERAGE)) - before : 0;
    const pieces = Math.round((sales + (1 + factory.leadDays / every) * growth) / 2) * 2;
    if (recent.length > AVERAGE) recent.shift();
    if (pieces > 0) deliveries.push(delivery(random, factory, day, pieces, product, until));
  }
  return deliveries;
}

/** A backup factory gets a trial order now and then. */
function trialsOf(random: Random, factory: Factory, last: string): Delivery[] {
  const [product] = productsOf(factory);
  const until = dayNumber(last);
  return product ? [220, 130, 45].map((ago) => delivery(random, factory, until - ago, 30, product, until)) : [];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function delivery(
  random: Random,
  factory: Factory,
  ordered: number,
  pieces: number,
  product: Product,
  until: number,
): Delivery {
  const shut = ordered < SHUT.until && ordered + factory.leadDays >= SHUT.from ? SHUT.days : 0;
  const promised = ordered + factory.leadDays + shut;
  const worse = factory.worseSince !== null && ordered >= dayNumber(factory.worseSince);
  const late = random.chance(worse ? 0.85 : factory.late);
  const arrives = late ? promised + random.between(2, worse ? 14 : 8) : promised - random.between(0, 3);
  const faulty = random.poisson(pieces * (worse ? 0.05 : 0.012));
  const here = arrives <= until;
  const [delivered, good] = here ? [arrives, Math.max(0, pieces - faulty)] : [null, null];
  return { factory, product, ordered, promised, delivered, pieces, good };
}
