import { funnelTab } from '../content/funnel/tabs';
import { type ContentImport, importContent as importContentFiles } from '../content/imports/job';
import { piecesTab } from '../content/tabs';
import { open } from './shop';
import { record, runAndShow, show, showTab } from './show';

/**
 * Opens the sidebar that imports content statistics.
 */
export function openContentImport(): void {
  show('content', open().texts.menu.importContent);
}

/**
 * Reviews content, creators and pains now and shows 内容漏斗.
 */
export function reviewContent(): void {
  runAndShow('content', funnelTab.name);
}

/**
 * Goes to 内容.
 */
export function showContent(): void {
  showTab(piecesTab.name);
}

/**
 * Takes in content statistics, and reviews 内容 anew.
 *
 * @param {Object} reading lines, refusals, files
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} the run record, its result and how many problems there are
 */
export function importContent(
  reading: ContentImport,
  byCommand?: boolean,
): { record: Record<string, unknown>; message: string; problems: number } {
  const ran = importContentFiles(open(), reading, byCommand ? 'command' : 'sidebar');
  return { record: record(ran), message: ran.result, problems: ran.problems };
}
