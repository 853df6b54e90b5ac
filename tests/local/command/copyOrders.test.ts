import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigQueryOf, copyOrders } from '../../../local/command/open';

const folder = mkdtempSync(join(tmpdir(), 'orders-'));
const fileOf = (workbook: string) => bigQueryOf({ root: '/' }, join(folder, workbook)).file;
const copy = (from: string, to: string) => copyOrders(join(folder, from), join(folder, to));

test('orders in BigQuery lie beside the workbook, within it where that is a folder', () => {
  mkdirSync(join(folder, '店'));
  expect(fileOf('店.xlsx')).toBe(join(folder, '店.xlsx.duckdb'));
  expect(fileOf('店')).toBe(join(folder, '店', '.orders.duckdb'));
  expect(fileOf('新店')).toBe(join(folder, '新店', '.orders.duckdb'));
});

test('a job that leaves its workbook as it is works on a copy of them, with what is not yet in the file', async () => {
  const source = fileOf('旧.xlsx');
  writeFileSync(source, 'orders');
  writeFileSync(`${source}.wal`, 'the latest');
  await copy('旧.xlsx', '出');
  const there = fileOf('出');
  expect([readFileSync(there, 'utf8'), readFileSync(`${there}.wal`, 'utf8')]).toEqual(['orders', 'the latest']);
  await copy('空.xlsx', '出');
  expect([existsSync(there), existsSync(`${there}.wal`)]).toEqual([false, false]);
  await copy('旧.xlsx', '旧.xlsx');
  expect(readFileSync(source, 'utf8')).toBe('orders');
});
