import { keepBriefs } from '../content/brief/job';
import type { Fields } from '../content/brief/room/fields';
import { type Deed, handleBrief, type Preview, previewBrief, type Refusal } from '../content/brief/room/job';
import type { BriefRoom } from '../content/brief/room/room';
import { briefRoom as roomOf, rowOfBrief } from '../content/brief/room/roomLedger';
import { briefsTab } from '../content/brief/tabs';
import { runJob } from '../workbook/run';
import { open } from './shop';
import { show, showRow } from './show';

/**
 * Opens the sidebar in which briefs are made.
 */
export function openBriefs(): void {
  show('brief', open().texts.menu.openBriefs);
}

/**
 * What the view of briefs shows.
 *
 * @return {Object} briefs, and what a new one may be made of
 */
export function briefRoom(): BriefRoom {
  return roomOf(open());
}

/**
 * What making a brief, or moving one, would do.
 *
 * @param {Object} fields of the brief
 * @return {Object} its tasks with their checks, or why it cannot be
 */
export function previewBriefTasks(fields: Fields): { preview: Preview | null; refusal: Refusal | null } {
  const found = previewBrief(open(), fields);
  return typeof found === 'string' ? { preview: null, refusal: found } : { preview: found, refusal: null };
}

/**
 * Does one thing to a brief: makes it, moves it, begins or publishes it; its tasks and its row of 内容 follow at once.
 *
 * @param {Object} deed what to do
 * @return {Object} result in words or why it was refused, and the room as it is now
 */
export function keepBrief(deed: Deed): { result: string; ok: boolean; refusal: Refusal | null; room: BriefRoom } {
  const shop = open();
  const refusal = handleBrief(shop, deed);
  if (refusal !== null) return { result: '', ok: false, refusal, room: briefRoom() };
  const { result, ok } = runJob(shop, shop.texts.brief.job, 'sidebar', () => keepBriefs(shop));
  return { result, ok, refusal: null, room: briefRoom() };
}

/**
 * Brings briefs up to date with tasks and pieces now.
 *
 * @return {Object} result in words, whether it worked, and the room as it is now
 */
export function checkBriefs(): { result: string; ok: boolean; room: BriefRoom } {
  const shop = open();
  const { result, ok } = runJob(shop, shop.texts.brief.job, 'sidebar', () => keepBriefs(shop));
  return { result, ok, room: briefRoom() };
}

/**
 * Goes to the row of a brief in 内容计划.
 *
 * @param {string} id 简报ID
 * @return {boolean} whether it is there
 */
export function showBrief(id: string): boolean {
  return showRow(briefsTab.name, rowOfBrief(open(), id));
}
