import { dayOfNumber } from '../calendar/dayNumber';
import type { StoredLine } from '../orders/ledger';
import { lineScope } from './lineScope';
import { ordersOf } from './order';
import type { OrderLine } from './orderLine';
import { customerKey, historiesOf, type PurchaseHistory } from './purchaseHistory';

/** A line as the roster reads it. */
const orderLine = (line: StoredLine): OrderLine => ({
  platform: line.platform,
  orderId: line.orderId,
  customerId: line.buyer ?? '',
  paidOn: line.paidAt.slice(0, 10),
  paid: line.paid,
  refunded: line.refunded,
  status: line.state,
});

/** Keeps what was made of the lines of one reading, which are the same list for every question of a run. */
function madeOnce<Made extends object>(
  make: (lines: readonly StoredLine[]) => Made,
): (lines: readonly StoredLine[]) => Made {
  const known = new WeakMap<readonly StoredLine[], Made>();
  return (lines) => {
    const made = known.get(lines) ?? make(lines);
    known.set(lines, made);
    return made;
  };
}

/** Lines as the roster reads them. */
export const orderLines = madeOnce((lines): readonly OrderLine[] => lines.map(orderLine));

/** What each customer bought, up to the last order. */
export const histories = madeOnce((lines): readonly PurchaseHistory[] =>
  historiesOf(ordersOf(lineScope(orderLines(lines), null).lines)),
);

/** The last day on which each customer bought, by `customerKey`. */
export const lastBought = madeOnce(
  (lines): ReadonlyMap<string, string> =>
    new Map(
      histories(lines).map((history) => [
        customerKey(history),
        dayOfNumber(history.days[history.days.length - 1] ?? 0),
      ]),
    ),
);
