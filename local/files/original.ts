import { constants, copyFile, readFile } from 'node:fs/promises';
import { whyNoWorkbook } from './foreign';
import { FileProblem, fileProblem } from './problem';
import { partNames, unzipped } from './zip';

/** What an .xlsx file of another program may hold that is gone when ShopDeck saves it. */
export type Unkept = 'charts' | 'pictures' | 'pivotTables' | 'names' | 'links';

const PARTS: Record<Exclude<Unkept, 'names' | 'links'>, RegExp> = {
  charts: /^xl\/charts?(sheets)?\//,
  pictures: /^xl\/media\//,
  pivotTables: /^xl\/pivotTables\//,
};

/** Which kinds of content of an .xlsx file a save would lose. */
export async function unkeptOf(bytes: Uint8Array): Promise<Unkept[]> {
  const names = partNames(bytes);
  const files = await unzipped(bytes, (name) => name === 'xl/workbook.xml' || /^xl\/worksheets\/_rels\//.test(name));
  const text = (wanted: RegExp) => [...files].flatMap(([name, xml]) => (wanted.test(name) ? [xml] : [])).join('');
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((kind) =>
    names.some((name) => PARTS[kind].test(name)),
  );
  // Names that begin with _xlnm. are Excel's own: filters and print areas.
  const named = /<definedName (?![^>]*name="_xlnm\.)/.test(text(/workbook\.xml$/));
  const linked = /relationships\/hyperlink"/.test(text(/_rels\//));
  return [...parts, ...(named ? (['names'] as const) : []), ...(linked ? (['links'] as const) : [])];
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
