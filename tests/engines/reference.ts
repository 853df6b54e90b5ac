import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { StoredLine } from '../../src/orders/line';
import { line } from '../orders/line';

interface ReferenceSet {
  name: string;
  asOf: string | null;
  customers: number;
  lines: () => StoredLine[];
}

const SHIPPED = join(__dirname, '../data/rfm/rfm_data_orders.csv');
const UNSHIPPED = join(__dirname, '../../../shared/data/rfm/cdnow_sample_orders.csv');
const SETS = [
  { name: 'rfm_data_orders', file: SHIPPED, asOf: '2006-12-31', customers: 995 },
  { name: 'cdnow_sample', file: UNSHIPPED, asOf: null, customers: 2357 },
];

const linesIn = (file: string): StoredLine[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data.map(
    ({ order_id, customer_id, order_date, amount }) =>
      line({
        orderId: order_id,
        buyer: customer_id,
        paidAt: `${order_date} 00:00:00`,
        paid: Number(amount),
        state: '已完成',
      }),
  );

/** Holds something of each reference set; of one that may not ship it is skipped by name where it is absent. */
export function testReferences(what: string, check: (set: ReferenceSet) => void): void {
  for (const { file, ...set } of SETS) {
    const here = existsSync(file);
    (here ? test : test.skip)(`${what} of ${set.name}${here ? '' : ' (not on this machine)'}`, () =>
      check({ ...set, lines: () => linesIn(file) }),
    );
  }
}
