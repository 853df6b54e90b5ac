/** Files of tests/data/exports and how the tests read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OrderFile, type Reading, type ReadSettings, readOrders } from '../../src/orders/reader';

const FOLDER = join(__dirname, '../data/exports');

export const SETTINGS: ReadSettings = { timeZone: 'Asia/Shanghai', currency: null, mappings: {} };

export const exportFile = (name: string): OrderFile => ({
  name,
  bytes: new Uint8Array(readFileSync(join(FOLDER, name))),
});

export const textFile = (name: string, text: string): OrderFile => ({ name, bytes: new TextEncoder().encode(text) });

export const read = (...names: string[]): Reading => readOrders(names.map(exportFile), SETTINGS);

/** Lines of expected_orders.csv, header first. */
export const expectedOrders = (): string[] =>
  readFileSync(join(FOLDER, 'expected_orders.csv'), 'utf8').trim().split(/\r?\n/);
