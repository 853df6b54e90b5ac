import { type Buyer, Buyers } from './buyers';
import { CATALOGUE, type Product } from './catalogue';
import { dayNumber, wallClock } from './day';
import { demandOn } from './demand';
import { type Fate, PLATFORMS, type PlatformName, type SampleLine, type SampleOrder } from './order';
import type { Random } from './random';
import { isPromotion } from './season';

/** Pieces in an order on average, as `linesOf` draws them. */
export const PIECES_PER_ORDER = 2;

const SHARES: Record<PlatformName, number> = { 淘宝: 0.42, 京东: 0.2, 抖音: 0.26, Shopify: 0.12 };
/** Regulars must be there on the first day, so the shop is run for some months before it. */
const WARM_UP_DAYS = 240;

/** What each product is expected to sell on one day. */
type Demands = ReadonlyMap<Product, number>;

/**
 * Invented orders over a span of days, by time: each day as many as the demand says, each from a buyer who is due or new.
 *
 * @param ordersPerDemand orders for one unit of demand; see `demandOn`
 */
export function simulateOrders(random: Random, first: string, last: string, ordersPerDemand: number): SampleOrder[] {
  const buyers = Object.fromEntries(PLATFORMS.map((name) => [name, new Buyers(random, name)]));
  const orders: SampleOrder[] = [];
  for (let day = dayNumber(first) - WARM_UP_DAYS; day <= dayNumber(last); day++) {
    const demands = new Map(CATALOGUE.map((product) => [product, demandOn(product, day)]));
    const demand = [...demands.values()].reduce((sum, one) => sum + one, 0);
    const clock = Array.from({ length: random.poisson(demand * ordersPerDemand) }, () => timeOfDay(random));
    for (const seconds of clock.sort((a, b) => a - b)) {
      const platform = random.weighted(PLATFORMS, (name) => SHARES[name]);
      const buyer = (buyers[platform] as Buyers).on(day);
      const lines = linesOf(random, buyer, day, demands);
      orders.push(orderOf(random, { platform, buyer, day, seconds, lines, index: orders.length }));
    }
  }
  return orders.filter(({ day }) => day >= dayNumber(first));
}

/** Seconds since midnight: the later, the busier, up to midnight less a quarter of an hour. */
function timeOfDay(random: Random): number {
  return Math.floor((7 + 16.5 * Math.sqrt(random.next())) * 3600 + random.next() * 900);
}

interface Purchase {
  platform: PlatformName;
  buyer: Buyer;
  day: number;
  seconds: number;
  lines: SampleLine[];
  /** Its place among all orders. */
  index: number;
}

function orderOf(random: Random, { platform, buyer, day, seconds, lines, index }: Purchase): SampleOrder {
  return {
    platform,
    orderId: orderNumber(platform, day, index),
    buyer: platform === '抖音' ? null : buyer.id,
    day,
    orderedAt: wallClock(day, seconds),
    paidAt: wallClock(day, seconds + random.between(5, 800)),
    lines,
    fate: fateOf(random, platform, lines.length),
    doneOn: day + random.between(6, 14),
    endsOn: day + random.between(2, 9),
  };
}

/** Numbers as long as the platforms' own: 19 digits at Taobao and Douyin, which only text can hold exactly. */
function orderNumber(platform: PlatformName, day: number, index: number): string {
  const running = String(index).padStart(6, '0');
  if (platform === '京东') return `3${day}${running}`;
  if (platform === 'Shopify') return `#${10_000 + index}`;
  return `${platform === '淘宝' ? '48' : '69'}${day}${running}${((index * 7919) % 900_000) + 100_000}`;
}

function fateOf(random: Random, platform: PlatformName, lines: number): Fate {
  const knowsAmounts = platform === '淘宝' || platform === 'Shopify';
  const fates: readonly (readonly [Fate, number])[] = [
    ['kept', 0.9],
    ['neverPaid', 0.03],
    ['cancelled', platform === '京东' ? 0.045 : 0.015],
    ['refunded', platform === '京东' ? 0 : 0.035],
    ['partlyRefunded', knowsAmounts && lines === 1 ? 0.025 : 0],
  ];
  return random.weighted(fates, ([, weight]) => weight)[0];
}

const LINE_COUNTS = [
  { lines: 1, weight: 0.68 },
  { lines: 2, weight: 0.24 },
  { lines: 3, weight: 0.08 },
];

function linesOf(random: Random, buyer: Buyer, day: number, demands: Demands): SampleLine[] {
  const liking = ([product, demand]: [Product, number]) => demand * (product.category === buyer.favourite ? 5 : 1);
  const { lines } = random.weighted(LINE_COUNTS, ({ weight }) => weight);
  const basket = new Set<Product>();
  while (basket.size < lines) basket.add(random.weighted([...demands], liking)[0]);
  return [...basket].map((product) => lineOf(random, product, buyer, day));
}

function lineOf(random: Random, product: Product, buyer: Buyer, day: number): SampleLine {
  const quantity = 1 + Math.min(random.poisson(0.4 * buyer.appetite), 5);
  const unitPrice = isPromotion(day) ? Math.round(product.price * 8.5) / 10 : product.price;
  return { product, quantity, unitPrice };
}
