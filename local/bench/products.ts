import { choice } from './products/choice';
import { cost } from './products/cost';
import { growth } from './products/growth';
import { type Plan, YEAR } from './products/plan';
import { promotions } from './products/promotions';
import { stockOuts } from './products/stockOuts';
import { sums } from './products/sums';
import { young } from './products/young';
import type { TestSeries } from './score';

/** What the forecast of products, beside that of series, was measured by. */
export function benchProducts(plan: Plan, dev: readonly TestSeries[], shop: readonly TestSeries[]): void {
  stockOuts(plan);
  promotions(plan);
  for (const months of [12, 24]) young(plan, [...shop, ...dev], months);
  sums(plan, shop);
  for (const months of [3 * YEAR, 5 * YEAR]) choice(plan, dev, months);
  growth(plan);
  cost(plan);
}
