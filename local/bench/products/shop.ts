import { type Campaign, type SimulatedProduct, simulateShop } from '../simulatedShop';
import { mean, percent, points, type Told, wape, YEAR } from './plan';

/** The last year is foretold from the three before it. */
export const learned = <T>(values: readonly T[]): T[] => values.slice(YEAR, 4 * YEAR);
export const lastYear = ({ demand }: SimulatedProduct) => demand.slice(4 * YEAR);

export const SHOP = { categories: 4, productsEach: 12, rough: 0.08, stockOuts: 0, campaigns: () => [] };

export const simulated = (rules: { stockOuts?: number; campaigns?: (year: number) => Campaign[] }) =>
  simulateShop({ seed: 1, ...SHOP, years: 5, ...rules });

/** Mean error over the products that are forecast. */
export function errorOf(products: readonly SimulatedProduct[], forecast: (one: SimulatedProduct) => Told): string {
  const errors = products.map((one) => wape(lastYear(one), points(forecast(one))));
  return percent(mean(errors.filter((error) => !Number.isNaN(error))));
}
