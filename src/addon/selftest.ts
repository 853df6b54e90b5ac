import type { PageFindings } from '../selftest/job';
import { reportTab } from '../selftest/tabs';
import { open, perform } from './shop';
import { runAndShow, showTab } from './show';

/**
 * Tries what ShopDeck assumes of Google, and shows 自检报告.
 */
export function runSelfTest(): void {
  runAndShow('selftest', reportTab.name);
}

/**
 * The self-test from the sidebar, which tries what only a page can.
 *
 * @param {Object} page what the page found, by check
 * @return {Object} result in words, and whether it worked
 */
export function selfTestWithPage(page: PageFindings): { result: string; ok: boolean } {
  const { result, ok } = perform('selftest', 'sidebar', { page }, open());
  if (ok) showTab(reportTab.name);
  return { result, ok };
}

/**
 * Answers a page that tries what passes between it and the server.
 *
 * @param {Object} [sent] text, of which the length comes back; a date, if one comes through; nothing, for which a date comes back
 * @return {Object} length, what was sent, or a date
 */
export function selfTestEcho(sent?: unknown): number | string | Date {
  if (typeof sent === 'string') return sent.length;
  return sent === undefined || sent === null ? new Date() : Object.prototype.toString.call(sent);
}
