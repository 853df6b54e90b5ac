import type { Product } from './catalogue';
import { dayNumber, isoDay } from './day';
import type { SampleOrder } from './order';
import type { Random } from './random';
import { FACTORIES, type Factory, productsOf } from './suppliers';

/** Factories are shut around the Spring Festival of 2026: an order under way takes so many days longer. */
const SHUT = { from: dayNumber('2026-02-10'), until: dayNumber('2026-03-03'), days: 22 };
/** Periods of the moving average by which the shop orders up to its stock. */
const AVERAGE = 4;

/** What the shop asked of one factory: every so many days the sales since, and what a moving average says that stock should grow. */
interface Habit {
  readonly every: number;
  readonly sold: Sold;
}

/** Pieces of a product sold from one day up to another, which is not included. */
type Sold = (product: Product, from: number, until: number) => number;

/** Rows of 交付记录 from the first day of the orders on: 供应商, 单号, 下单日, 承诺交期, 实际交期, 数量, 合格数, 商品. */
export function deliveryRows(
  random: Random,
  first: string,
  last: string,
  orders: readonly SampleOrder[],
): (string | number | null)[][] {
  const sold = soldOf(orders);
  const rows = FACTORIES.filter(({ tier }) => tier === '核心').flatMap((factory) => {
    const every = factory.makes.includes('零食') ? 14 : 28;
    return productsOf(factory).flatMap((product) => ordersOf(random, factory, product, first, last, { every, sold }));
  });
  const backups = FACTORIES.filter(({ tier }) => tier === '备用').flatMap((factory) => trialsOf(random, factory, last));
  return [...rows, ...backups]
    .sort(([, , left], [, , right]) => (String(left) < String(right) ? -1 : 1))
    .map(([supplier, , ...rest], index) => [supplier as string, `CG${String(index + 1).padStart(4, '0')}`, ...rest]);
}

/** Counts once what was paid and not given back, by product and day. */
function soldOf(orders: readonly SampleOrder[]): Sold {
  const days = new Map<string, number>();
  for (const { day, fate, lines } of orders) {
    if (fate === 'neverPaid' || fate === 'cancelled' || fate === 'refunded') continue;
    for (const { product, quantity } of lines) {
      const key = `${product.sku} ${day}`;
      days.set(key, (days.get(key) ?? 0) + quantity);
    }
  }
  return ({ sku }, from, until) => {
    let pieces = 0;
    for (let day = from; day < until; day++) pieces += days.get(`${sku} ${day}`) ?? 0;
    return pieces;
  };
}

type Row = (string | number | null)[];

function ordersOf(
  random: Random,
  factory: Factory,
  product: Product,
  first: string,
  last: string,
  { every, sold }: Habit,
): Row[] {
  const rows: Row[] = [];
  const recent: number[] = [];
  const until = dayNumber(last);
  for (let day = dayNumber(first) + random.between(0, 6); day <= until; day += every) {
    const sales = sold(product, day - every, day);
    const before = mean(recent);
    recent.push(sales);
    const growth = recent.length > AVERAGE ? mean(recent.slice(-AVERAGE)) - before : 0;
    const pieces = Math.round((sales + (1 + factory.leadDays / every) * growth) / 2) * 2;
    if (recent.length > AVERAGE) recent.shift();
    if (pieces > 0) rows.push(delivery(random, factory, day, pieces, product, until));
  }
  return rows;
}

/** A backup factory gets a trial order now and then. */
function trialsOf(random: Random, factory: Factory, last: string): Row[] {
  const [product] = productsOf(factory);
  const until = dayNumber(last);
  return product ? [220, 130, 45].map((ago) => delivery(random, factory, until - ago, 30, product, until)) : [];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function delivery(random: Random, factory: Factory, day: number, pieces: number, product: Product, until: number): Row {
  const shut = day < SHUT.until && day + factory.leadDays >= SHUT.from ? SHUT.days : 0;
  const promised = day + factory.leadDays + shut;
  const worse = factory.worseSince !== null && day >= dayNumber(factory.worseSince);
  const late = random.chance(worse ? 0.85 : factory.late);
  const arrived = late ? promised + random.between(2, worse ? 14 : 8) : promised - random.between(0, 3);
  const here = arrived <= until;
  const faulty = random.poisson(pieces * (worse ? 0.05 : 0.012));
  const inspected = here ? Math.max(0, pieces - faulty) : null;
  return [
    factory.name,
    null,
    isoDay(day),
    isoDay(promised),
    here ? isoDay(arrived) : null,
    pieces,
    inspected,
    product.name,
  ];
}
