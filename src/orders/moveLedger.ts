import { readSamples, sampleRowsIn } from '../sample/ledger';
import { openTable, type Shop } from '../workbook/shop';
import { cutOrders } from './batch';
import type { Connection } from './connectionLedger';
import type { OrderLine } from './line';
import type { LineTable } from './lineTableLedger';
import { storedLine } from './sheetLedger';
import { ordersTab } from './tabs';

/** Where the orders of this document went over to; kept with it. */
const MOVED = 'bigQuery:moved';
/** Lines that go over at once. */
const AT_ONCE = 20_000;
/** Milliseconds of an execution after which no further lines are begun: Google stops it at 6 minutes. */
const BUDGET = 200_000;

/**
 * Brings what 订单 holds into the table, once for each dataset; 订单 stays as it is. What a run that is cut off brought over already is found there by the next one.
 *
 * @throws MerchantError where time does not suffice: the next run goes on
 */
export function moveIn(shop: Shop, { place }: Connection, table: LineTable): void {
  if (shop.memory.get(MOVED) === place) return;
  const lines = shop.workbook.sheet(ordersTab.name) ? linesOf(shop) : [];
  table.count();
  let done = 0;
  for (const some of cutOrders(lines, AT_ONCE)) {
    if (shop.elapsed() > BUDGET) throw shop.error(({ bigQuery }) => bigQuery.moving(done, lines.length));
    shop.lock.hold(() => table.merge(some));
    done += some.length;
  }
  if (lines.length > 0) shop.notices.push(shop.texts.bigQuery.moved(lines.length, place));
  shop.memory.set(MOVED, place);
}

/** Tells, once, that orders are counted in 订单 again where they were in BigQuery before. */
export function moveBack(shop: Shop): void {
  if (shop.memory.get(MOVED) === null) return;
  shop.notices.push(shop.texts.bigQuery.movedBack);
  shop.memory.remove(MOVED);
}

/** Lines in any currency: each engine counts those of the shop's. Sample data stay where they can be taken away again. */
function linesOf(shop: Shop): OrderLine[] {
  const table = openTable(shop, ordersTab);
  const samples = readSamples(shop).filter(({ tab }) => tab === ordersTab.name);
  const isSample = sampleRowsIn(
    table,
    samples.map(({ print }) => print),
  );
  return table.rows
    .filter(({ at }) => !isSample.has(at))
    .map(({ row }) => ({
      ...storedLine(row),
      orderedAt: row.orderedAt ?? row.paidAt,
      currency: row.currency,
      whole: false,
    }));
}
