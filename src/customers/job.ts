import { askOrders } from '../orders/ledger';
import type { Outcome } from '../workbook/run';
import { openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { campaignContacts } from './care/campaigns';
import { keepCare } from './care/job';
import { showMovement } from './movement/job';
import { overviewRows } from './overview';
import { customerKey } from './purchaseHistory';
import { reviewCampaigns } from './review/job';
import { readSplits } from './review/splitLedger';
import type { Roster } from './rfm';
import { readRoster } from './rosterLedger';
import { overviewTab, rosterTab } from './tabs';
import { type Outlook, outlookOf } from './value/outlook';
import { outlookRows } from './value/outlookRows';
import type { Expected, NoModel } from './value/repeatModel';
import { value } from './value/valueLedger';

/** The roster and everything that follows from it. */
export function keepCustomers(shop: Shop): Outcome {
  const roster = readRoster(shop);
  const { result, done } = makeRoster(shop, roster);
  return { result: [result, followUp(shop, roster)].filter(Boolean).join(shop.texts.care.separator), done };
}

/** What is done with the customers. */
function followUp(shop: Shop, roster: Roster): string {
  const drawn = readSplits(shop);
  const review = reviewCampaigns(shop, roster, drawn);
  showMovement(shop, roster);
  const care = keepCare(shop, roster, campaignContacts(drawn));
  return [review, care].filter(Boolean).join(shop.texts.care.separator);
}

/** Makes 客户RFM and 客户概览. */
function makeRoster(shop: Shop, roster: Roster): Outcome {
  const { asOf, customers } = roster;
  const outlook = asOf === null ? null : outlookOf(askOrders(shop, value, { asOf, customers }));
  const expected = outlook && 'byCustomer' in outlook ? outlook.byCustomer : null;
  replaceTable(
    shop,
    rosterTab,
    roster.customers.map((customer) => ({
      ...customer,
      ...expectedCells(expected?.get(customerKey(customer))),
      action: shop.texts.customers.actions[customer.action],
    })),
  );
  showOverview(shop, roster, outlook);
  shop.counts.written += roster.customers.length;
  return { result: madeSentence(shop, roster), done: true };
}

/** Shown to what can be known of one customer. */
const expectedCells = (expected: Expected | undefined) => ({
  expectedOrders: expected ? Math.round(expected.orders * 100) / 100 : null,
  expectedAmount: expected ? Math.round(expected.amount * 100) / 100 : null,
});

function madeSentence(shop: Shop, { headcount, tiers, pareto, unidentified }: Roster): string {
  if (headcount === 0 && unidentified.orders === 0) return shop.texts.jobs.noOrders;
  return shop.texts.jobs.rosterMade({
    customers: headcount,
    dormant: tiers.find(({ group }) => group === '沉睡')?.customers ?? 0,
    top: pareto.top,
    share: pareto.share,
    unidentified: unidentified.orders,
  });
}

function showOverview(shop: Shop, roster: Roster, outlook: Outlook | NoModel | null): void {
  const rows: RowOf<typeof overviewTab.columns>[] = [
    ...overviewRows(roster, shop.texts),
    ...(outlook ? outlookRows(outlook, shop.texts) : []),
  ];
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
