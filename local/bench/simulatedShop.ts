/** A campaign of the simulated shop: ISO days, both included, and what it adds to the log of a day's demand. */
export interface Campaign {
  name: string;
  from: string;
  to: string;
  lift: number;
}

/** A product of the simulated shop, month by month. */
export interface SimulatedProduct {
  product: string;
  category: string;
  /** Month of the first value, counted from January of the year 0. */
  first: number;
  /** What full shelves would have sold, and what was sold. */
  demand: number[];
  sales: number[];
  stockOutDays: number[];
}

export interface SimulationRules {
  seed: number;
  categories: number;
  productsEach: number;
  years: number;
  /** Standard deviation of what single months have beside the two waves of a season. */
  rough: number;
  /** Chance that a product runs out in a month; it then stays out for up to the rest of it. */
  stockOuts: number;
  campaigns: (year: number) => Campaign[];
}

export const FIRST_YEAR = 2021;
const YEAR = 12;

/** What a product is made of. */
interface Traits {
  base: number;
  growth: number;
  noise: number;
  /** How strongly campaigns work. */
  response: number;
  season: number[];
}

interface Chance {
  uniform: () => number;
  normal: () => number;
}

/** Random numbers that are the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/**
 * An invented shop: daily demand of a wandering level, growth, a season that the products of a category share in part,
 * and campaigns; summed to months.
 */
export function simulateShop(rules: SimulationRules): SimulatedProduct[] {
  const chance = chanceOf(rules.seed);
  return Array.from({ length: rules.categories }, (_, category) => {
    const shared = seasonOf(chance, 0.3, rules.rough);
    return Array.from({ length: rules.productsEach }, (_, at) => {
      const own = seasonOf(chance, 0.08, rules.rough / 2);
      const traits = {
        base: Math.exp(1 + 2 * chance.uniform()),
        growth: 0.05 + 0.1 * chance.normal(),
        noise: 0.15 + 0.25 * chance.uniform(),
        response: Math.exp(0.3 * chance.normal()),
        season: shared.map((term, month) => term + (own[month] ?? 0)),
      };
      return productOf(`${category}-${at}`, `category ${category}`, traits, rules, chance);
    });
  }).flat();
}

function seasonOf({ uniform, normal }: Chance, wave: number, rough: number): number[] {
  const [once, twice] = [wave * normal(), (wave / 2) * normal()];
  const [peak, peaks] = [YEAR * uniform(), YEAR * uniform()];
  const turn = (2 * Math.PI) / YEAR;
  return Array.from(
    { length: YEAR },
    (_, month) =>
      once * Math.cos(turn * (month - peak)) + twice * Math.cos(2 * turn * (month - peaks)) + rough * normal(),
  );
}

function productOf(
  product: string,
  category: string,
  traits: Traits,
  rules: SimulationRules,
  chance: Chance,
): SimulatedProduct {
  const found: SimulatedProduct = {
    product,
    category,
    first: FIRST_YEAR * YEAR,
    demand: [],
    sales: [],
    stockOutDays: [],
  };
  let level = 0;
  for (let t = 0; t < rules.years * YEAR; t++) {
    level += 0.03 * chance.normal();
    const days = daysOf(t, level, traits, rules.campaigns, chance);
    const outFrom = Math.floor(days.length * chance.uniform());
    const isOut = chance.uniform() < rules.stockOuts;
    const out = isOut ? Math.min(days.length - outFrom, 1 + Math.floor(days.length * chance.uniform())) : 0;
    found.demand.push(sumOf(days));
    found.sales.push(sumOf(days.filter((_, day) => day < outFrom || day >= outFrom + out)));
    found.stockOutDays.push(out);
  }
  return found;
}

/** Demand of the days of month t. */
function daysOf(
  t: number,
  level: number,
  { base, growth, noise, response, season }: Traits,
  campaigns: SimulationRules['campaigns'],
  { normal }: Chance,
): number[] {
  const [year, month] = [FIRST_YEAR + Math.floor(t / YEAR), t % YEAR];
  const held = campaigns(year);
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(year, month, day + 1));
    const iso = date.toISOString().slice(0, 10);
    const lift = sumOf(held.map((each) => (iso >= each.from && iso <= each.to ? each.lift : 0)));
    const weekend = date.getUTCDay() % 6 === 0 ? 0.1 : 0;
    const log = level + (growth * t) / YEAR + (season[month] ?? 0) + response * lift + weekend;
    const mean = base * Math.exp(log + noise * normal() - noise ** 2 / 2);
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
