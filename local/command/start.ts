/** start [FILE]: the workbook as a live page, until Ctrl+C. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepOriginal } from '../files/original';
import { isFolderOfTabs } from '../files/read';
import { statePath } from '../files/state';
import { xlsxBytes } from '../files/xlsx-write';
import type { Language } from '../page/protocol';
import { PageServer, type ServerOptions } from '../page/server';
import { makeSampleShop } from '../sample/shop';
import { lockWorkbook } from './lock';
import { bigQueryOf, bundleFolder, forgetEarlier, outboxFolder, webOf } from './open';
import {
  hostsOption,
  inLanguages,
  languageOption,
  type Pick,
  type Place,
  parsed,
  Refused,
  timeOption,
  WrongUsage,
  workbookPath,
} from './usage';

const usage: Pick = (say) => say.startUsage;

const OPTIONS = {
  port: { type: 'string' },
  lang: { type: 'string' },
  now: { type: 'string' },
  outbox: { type: 'string' },
  open: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  'allow-host': { type: 'string', multiple: true },
  fresh: { type: 'boolean' },
  new: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const PORT = 8720;

/** The sample shop's file; what its user changed is kept, unless a fresh one is wished. */
async function sampleShop(place: Place, fresh: boolean, language: Language | undefined): Promise<string> {
  const folder = join(place.root, 'shop');
  const path = join(folder, '示例店铺.xlsx');
  await mkdir(folder, { recursive: true });
  if (existsSync(path) && !fresh) return path;
  const release = await lockWorkbook(path, 'start');
  console.log(inLanguages(language, (say) => say.makingSample));
  await forgetEarlier(path)
    .then(() => makeSampleShop(path))
    .finally(release);
  return path;
}

/** An empty workbook under a name that is not taken. */
async function emptyWorkbook(file: string | undefined): Promise<void> {
  if (!file) throw new WrongUsage((say) => say.newNeedsName, usage);
  if (existsSync(file)) throw new Refused((say) => say.newIsThere(file));
  if (!/\.xlsx$/i.test(file)) throw new WrongUsage((say) => say.newNeedsName, usage);
  if (!existsSync(dirname(file))) throw new WrongUsage((say) => say.noFolder(dirname(file)), usage);
  // Of a workbook of this name that was removed; its orders are not ours to throw away.
  await rm(statePath(file, false), { force: true });
  const sheet = { name: '工作表1', cells: [], rows: 1000, columns: 26 };
  await writeFile(file, await xlsxBytes({ name: basename(file), sheets: [sheet] }), { flag: 'wx' });
}

function portOption(value: string | undefined): number {
  const port = Number(value ?? PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new WrongUsage((say) => say.badPort(value ?? ''), usage);
  return port;
}

/** Shows the page in the user's browser. Its address is printed as well, so a machine without one loses nothing. */
function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const opener = spawn(program ?? '', [...args, address], { stdio: 'ignore', detached: true });
  // Nothing to start: the printed address is there.
  opener.on('error', () => undefined);
  opener.unref();
}

/** Resolves at the first Ctrl+C, SIGTERM or end of the terminal; a second Ctrl+C ends the process at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        process.on('SIGINT', () => process.exit(130));
        resolve();
      });
  });
}

/** @throws Refused when no port is free */
async function serve(options: ServerOptions): Promise<PageServer> {
  return PageServer.start(options).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Refused((say) => say.portTaken(options.port)) : error;
  });
}

export async function start(place: Place, args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, OPTIONS, usage);
  const [file, more] = positionals;
  if (more) throw new WrongUsage((say) => say.tooManyArguments(more), usage);
  if (values.new) await emptyWorkbook(file);
  if (file && !existsSync(file)) throw new WrongUsage((say) => say.nothingToOpen(file), usage);
  const port = portOption(values.port);
  const language = languageOption(values.lang, usage);
  const now = timeOption(values.now, usage)?.toISOString() ?? null;
  const web = webOf(place, hostsOption(values['allow-host'], usage));
  const bundle = bundleFolder(place);
  const path = file ? workbookPath(file) : await sampleShop(place, values.fresh ?? false, language);
  // Said before the page is there, as the page is shown while the workbook is read.
  await isFolderOfTabs(path);
  const release = await lockWorkbook(path, 'start');
  try {
    const original = await keepOriginal(path);
    if (original) console.log(inLanguages(language, (say) => say.originalKept(original.unkept, original.copy)));
    const server = await serve({
      worker: pathToFileURL(join(place.root, 'out/local/worker.mjs')),
      files: join(place.root, 'out/page'),
      bundle,
      path,
      outbox: outboxFolder(values.outbox, path),
      language: language ?? 'zh-CN',
      now,
      web,
      bigQuery: bigQueryOf(place, path),
      port,
    });
    const stop = stopped();
    console.log(inLanguages(language ?? 'zh-CN', (say) => say.ready(basename(path), server.address)));
    if (values.open && !values['no-open']) openBrowser(server.addressOnce());
    await Promise.race([server.opened(), stop]);
    await Promise.race([stop, server.ended]);
    console.log(inLanguages(language, (say) => say.stopping));
    await server.close();
  } finally {
    await release();
  }
}
