import { type Amplification, type AmplificationRules, amplification, type Known } from './echelons';
import type { Movement } from './periods';
import { MONTH_LIKE, type Sold, salesFor } from './sold';
import { type Turnover, turnover } from './turnover';

/** Orders and deliveries. */
export interface Supply {
  readonly orders: readonly Movement[];
  readonly deliveries: readonly Movement[];
}

/** Everything that is known of a product's way from the factory to the customer. */
export interface Trace extends Supply {
  readonly product: string;
  readonly sold: Sold;
  /** Whether orders of which the product is not known may be its own. */
  readonly shares: boolean;
  /** Pieces in stock now; null where it is not known. */
  readonly stock: number | null;
  /** Days from order to arrival. */
  readonly leadDays: number;
  /** Money per piece; null where it is not known. */
  readonly cost: number | null;
}

export interface AnalysisRules extends Omit<AmplificationRules, 'leadDays' | 'period'> {
  /** What holding stock costs a year, as a share of its value. */
  readonly holding: number;
  /** Days of each window of turnover. */
  readonly window: number;
}

/** How a product swings and turns over. */
export interface Analysis {
  readonly product: string;
  readonly swing: Amplification | null;
  readonly turnover: Turnover | null;
  /** Money a year that the stock for calmer orders would cost. */
  readonly extraCost: number | null;
}

/**
 * Analyses products, those whose orders swing hardest first, and before them all together; those of which neither orders nor stock tell anything are left out.
 *
 * @param unnamed orders and deliveries of which the product is not known: they count for all together
 * @param known first and last day of daily sales
 * @param shop what all together are called
 */
export function analyses(
  traces: readonly Trace[],
  unnamed: Supply,
  known: Known,
  rules: AnalysisRules,
  shop: string,
): Analysis[] {
  const products = traces.flatMap((trace) => analysisOf(trace, known, rules)).sort((a, b) => ratioOf(b) - ratioOf(a));
  const periods = products.flatMap(({ swing }) => (swing ? [swing.days] : []));
  // Days on which anything at all is ordered lie close together; what a factory goes through comes at the products' own distance.
  const period = periods.length > 0 ? medianLow(periods) : undefined;
  const ordered = traces.filter(({ orders, shares }) => orders.length > 0 || shares);
  const all = addedUp(ordered.length > 0 ? ordered : traces, unnamed, shop);
  const several = products.length > 1 || unnamed.orders.length > 0;
  return [...(several ? analysisOf(all, known, rules, period) : []), ...products];
}

function analysisOf(trace: Trace, known: Known, rules: AnalysisRules, period?: number): Analysis[] {
  const { product, stock, sold, deliveries, leadDays, cost } = trace;
  const swing = amplification(trace, known, { ...rules, leadDays, ...(period ? { period } : {}) });
  const { sales, from } = salesFor(sold, known.from, MONTH_LIKE);
  const turned = stock === null ? null : turnover(stock, sales, deliveries, known.until, from, rules.window);
  if (swing === null && turned === null) return [];
  const extra = swing?.smoothing?.extraStock ?? null;
  const extraCost = extra === null || cost === null ? null : extra * cost * rules.holding;
  return [{ product, swing, turnover: turned, extraCost }];
}

const ratioOf = ({ swing }: Analysis) => swing?.orderRatio ?? -1;

const medianLow = (values: readonly number[]) =>
  [...values].sort((left, right) => left - right)[(values.length - 1) >> 1] as number;

/** Products added up as if they were one. Its stock is known where that of any is; its cost is not, because products differ. */
function addedUp(traces: readonly Trace[], unnamed: Supply, product: string): Trace {
  const stocks = traces.flatMap(({ stock }) => (stock === null ? [] : [stock]));
  const leads = traces.map(({ leadDays }) => leadDays).filter((days) => days > 0);
  return {
    product,
    sold: {
      daily: traces.flatMap(({ sold }) => sold.daily),
      monthly: traces.flatMap(({ sold }) => sold.monthly),
    },
    shares: true,
    orders: [...traces, unnamed].flatMap(({ orders }) => orders),
    deliveries: [...traces, unnamed].flatMap(({ deliveries }) => deliveries),
    stock: stocks.length > 0 ? stocks.reduce((sum, stock) => sum + stock, 0) : null,
    leadDays: leads.length > 0 ? leads.reduce((sum, days) => sum + days, 0) / leads.length : 0,
    cost: null,
  };
}
