import {
  type CampaignFields,
  type Preview,
  previewCampaign,
  saveCampaign,
  type WrongCampaign,
} from '../board/campaign/job';
import { runBoard } from '../board/job';
import { boardRoom, type Deed, handleCard, type Outcome, rowOfTask } from '../board/room/job';
import type { Room } from '../board/room/room';
import { readKnowledge } from '../board/sourceLedger';
import { boardTab, tasksTab } from '../board/tabs';
import { UserMemory } from '../google/ground';
import { runJob } from '../workbook/run';
import { open, outlet, perform } from './shop';
import { ME, show, showRow, showTab } from './show';

/**
 * Opens the board's sidebar, and goes to 看板, which is made first where it is not there.
 */
export function openBoard(): void {
  const shop = open();
  if (!shop.workbook.sheet(boardTab.name)) perform('board', 'menu', {}, shop);
  show('board', shop.texts.jobs.names.board);
  showTab(boardTab.name);
}

/**
 * What the board's sidebar shows; 看板 is brought up to date on the way.
 *
 * @return {Object} cards, campaigns and the team
 */
export function boardView(): Room {
  return boardRoom(open(), new UserMemory().get(ME) ?? '');
}

/**
 * Does one thing to one card: makes it, changes it, or mentions somebody on it.
 *
 * @param {Object} deed what to do
 * @return {Object} outcome, and the board as it is now
 */
export function handleTask(deed: Deed): { outcome: Outcome; room: Room } {
  if (deed.what === 'mention' && deed.mention.from) new UserMemory().set(ME, deed.mention.from);
  const outcome = handleCard(open(), outlet(), deed);
  return { outcome, room: boardView() };
}

/**
 * Goes to the row of a card in 任务.
 *
 * @param {string} id 任务ID
 * @return {boolean} whether it is there
 */
export function showTask(id: string): boolean {
  return showRow(tasksTab.name, rowOfTask(open(), id));
}

/**
 * What making a campaign, or moving one, would do.
 *
 * @param {Object} fields of the campaign
 * @return {Object} tasks to come and to move, or what is wrong
 */
export function previewPlan(fields: CampaignFields): { preview: Preview | null; wrong: WrongCampaign | null } {
  const found = previewCampaign(open(), fields);
  return typeof found === 'string' ? { preview: null, wrong: found } : { preview: found, wrong: null };
}

/**
 * Makes a campaign, or moves one, with its tasks and mails.
 *
 * @param {Object} fields of the campaign
 * @return {Object} result in words or what is wrong, and the board as it is now
 */
export function savePlan(fields: CampaignFields): {
  result: string;
  ok: boolean;
  wrong: WrongCampaign | null;
  room: Room;
} {
  const shop = open();
  const saved = saveCampaign(shop, fields);
  if (typeof saved === 'string') return { result: '', ok: false, wrong: saved, room: boardView() };
  const { result, ok } = runJob(shop, shop.texts.jobs.names.board, 'sidebar', () => runBoard(shop, outlet(), saved.id));
  return { result, ok, wrong: null, room: boardView() };
}

/**
 * The questions and answers of 知识库.
 *
 * @return {Array<Object>} entries
 */
export function knowledgeBase(): ReturnType<typeof readKnowledge> {
  return readKnowledge(open());
}
