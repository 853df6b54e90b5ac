import { fileReviewEn } from '../text/en/fileReview';
import { fileReviewZh } from '../text/zh-CN/fileReview';
import { cellPlace } from '../workbook/address';
import type { DroppedFile } from './files/fileTables';
import { element } from './shell.client';

/** So many refusals are shown before an import; all of them are in 数据问题 after it. */
const SHOWN = 5;

/** Files as they were dropped, with the time at which each was last changed, `YYYY-MM-DDTHH:mm:ssZ`. */
export function droppedFiles(files: readonly File[]): Promise<(DroppedFile & { modified: string })[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      modified: `${new Date(file.lastModified).toISOString().slice(0, 19)}Z`,
    })),
  );
}

/** What a file came to: its name, what was found, and a warning where something cannot be imported. */
export function fileItem(name: string, found: string | null, warning: string | null): HTMLElement {
  const gray = found === null ? [] : [element('div', { class: 'gray' }, found)];
  const bad = warning === null ? [] : [element('div', { class: 'warning' }, warning)];
  return element('li', {}, element('strong', {}, name), ...gray, ...bad);
}

/** A cell, row or file that is refused. */
interface Refusal {
  readonly file: string;
  /** `C17`; `C` for a column; '' for the whole file. */
  readonly cell: string;
  /** Header as the file has it. */
  readonly column: string;
}

/** Where it stands: a workbook has cells, a text file has lines and the names of its columns. */
function placeOf({ file, cell, column }: Refusal): string {
  if (cell === '') return file;
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) return `${file}!${cell}`;
  const { place } = document.documentElement.lang === 'en' ? fileReviewEn : fileReviewZh;
  return place(file, cellPlace(cell)?.row ?? null, column);
}

/** What is refused, each with where it stands and why; nothing where nothing is. */
export function refusalList<R extends Refusal>(
  refusals: readonly R[],
  heading: HTMLElement,
  why: (refusal: R) => string,
  more: (count: number) => string,
): HTMLElement[] {
  if (refusals.length === 0) return [];
  const items = refusals
    .slice(0, SHOWN)
    .map((refusal) => element('li', {}, element('strong', {}, placeOf(refusal)), element('div', {}, why(refusal))));
  const rest = refusals.length - SHOWN;
  return [heading, element('ul', {}, ...items), ...(rest > 0 ? [element('p', { class: 'gray' }, more(rest))] : [])];
}
