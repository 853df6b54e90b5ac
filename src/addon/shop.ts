import { GoogleBigQuery } from '../google/bigQuery';
import { GoogleWeb } from '../google/fetch';
import { sampleFile } from '../google/files';
import { DocumentLock, DocumentMemory } from '../google/ground';
import { GoogleOutlet } from '../google/mail';
import { allProbes } from '../google/probes/all';
import { Scratch } from '../google/probes/scratch';
import { GoogleWorkbook } from '../google/spreadsheet';
import { type JobOptions, type JobPorts, perform as performOver } from '../jobs';
import { TABS } from '../modules';
import { TICK } from '../schedule/settings';
import { testHere } from '../selftest/job';
import { languageOf, textsIn } from '../text/texts';
import { type Migration, migrate } from '../workbook/migrate';
import type { Run, Trigger } from '../workbook/run';
import { peekLanguage } from '../workbook/settings';
import { openShop, type Shop } from '../workbook/shop';

/** Version of the tabs' layout, and what brings older workbooks up to it. */
const LAYOUT = 1;
const MIGRATIONS: readonly Migration[] = [];

/** When this execution began: each one loads the jobs anew. */
const BEGAN = Date.now();

/** Whether this build may reach the web; build/addon.mjs says so, together with the scope in the manifest. */
declare const SHOPDECK_FEEDS: boolean;
/** Whether it may use BigQuery. */
declare const SHOPDECK_BIGQUERY: boolean;

/** The shop of this execution. Its language is the setting's, else the user's. */
export function open(): Shop {
  const workbook = new GoogleWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const texts = textsIn(peekLanguage(workbook) ?? languageOf(Session.getActiveUserLocale()));
  const shop = openShop({
    workbook,
    lock: new DocumentLock(texts.workbook.busy),
    memory: new DocumentMemory(),
    texts,
    now: workbook.wallClock(new Date()),
    elapsed: () => Date.now() - BEGAN,
    bigQuery: SHOPDECK_BIGQUERY ? new GoogleBigQuery() : null,
  });
  migrate(shop, LAYOUT, MIGRATIONS);
  return shop;
}

/** The way out for warnings. */
export const outlet = () => new GoogleOutlet(SpreadsheetApp.getActiveSpreadsheet());

/** Every number format of a column. */
const formats = () => [...new Set(TABS.flatMap(({ columns }) => Object.values(columns).map(({ format }) => format)))];

const GOOGLE: JobPorts = {
  open,
  outlet,
  web: () => (SHOPDECK_FEEDS ? new GoogleWeb() : null),
  sampleFile,
  selfTest: (shop, page) =>
    Scratch.with(SpreadsheetApp.getActiveSpreadsheet(), (scratch) =>
      testHere(shop, allProbes(scratch, shop, formats(), TICK), page),
    ),
};

/** Runs a job by its name over Google and leaves its run record. */
export const perform = (name: string, trigger: Trigger, options?: JobOptions, shop?: Shop): Run =>
  performOver(GOOGLE, name, trigger, options, shop);
