import type { Outcome } from '../workbook/run';
import { openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { keepCare } from './care/job';
import { readClientele } from './clienteleLedger';
import { showMovement } from './movement/job';
import { overviewRows } from './overview';
import type { Roster } from './rfm';
import { overviewTab, rosterTab } from './tabs';

/** The roster and everything that follows from it, from one reading of 订单. */
export function keepCustomers(shop: Shop): Outcome {
  const clientele = readClientele(shop);
  const made = makeRoster(shop, clientele.roster);
  showMovement(shop, clientele);
  const care = keepCare(shop, clientele);
  return { ...made, result: [made.result, care].filter(Boolean).join(shop.texts.care.separator) };
}

/** Makes 客户RFM and 客户概览. */
function makeRoster(shop: Shop, roster: Roster): Outcome {
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
