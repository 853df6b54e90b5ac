import { constants, copyFile, readFile } from 'node:fs/promises';
import { whyNoWorkbook } from './foreign';
import { FileProblem, fileProblem } from './problem';
import { partNames, unzipped } from './zip';

/** What an .xlsx file of another program may hold that is gone when ShopDeck saves it. */
export type Unkept =
  | 'charts'
  | 'pictures'
  | 'pivotTables'
  | 'tables'
  | 'otherFiles'
  | 'links'
  | 'protection'
  | 'scales';

const PARTS: Partial<Record<Unkept, RegExp>> = {
  charts: /^xl\/charts?(sheets)?\//,
  pictures: /^xl\/media\//,
  pivotTables: /^xl\/pivotTables\//,
  tables: /^xl\/tables\//,
  otherFiles: /^xl\/externalLinks\//,
};

/** In sheets, and in what they refer to. Colours by scale, bars and symbols are rules of another kind than those that are kept. */
const TEXTS: Partial<Record<Unkept, RegExp>> = {
  links: /relationships\/hyperlink"/,
  protection: /<sheetProtection\b[^>]*\bsheet="(?:1|true)"/,
  scales: /<(?:colorScale|dataBar|iconSet)[\s>]/,
};

/** Which kinds of content of an .xlsx file a save would lose. */
export async function unkeptOf(bytes: Uint8Array): Promise<Unkept[]> {
  const names = partNames(bytes);
  // ShopDeck writes no such part: a file without one needs no long reading.
  if (!names.some((name) => name.startsWith('docProps/'))) return [];
  const texts = await unzipped(bytes, (name) => /^xl\/worksheets\//.test(name));
  const ofParts = found(PARTS, names);
  return [...ofParts, ...found(TEXTS, [...texts.values()])];
}

function found(patterns: Partial<Record<Unkept, RegExp>>, texts: readonly string[]): Unkept[] {
  const kinds = Object.keys(patterns) as Unkept[];
  return kinds.filter((kind) => texts.some((text) => patterns[kind]?.test(text)));
}

/**
 * Before a file of another program is saved over for the first time: where a save would lose something, the file as it is now is copied beside it.
 *
 * @throws FileProblem for what is no workbook
 * @returns what would be lost and where the copy is; null where nothing is lost. A copy that is there already is left as it is.
 */
export async function keepOriginal(path: string): Promise<{ unkept: Unkept[]; copy: string } | null> {
  if (!/\.xlsx$/i.test(path)) return null;
  const bytes = await readFile(path);
  const unkept = await unkeptOf(bytes).catch((error: unknown) => {
    throw new FileProblem(whyNoWorkbook(bytes), path, error);
  });
  if (unkept.length === 0) return null;
  const copy = path.replace(/\.xlsx$/i, '.original.xlsx');
  await copyFile(path, copy, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw fileProblem(error, copy);
  });
  return { unkept, copy };
}
