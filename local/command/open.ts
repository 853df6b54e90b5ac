/** Opens a workbook with the add-on for a command that needs no page. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { WorkbookFile } from '../files/read';
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
}

/** The way to the web: this machine, and the hosts that the user allows. */
export const webOf = ({ root }: Place, hosts: readonly string[]) => ({
  fetcher: join(root, 'out/local/fetcher.mjs'),
  hosts,
});

export function openHost(place: Place, { workbook, outbox, language, now, hosts }: OpenHost): Host {
  return Host.open({
    bundle: bundleFolder(place),
    workbook,
    outbox,
    now,
    locale: localeOf(language),
    web: webOf(place, hosts),
  });
}
