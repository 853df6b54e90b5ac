import { type Language, textsIn } from '../text/texts';
import { runsTab } from '../workbook/run';
import { peekRows, type Shop } from '../workbook/shop';

/** A row of 运行记录 as the sidebar tells it. */
export interface ShownRun {
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly time: string;
  /** As the merchant calls it. */
  readonly label: string;
  /** By its name in `jobs.ts`, to run it again; null where it is none that needs no files. */
  readonly job: string | null;
  readonly trigger: string;
  readonly seconds: number;
  readonly problems: number;
  readonly result: string;
  readonly failed: boolean;
}

const SHOWN = 30;
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Jobs that take files or speak of one sidebar cannot be run again from here. */
const ONCE = ['import', 'importMentions', 'importStock', 'setup'];

/** The last runs, the newest first. */
export function readRuns(shop: Shop): ShownRun[] {
  return peekRows(shop, runsTab)
    .slice(-SHOWN)
    .reverse()
    .map((row) => ({
      time: row.time ?? '',
      label: row.job ?? '',
      job: jobCalled(row.job ?? ''),
      trigger: row.trigger ?? '',
      seconds: (row.milliseconds ?? 0) / 1000,
      problems: row.problems ?? 0,
      result: row.result ?? '',
      failed: isFailure(row.result ?? ''),
    }));
}

/** The job that 任务 of 运行记录 names, whatever the shop's language was then. */
export function jobCalled(label: string): string | null {
  for (const language of LANGUAGES)
    for (const [job, name] of Object.entries(textsIn(language).jobs.names))
      if (name === label) return ONCE.includes(job) ? null : job;
  return null;
}

/** Whether a result tells of a run that failed: 运行记录 keeps the sentence only, by whose beginning it is known. */
export const isFailure = (result: string): boolean =>
  LANGUAGES.some((language) => {
    const { failed, broke } = textsIn(language).workbook;
    return [failed(''), broke('')].some((sentence) => result.startsWith(beginningOf(sentence)));
  });

/** What stands before the reason, which differs. */
const beginningOf = (sentence: string) => (sentence.split(/[（(]/)[0] ?? '').trimEnd();

/** When a job ended last by this trigger, `YYYY-MM-DD HH:mm:ss`; null where 运行记录 knows of no such run. */
export function lastRun(shop: Shop, wanted: 'tick'): string | null {
  const labels = LANGUAGES.map((language) => textsIn(language).jobs.names[wanted]);
  const triggers = LANGUAGES.map((language) => textsIn(language).workbook.triggers.clock);
  const runs = peekRows(shop, runsTab);
  const last = runs.filter(({ job, trigger }) => labels.includes(job ?? '') && triggers.includes(trigger ?? '')).pop();
  return last?.time ?? null;
}
