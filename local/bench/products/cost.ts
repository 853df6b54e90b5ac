import { simulateShop } from '../simulatedShop';
import { historyOf, type Plan, say, YEAR } from './plan';

/** Time of one product, with backtest and all. */
export function cost(plan: Plan): void {
  const products = simulateShop({
    seed: 1,
    categories: 10,
    productsEach: 20,
    years: 4,
    rough: 0.08,
    stockOuts: 0.1,
    campaigns: () => [],
  }).map(({ product, category, first, sales }) => historyOf(product, category, first, sales));
  const begin = performance.now();
  const context = plan.shopContext(products, [], (2026 + 1) * YEAR - 1);
  for (const history of products) plan.forecastProduct(history, context);
  const each = (performance.now() - begin) / products.length;
  say(
    `\n${products.length} products of 48 months, backtest and all: ${each.toFixed(1)} ms each, 1,000 in ${each.toFixed(0)} s`,
  );
}
