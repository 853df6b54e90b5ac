/** What can be wrong with a file that a user names. */
export type FileProblemCode =
  | 'missing'
  | 'wrong-extension'
  | 'one-csv'
  | 'old-excel'
  | 'encrypted'
  | 'other-format'
  | 'text'
  | 'not-a-workbook'
  | 'not-utf8'
  | 'no-permission'
  | 'no-space'
  | 'unreadable';

/** By hand, as the page's bundle holds these sentences, too. */
export const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '') || '/';

/** What is wrong, in English; the Chinese sentences are in `local/text.ts`. */
export const fileSentences: Record<FileProblemCode, (path: string) => string> = {
  missing: (path) => `There is no file or folder ${path}.`,
  'wrong-extension': (path) => `${path} is neither an .xlsx file nor a folder of CSV files.`,
  'one-csv': (path) => `${path} is one tab. Open its folder instead: each CSV file in ${folderOf(path)} is a tab.`,
  'old-excel': (path) =>
    `${path} is in the format of old Excel (.xls) or WPS (.et). Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)", and try again.`,
  encrypted: (path) =>
    `${path} needs a password to open. Take the password away in Excel or WPS, save it, and try again.`,
  'other-format': (path) =>
    `${path} is a workbook in another format. Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)", and try again.`,
  text: (path) =>
    `${path} is text (a CSV file or a web page) under the name of a workbook. Open it in Excel or WPS and save it as "Excel Workbook (.xlsx)", or name it .csv in a folder and open that folder.`,
  'not-a-workbook': (path) => `${path} is damaged or is not an Excel workbook (.xlsx).`,
  'not-utf8': (path) => `${path} is not UTF-8 text. Save it as "CSV UTF-8" and try again.`,
  'no-permission': (path) => `No permission to read or write ${path}.`,
  'no-space': (path) => `There is no space left on the disk for ${path}.`,
  unreadable: (path) => `${path} cannot be read or written.`,
};

/** A problem in a plain sentence; `code` is for saying it in another language. */
export class FileProblem extends Error {
  override name = 'FileProblem';

  constructor(
    readonly code: FileProblemCode,
    readonly path: string,
    cause?: unknown,
  ) {
    super(fileSentences[code](path), { cause });
  }
}

const byErrno: Record<string, FileProblemCode> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
};

/** The operating system's refusal as a problem of the file at `path`. */
export function fileProblem(error: unknown, path: string): Error {
  if (error instanceof FileProblem) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error instanceof Error ? error : new FileProblem('unreadable', path, error);
  return new FileProblem(byErrno[code] ?? 'unreadable', path, error);
}
