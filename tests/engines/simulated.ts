import { dayOfNumber } from '../../src/calendar/dayNumber';
import type { StoredLine } from '../../src/orders/line';
import { simulatedShop } from '../customers/value/shop';
import { line } from '../orders/line';

const [BUYING, SPENDING] = [
  { r: 0.8, alpha: 6, a: 0.9, b: 3.5 },
  { p: 4, q: 5, v: 120 },
];

/** A year's orders of so many customers who buy as the models of repeat buying suppose. */
export const simulatedLines = (customers: number): StoredLine[] =>
  simulatedShop(BUYING, SPENDING, { customers, weeks: 52, later: 0, seed: 3 }).flatMap(
    ({ platform, customerId, days, amounts }) =>
      days.map((day, at) =>
        line({
          platform,
          orderId: `${customerId}-${day}`,
          buyer: customerId,
          paidAt: `${dayOfNumber(day)} 10:00:00`,
          paid: Math.round((amounts[at] ?? 0) * 100) / 100,
          refunded: at % 7 === 6 ? 5 : 0,
        }),
      ),
  );
