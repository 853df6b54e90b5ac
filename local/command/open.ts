/** Opens a workbook with the add-on for a command that needs no page. */
import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BigQueryPlace } from '../bigquery/link';
import type { WorkbookFile } from '../files/read';
import { statePath } from '../files/state';
import { Host } from '../host';
import type { Language } from '../page/protocol';
import { localeOf, type Place, Refused } from './usage';

/** The folder of the add-on as it is pushed to Google. @throws Refused where it is not built */
export function bundleFolder({ root }: Place): string {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'Code.js'))) throw new Refused((say) => say.notBuilt);
  return folder;
}

/** Where mail goes unless told: outbox/ beside the workbook. */
export function outboxFolder(given: string | undefined, workbook: string): string {
  return resolve(given ?? join(dirname(resolve(workbook)), 'outbox'));
}

export interface OpenHost {
  workbook: WorkbookFile;
  outbox: string;
  language: Language | undefined;
  now: Date | undefined;
  /** Outside this machine, that the add-on may reach. */
  hosts: readonly string[];
  /** The workbook beside which its orders are kept, where they are in BigQuery; null keeps none. */
  orders: string | null;
}

/** The way to the web: this machine, and the hosts that the user allows. */
export const webOf = ({ root }: Place, hosts: readonly string[]) => ({
  fetcher: join(root, 'out/local/fetcher.mjs'),
  hosts,
});

/** What stands for BigQuery, beside a workbook: NAME.xlsx.duckdb, or .orders.duckdb within a folder. */
function bigQueryFile(workbook: string): string {
  const isFolder = existsSync(workbook) ? statSync(workbook).isDirectory() : !/\.xlsx$/i.test(workbook);
  return isFolder ? join(workbook, '.orders.duckdb') : `${workbook}.duckdb`;
}

/** Where the workbook's orders are once they are in BigQuery. */
export const bigQueryOf = ({ root }: Place, workbook: string): BigQueryPlace => ({
  thread: join(root, 'out/local/bigquery.mjs'),
  file: bigQueryFile(workbook),
});

/** Removes what an earlier workbook of this name left beside it: its charts, triggers and progress, and its orders. */
export async function forgetEarlier(workbook: string): Promise<void> {
  await rm(statePath(workbook, false), { force: true });
  for (const ending of ['', '.wal']) await rm(bigQueryFile(workbook) + ending, { force: true });
}

/** Where a job on a workbook is to leave that as it is, its orders are copied beside the outcome first, with what is not yet in the file itself. */
export async function copyOrders(from: string, to: string): Promise<void> {
  if (from === to) return;
  await mkdir(dirname(bigQueryFile(to)), { recursive: true });
  for (const ending of ['', '.wal']) {
    const [source, copy] = [bigQueryFile(from) + ending, bigQueryFile(to) + ending];
    if (existsSync(source)) await copyFile(source, copy);
    else await rm(copy, { force: true });
  }
}

export function openHost(place: Place, { workbook, outbox, language, now, hosts, orders }: OpenHost): Host {
  return Host.open({
    bundle: bundleFolder(place),
    workbook,
    outbox,
    now,
    locale: localeOf(language),
    web: webOf(place, hosts),
    bigQuery: orders === null ? undefined : bigQueryOf(place, orders),
  });
}
