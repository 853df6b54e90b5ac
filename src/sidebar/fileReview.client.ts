import { fileReviewEn } from '../text/en/fileReview';
import { fileReviewZh } from '../text/zh-CN/fileReview';
import type { DroppedFile } from './files/fileTables';
import { type Refused, refusalPlace } from './refusalPlace';
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

/** What is refused, each with where it stands and why; nothing where nothing is. */
export function refusalList<R extends Refused>(
  refusals: readonly R[],
  heading: HTMLElement,
  why: (refusal: R) => string,
  more: (count: number) => string,
): HTMLElement[] {
  if (refusals.length === 0) return [];
  const words = document.documentElement.lang === 'en' ? fileReviewEn : fileReviewZh;
  const items = refusals
    .slice(0, SHOWN)
    .map((refusal) =>
      element('li', {}, element('strong', {}, refusalPlace(refusal, words)), element('div', {}, why(refusal))),
    );
  const rest = refusals.length - SHOWN;
  return [heading, element('ul', {}, ...items), ...(rest > 0 ? [element('p', { class: 'gray' }, more(rest))] : [])];
}
