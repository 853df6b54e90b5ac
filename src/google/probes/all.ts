import type { Probe } from '../../selftest/probe';
import type { Shop } from '../../workbook/shop';
import { cellProbes } from './cells';
import { formulaProbes } from './formulas';
import { lookProbes } from './looks';
import { runtimeProbes } from './runtime';
import type { Scratch } from './scratch';
import { serviceProbes, speedProbes } from './services';

/**
 * Everything that is tried, in the order of the report.
 *
 * @param formats number formats that ShopDeck gives its columns
 * @param handler of the clock trigger
 */
export const allProbes = (
  scratch: Scratch,
  { workbook, texts }: Shop,
  formats: readonly string[],
  handler: string,
): Probe[] => [
  ...runtimeProbes(workbook, texts),
  ...formulaProbes(scratch, workbook),
  ...cellProbes(scratch, workbook, formats),
  ...lookProbes(scratch),
  ...serviceProbes(scratch, texts, handler),
  ...speedProbes(scratch),
];
