import type { SimulatedProduct } from '../simulatedShop';
import { forecastAlone, historyOf, type Plan, percent, say, YEAR } from './plan';
import { errorOf, learned, simulated } from './shop';

/** Months with days out of stock, believed, left out, or taken as censored demand. */
export function stockOuts(plan: Plan): void {
  say(
    '\nstock-outs: a simulated shop, 36 months; error (WAPE) of the next 12 when months with days out of stock are …',
  );
  for (const chance of [0.1, 0.2, 0.35]) {
    const products = simulated({ stockOuts: chance });
    const by = (quantity: (one: SimulatedProduct) => (number | null)[], isSaid = false) =>
      errorOf(products, (one) =>
        forecastAlone(plan, {
          ...historyOf(one.product, null, one.first + YEAR, learned(quantity(one))),
          stockOutDays: learned(one.stockOutDays).map((days) => (isSaid ? days : null)),
        }),
      );
    const missing = ({ sales, stockOutDays }: SimulatedProduct) =>
      sales.map((value, t) => ((stockOutDays[t] ?? 0) > 0 ? null : value));
    say(
      `  ${percent(chance)} of the months: believed ${by(({ sales }) => sales)}  left out ${by(missing)}` +
        `  treated as ShopDeck does ${by(({ sales }) => sales, true)}  (never out of stock ${by(({ demand }) => demand)})`,
    );
  }
}
