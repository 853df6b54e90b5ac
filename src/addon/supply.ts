import { proposePlan } from '../supply/gantt/planLedger';
import type { PlanRequest, Proposal } from '../supply/gantt/proposal';
import { makePlan, type Report, type Reporting, reportNode } from '../supply/gantt/room/job';
import { applyMove, type MovePreview, previewMove } from '../supply/gantt/room/moveLedger';
import { type Room, supplyRoom as roomOf, rowOfNode } from '../supply/gantt/room/roomLedger';
import { ganttTab } from '../supply/gantt/tabs';
import { planTab } from '../supply/tabs';
import { open, perform } from './shop';
import { runAndShow, show, showRow } from './show';

/**
 * Opens the supply sidebar.
 */
export function openSupply(): void {
  show('supply', open().texts.menu.openSupply);
}

/**
 * Rates the suppliers, makes the supply plan anew and shows it.
 */
export function updateSupply(): void {
  runAndShow('supply', planTab.name);
}

/**
 * What the supply sidebar shows.
 *
 * @return {Object} nodes that want attention, and purchases without a plan
 */
export function supplyRoom(): Room {
  return roomOf(open());
}

/**
 * Reports on one node of the supply chart: begun, so much done, done, or taken back.
 *
 * @param {string} id of the node
 * @param {string} seen of the node as it was shown
 * @param {Object} report what to say
 * @return {Object} outcome, what the cells held before, and the room as it is now
 */
export function reportSupplyNode(id: string, seen: string, report: Report): Reporting {
  return reportNode(open(), id, seen, report);
}

/**
 * What would move if a node began on another day or took another time; nothing is written.
 *
 * @param {string} id of the node
 * @param {string} start ISO day
 * @param {number} days planned days
 * @return {Object} moves with their days before and after
 */
export function previewSupplyMove(id: string, start: string, days: number): MovePreview {
  return previewMove(open(), id, start, days);
}

/**
 * Writes the moves that were shown.
 *
 * @param {string} id of the node
 * @param {string} start ISO day
 * @param {number} days planned days
 * @param {string} shown of the preview
 * @return {Object} outcome, and the room as it is now
 */
export function moveSupplyNode(id: string, start: string, days: number, shown: string): ReturnType<typeof applyMove> {
  return applyMove(open(), id, start, days, shown);
}

/**
 * Plans a purchase back from its shelf date; nothing is written.
 *
 * @param {Object} request product, shelf date, supplier
 * @return {Object} the five nodes with their days
 */
export function proposeSupplyPlan(request: PlanRequest): Proposal {
  return proposePlan(open(), request);
}

/**
 * Writes the plan that was shown into 供应甘特图.
 *
 * @param {Object} request product, shelf date, supplier
 * @param {Object} shown the plan as it was shown
 * @return {Object} outcome, id of the plan, and the room as it is now
 */
export function makeSupplyPlan(request: PlanRequest, shown: Proposal): ReturnType<typeof makePlan> {
  return makePlan(open(), request, shown);
}

/**
 * Brings the supply chart up to date and warns, now.
 *
 * @return {Object} result in words, whether it worked, and the room as it is now
 */
export function checkSupply(): { result: string; ok: boolean; room: Room } {
  const { result, ok } = perform('gantt', 'sidebar');
  return { result, ok, room: supplyRoom() };
}

/**
 * Goes to the row of a node.
 *
 * @param {string} id of the node
 * @return {boolean} whether it is there
 */
export function showSupplyNode(id: string): boolean {
  return showRow(ganttTab.name, rowOfNode(open(), id));
}
