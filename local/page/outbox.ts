/** The folder of sent messages, newest first. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readMail } from './mail';
import type { Mail, MailSummary } from './protocol';

/** How many messages are listed. */
const LISTED = 500;

async function filesOf(folder: string): Promise<{ file: string; changed: number }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const mails = names.filter((name) => name.endsWith('.eml'));
  return Promise.all(mails.map(async (file) => ({ file, changed: (await stat(join(folder, file))).mtimeMs })));
}

/** One message. @throws Error where there is none of that name */
export async function mailOf(folder: string, file: string): Promise<Mail> {
  if (basename(file) !== file || !file.endsWith('.eml')) throw new Error(`No message ${file}`);
  return readMail(file, await readFile(join(folder, file), 'latin1'));
}

/** The messages of a folder; none where it is not there yet. */
export async function mailsOf(folder: string): Promise<MailSummary[]> {
  const files = await filesOf(folder);
  const newest = files.sort((a, b) => b.changed - a.changed || (a.file < b.file ? 1 : -1)).slice(0, LISTED);
  const mails = await Promise.all(newest.map(({ file }) => mailOf(folder, file)));
  return mails.map(({ file, time, to, subject }) => ({ file, time, to, subject }));
}
