/** job NAME: one job on a workbook, without a page. */
import { existsSync } from 'node:fs';
import { keepOriginal } from '../files/original';
import { newWorkbook, readWorkbook } from '../files/read';
import { saveWorkbook } from '../files/save';
import type { Host } from '../host';
import { importFiles, type JobRecord, type Progress } from './import';
import { lockWorkbook, settleUnlocked } from './lock';
import { copyOrders, openHost, outboxFolder } from './open';
import {
  hostsOption,
  inLanguages,
  languageOption,
  type Pick,
  type Place,
  parsed,
  timeOption,
  WrongUsage,
  workbookPath,
} from './usage';

const usage: Pick = (say) => say.jobUsage;

const JOBS =
  'setup import customers forecast supply board stock content trends crisis tick sample unsample selftest'.split(' ');

const OPTIONS = {
  workbook: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  outbox: { type: 'string' },
  file: { type: 'string', multiple: true },
  'allow-host': { type: 'string', multiple: true },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Jobs that a shop may begin with: where there is no workbook yet they make one. */
const BEGINNING = ['setup', 'import', 'sample'];

/** Fields of the run record that add up when a job takes several runs. */
const SUMMED = ['耗时毫秒', '读行', '写行'];

function checked(args: string[]) {
  const { values, positionals } = parsed(args, OPTIONS, usage);
  const [name, more] = positionals;
  const { workbook, file: files = [] } = values;
  if (!name) throw new WrongUsage((say) => say.missingJob(JOBS.join(' ')), usage);
  if (!JOBS.includes(name)) throw new WrongUsage((say) => say.unknownJob(name, JOBS.join(' ')), usage);
  if (more) throw new WrongUsage((say) => say.tooManyArguments(more), usage);
  if (!workbook) throw new WrongUsage((say) => say.missingWorkbook, usage);
  if (name === 'import' && files.length === 0) throw new WrongUsage((say) => say.missingFiles, usage);
  if (name !== 'import' && files.length > 0) throw new WrongUsage((say) => say.filesOnlyForImport, usage);
  const needed = BEGINNING.includes(name) ? files : [workbook, ...files];
  const absent = needed.find((path) => !existsSync(path));
  if (absent) throw new WrongUsage((say) => say.unreadableFile(absent), usage);
  const [now, language] = [timeOption(values.now, usage), languageOption(values.lang, usage)];
  return {
    name,
    workbook: workbookPath(workbook),
    out: workbookPath(values.out ?? workbook),
    outbox: values.outbox,
    files,
    hosts: hostsOption(values['allow-host'], usage),
    now,
    language,
  };
}

/** Two records of one job as one: the later words, the sums. */
function joined(before: JobRecord | null, after: JobRecord): JobRecord {
  const sums = SUMMED.map((field) => [field, Number(before?.[field] ?? 0) + Number(after[field] ?? 0)]);
  return { ...after, ...Object.fromEntries(sums) };
}

/** Records of several jobs as one: what all of them say, failed where one failed. */
function together(records: JobRecord[]): JobRecord {
  const whole = records.reduce<JobRecord | null>(joined, null) as JobRecord;
  const said = records.map(({ 结果 }) => String(结果)).join('；');
  const problems = records.reduce((sum, { 数据问题 }) => sum + Number(数据问题), 0);
  return { ...whole, 数据问题: problems, 结果: said, ok: records.every(({ ok }) => ok) };
}

/** Runs a job again until it has nothing left. */
function untilDone(host: Host, name: string, say: Progress): JobRecord {
  let record: JobRecord | null = null;
  for (let count = 1; !record?.done; count += 1) {
    say.progress((words) => words.step(count));
    record = joined(record, host.run('runJob', [name], 'command') as JobRecord);
  }
  return record;
}

/** @returns the exit code: 0 done, 1 the job failed */
export async function job(place: Place, args: string[]): Promise<number> {
  const { name, workbook, out, outbox, files, hosts, now, language } = checked(args);
  const say: Progress = {
    notice: (pick) => process.stderr.write(`${inLanguages(language, pick)}\n`),
    progress: (pick) => process.stderr.isTTY && process.stderr.write(`${inLanguages(language ?? 'zh-CN', pick)}\n`),
  };
  const release = await lockWorkbook(out, `job ${name}`);
  try {
    const mails = outboxFolder(outbox, workbook);
    if (workbook !== out && existsSync(workbook)) await settleUnlocked(workbook);
    const opened = existsSync(workbook) ? await readWorkbook(workbook) : newWorkbook(workbook);
    await copyOrders(workbook, out);
    const host = openHost(place, { workbook: opened, outbox: mails, language, now, hosts, orders: out });
    const original = existsSync(workbook) && out === workbook ? await keepOriginal(workbook) : null;
    if (original) say.notice((words) => words.originalKept(original.unkept, original.copy));
    const record =
      name === 'import' ? together(await importFiles(place, host, files, say)) : untilDone(host, name, say);
    await saveWorkbook(host.engine, out, host.state(), opened);
    host.close();
    return reported(record, say);
  } finally {
    await release();
  }
}

function reported({ ok, done: _done, ...fields }: JobRecord, say: Progress): number {
  if (!ok) say.notice((words) => words.failed(String(fields.结果)));
  console.log(JSON.stringify(fields));
  return ok ? 0 : 1;
}
