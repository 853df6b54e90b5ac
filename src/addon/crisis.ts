import type { MentionBatch, MentionImport } from '../crisis/mentions/batch';
import { importMentions as importMentionBatch } from '../crisis/mentions/job';
import {
  type Deed,
  type Outcome as HandlingOutcome,
  handleIncident,
  type Room,
  crisisRoom as roomOf,
  rowOfIncident,
} from '../crisis/room/job';
import { crisesTab } from '../crisis/tabs';
import { UserMemory } from '../google/ground';
import { open, perform } from './shop';
import { ME, record, show, showRow } from './show';

/**
 * Opens the crisis sidebar.
 */
export function openCrisis(): void {
  show('crisis', open().texts.menu.openCrisis);
}

/**
 * What the crisis sidebar shows.
 *
 * @return {Object} open incidents, the team and the shop's clock
 */
export function crisisRoom(): Room {
  return roomOf(open(), new UserMemory().get(ME) ?? '');
}

/**
 * Does one thing to one incident: takes it up, keeps notes, or marks it as solved.
 *
 * @param {string} id 危机ID
 * @param {string} seen of the incident as it was shown
 * @param {Object} deed what to do
 * @return {Object} outcome, and the room as it is now
 */
export function handleCrisis(id: string, seen: string, deed: Deed): { outcome: HandlingOutcome; room: Room } {
  const outcome = handleIncident(open(), id, seen, deed);
  if (deed.what === 'take') new UserMemory().set(ME, deed.who);
  return { outcome, room: crisisRoom() };
}

/**
 * Judges mentions and incidents now.
 *
 * @return {Object} result in words, whether it worked, and the room as it is now
 */
export function checkCrises(): { result: string; ok: boolean; room: Room } {
  const { result, ok } = perform('crisis', 'sidebar');
  return { result, ok, room: crisisRoom() };
}

/**
 * Goes to the row of an incident.
 *
 * @param {string} id 危机ID
 * @return {boolean} whether it is there
 */
export function showCrisis(id: string): boolean {
  return showRow(crisesTab.name, rowOfIncident(open(), id));
}

/**
 * Takes in one batch of mentions.
 *
 * @param {Object} batch mentions, refusals, files, first, last
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} counts of this batch; record, the run record, with the last one
 */
export function importMentions(
  batch: MentionBatch,
  byCommand?: boolean,
): MentionImport & { record: Record<string, unknown> | null } {
  const { run: last, ...result } = importMentionBatch(open(), batch, byCommand ? 'command' : 'sidebar');
  return { ...result, record: last && record(last) };
}
