import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { OrderLine } from '../../src/customers/orderLine';
import { type Roster, rosterOf } from '../../src/customers/rfm';

// Reference answers, computed independently in R and pandas. CDNOW (Fader & Hardie, research use) must not ship: it is read
// beside the repository where it lies there, and skipped by name elsewhere.
const SHIPPED = join(__dirname, '../data/rfm');
const BESIDE = join(__dirname, '../../../shared/data/rfm');

const SETS = [
  { name: 'rfm_data_orders', folder: SHIPPED, orders: 'rfm_data_orders.csv', asOf: '2006-12-31', customers: 995 },
  { name: 'cdnow_sample', folder: BESIDE, orders: 'cdnow_sample_orders.csv', asOf: null, customers: 2357 },
];

type Row = Record<string, string>;

function rowsOf(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function lineOf(row: Row): OrderLine {
  const { order_id = '', customer_id = '', order_date = '', amount } = row;
  const known = { platform: 'reference', orderId: order_id, customerId: customer_id, paidOn: order_date };
  return { ...known, paid: Number(amount), refunded: null, status: '已完成' };
}

function answersOf(mean: Roster, median: Roster): Map<string, Row> {
  const medianTypes = new Map(median.customers.map(({ customerId, type }) => [customerId, type]));
  return new Map(
    mean.customers.map((customer) => [
      customer.customerId,
      {
        last_order_date: customer.lastDay,
        orders: String(customer.orders),
        amount: String(customer.amount),
        recency_days: String(customer.recency),
        r_rank: String(customer.r),
        f_rank: String(customer.f),
        m_rank: String(customer.m),
        type8_mean: customer.type,
        type8_median: medianTypes.get(customer.customerId) ?? 'none',
      },
    ]),
  );
}

for (const { name, folder, orders, asOf, customers } of SETS) {
  const here = existsSync(join(folder, orders));
  (here ? describe : describe.skip)(`reference answers of ${name}${here ? '' : ' (not on this machine)'}`, () => {
    const expected = here ? rowsOf(join(folder, `${name}_expected.csv`)) : [];
    const lines = here ? rowsOf(join(folder, orders)).map(lineOf) : [];
    const roster = rosterOf(lines, { asOf });

    test(`every one of ${customers} customers is exact in all nine columns`, () => {
      const answers = answersOf(roster, rosterOf(lines, { asOf, centre: 'median' }));
      expect(answers.size).toBe(customers);
      expect(expected).toHaveLength(customers);
      for (const row of expected) {
        const answer = answers.get(row.customer_id ?? '') ?? {};
        const reference = Object.fromEntries(Object.keys(answer).map((column) => [column, row[column]]));
        expect({ ...answer, amount: Number(answer.amount) }).toEqual({
          ...reference,
          amount: Number(reference.amount),
        });
      }
    });

    test('the customers of high value by amount are the reference’s, and those level with the last of them', () => {
      const reference = new Set(expected.filter((row) => row.top20_by_amount === '1').map((row) => row.customer_id));
      const top = roster.customers.filter(({ amount }) => amount >= (roster.highValueFrom ?? Number.POSITIVE_INFINITY));
      expect(new Set(top.map(({ customerId }) => customerId))).toEqual(
        new Set([
          ...reference,
          ...top.filter(({ amount }) => amount === roster.highValueFrom).map((c) => c.customerId),
        ]),
      );
    });
  });
}
