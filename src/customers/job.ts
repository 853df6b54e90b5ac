import { type OrderRow, openLedger } from '../orders/ledger';
import type { Outcome } from '../workbook/run';
import { readSettings } from '../workbook/settings';
import { openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import type { OrderLine } from './orderLine';
import { overviewRows } from './overview';
import { type Roster, rosterOf } from './rfm';
import { overviewTab, rosterSettings, rosterTab } from './tabs';

/** Makes 客户RFM and 客户概览 from 订单. */
export function makeRoster(shop: Shop): Outcome {
  const settings = readSettings(shop, rosterSettings);
  const { lines } = openLedger(shop);
  shop.counts.read += lines.length;
  const roster = rosterOf(
    lines.map(({ row }) => orderLine(row)),
    {
      asOf: settings.asOf,
      frequency: settings.frequency === '名次' ? 'rank' : settings.frequency === '固定' ? 'fixed' : 'auto',
      centre: settings.centre === '中位数' ? 'median' : 'mean',
      dormantDays: settings.dormantDays,
      top: settings.topShare,
    },
  );
  replaceTable(
    shop,
    rosterTab,
    roster.customers.map((customer) => ({ ...customer, action: shop.texts.customers.actions[customer.action] })),
  );
  showOverview(shop, roster);
  shop.counts.written += roster.customers.length;
  return { result: madeSentence(shop, roster), done: true };
}

function madeSentence(shop: Shop, { customers, pareto, unidentified }: Roster): string {
  if (customers.length === 0 && unidentified.orders === 0) return shop.texts.jobs.noOrders;
  const dormant = customers.filter(({ tier }) => tier === '沉睡').length;
  return shop.texts.jobs.rosterMade({
    customers: customers.length,
    dormant,
    top: pareto.top,
    share: pareto.share,
    unidentified: unidentified.orders,
  });
}

function orderLine(row: OrderRow): OrderLine {
  return {
    platform: row.platform,
    orderId: row.orderId,
    customerId: row.buyer ?? '',
    paidOn: row.paidAt.slice(0, 10),
    paid: row.paid,
    refunded: row.refunded,
    status: row.state as OrderLine['status'],
  };
}

function showOverview(shop: Shop, roster: Roster): void {
  const rows: RowOf<typeof overviewTab.columns>[] = overviewRows(roster, shop.texts);
  replaceTable(shop, overviewTab, rows);
  const { sheet, headers } = openWhole(shop, overviewTab);
  const block = (field: string) => ({
    row: 1,
    column: headers.at.get(field) ?? 1,
    rows: roster.types.length + 1,
    columns: 1,
  });
  sheet.chart({
    title: shop.texts.jobs.rosterChart,
    kind: 'column',
    blocks: [block('item'), block('customerShare'), block('amountShare')],
    at: { row: 2, column: headers.width + 1 },
    size: { width: 560, height: 360 },
    options: { legend: { position: 'top' }, vAxis: { format: 'percent', minValue: 0 }, colors: ['#9aa0a6', '#188038'] },
  });
}
