import { addRows } from './block';
import { computed } from './column';
import { MerchantError } from './merchantError';
import { recordProblems } from './problems';
import { openWhole, type Shop } from './shop';
import { defineTab } from './tab';

/** 运行记录: one row per run of a job, newest last. */
export const runsTab = defineTab({
  name: '运行记录',
  by: 'house',
  key: [],
  columns: {
    time: computed('时间', 'time'),
    job: computed('任务', 'text'),
    trigger: computed('触发方式', 'text', { width: 90 }),
    milliseconds: computed('耗时毫秒', 'count'),
    read: computed('读行', 'count'),
    written: computed('写行', 'count'),
    problems: computed('数据问题', 'count'),
    result: computed('结果', 'text', { width: 420, wrap: true }),
  },
});

/** Runs kept: older ones are dropped, a quarter at a time. */
const KEPT = 2000;

/** How a run was set off. */
export type Trigger = 'menu' | 'sidebar' | 'clock' | 'command';

/** What a run came to, as shown to whoever set it off. */
export interface Run {
  time: string;
  job: string;
  trigger: string;
  milliseconds: number;
  read: number;
  written: number;
  problems: number;
  result: string;
  /** Whether the job did its work. */
  ok: boolean;
  /** False when time ran out and the job goes on at the next tick. */
  done: boolean;
}

/** What a job says when it ends: a sentence for the merchant, and whether anything is left for the next tick. */
export interface Outcome {
  result: string;
  done: boolean;
}

/**
 * Runs a job: its failures become a sentence, what it refused goes to 数据问题, and the run to 运行记录.
 *
 * @param work reads, computes and writes; a `MerchantError` that it throws is shown as it is, any other failure is logged with its stack
 * @param goesOn tabs and files of which this run saw a further part only (`recordProblems`)
 */
export function runJob(
  shop: Shop,
  job: string,
  trigger: Trigger,
  work: () => Outcome,
  goesOn?: ReadonlySet<string>,
): Run {
  const began = shop.elapsed();
  shop.job = job;
  const { done, ok, ...said } = attempt(shop, () => finished(shop, work(), goesOn));
  const result = shop.texts.workbook.joined([said.result, ...shop.notices]);
  const problems = [...shop.problems.values()].reduce((sum, list) => sum + list.length, 0);
  if (!ok) attempt(shop, () => finished(shop, { result: '', done: true }, goesOn));
  const run: Run = {
    time: shop.now,
    job,
    trigger: shop.texts.workbook.triggers[trigger],
    milliseconds: Math.round(shop.elapsed() - began),
    ...shop.counts,
    problems,
    result,
    ok,
    done,
  };
  keep(shop, run);
  return run;
}

function attempt(shop: Shop, work: () => Outcome): Outcome & { ok: boolean } {
  try {
    return { ...work(), ok: true };
  } catch (error) {
    if (error instanceof MerchantError)
      return { result: shop.texts.workbook.failed(error.message), done: true, ok: false };
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const message = error instanceof Error ? error.message : String(error);
    return { result: shop.texts.workbook.broke(message), done: true, ok: false };
  }
}

/** The work is done when what it refused has been written down. */
function finished(shop: Shop, outcome: Outcome, goesOn?: ReadonlySet<string>): Outcome {
  recordProblems(shop, goesOn);
  return outcome;
}

function keep(shop: Shop, run: Run): void {
  const { ok } = attempt(shop, () => {
    shop.lock.hold(() => {
      const table = openWhole(shop, runsTab);
      const surplus = table.cells.length - 1 >= KEPT ? KEPT / 4 : 0;
      addRows(table, [run]);
      if (surplus > 0) table.sheet.deleteRows(2, surplus);
      shop.workbook.flush();
    });
    return { result: '', done: true };
  });
  if (!ok) run.result += shop.texts.workbook.notRecorded(runsTab.name);
}
