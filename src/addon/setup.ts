import { cockpitTab } from '../cockpit/tabs';
import { tickIn, UserMemory } from '../google/ground';
import { MODULES, TABS } from '../modules';
import { sampleRows } from '../sample/ledger';
import { TICK } from '../schedule/settings';
import { type FirstRun, firstRunOf } from '../setup/job';
import { type Draft, keepDraft, keepProgress, type Progress, recallDraft } from '../setup/progressLedger';
import { addPerson, type Person, readPeople, type WrongPerson } from '../setup/teamLedger';
import { open, perform } from './shop';
import { announce, show, showTab } from './show';

/**
 * Opens the first run, at the step where it was left.
 */
export function openSetup(): void {
  show('setup', open().texts.menu.setUp);
}

/**
 * Everything that the first run shows.
 *
 * @return {Object} step, settings, people, modules, clock, rows
 */
export function firstRun(): FirstRun {
  const shop = open();
  return firstRunOf(shop, {
    modules: MODULES,
    order: TABS.map(({ name }) => name),
    clock: tickIn(TICK, shop.memory),
    sample: sampleRows(shop),
    draft: recallDraft(new UserMemory()),
  });
}

/**
 * Remembers how far the first run has come.
 *
 * @param {Object} progress step, modules, finished
 */
export function keepFirstRun(progress: Partial<Progress>): void {
  keepProgress(open().memory, progress);
}

/**
 * Remembers what stands in the first run's fields and is not saved yet.
 *
 * @param {Object} draft by field
 */
export function keepFirstRunDraft(draft: Draft): void {
  keepDraft(new UserMemory(), draft);
}

/**
 * Adds somebody to 团队.
 *
 * @param {Object} person name, email, roles
 * @return {Object} what is wrong, null where it is written; the people as they are now
 */
export function addTeamMember(person: Person): { wrong: WrongPerson | null; people: Person[] } {
  const shop = open();
  const wrong = addPerson(shop, person);
  return { wrong, people: readPeople(open()) };
}

/**
 * Makes tabs.
 *
 * @param {Array<string>} names of tabs
 * @return {Object} result in words, and whether it worked
 */
export function setUpTabs(names: string[]): { result: string; ok: boolean } {
  const { result, ok } = perform('setup', 'sidebar', { tabs: names });
  return { result, ok };
}

/**
 * Puts sample data into the tabs, and opens the first run where they are worked out.
 */
export function addSampleData(): void {
  const shop = open();
  const ran = perform('sample', 'menu', {}, shop);
  announce(shop.texts, ran);
  if (!ran.ok) return;
  keepProgress(shop.memory, { step: 'compute' });
  openSetup();
}

/**
 * Removes the sample data and brings the computed tabs up to date.
 */
export function removeSampleData(): void {
  const shop = open();
  announce(shop.texts, perform('unsample', 'menu', {}, shop));
}

/**
 * Ends the first run on the cockpit.
 *
 * @return {Object} result in words, and whether it worked
 */
export function finishFirstRun(): { result: string; ok: boolean } {
  const shop = open();
  keepProgress(shop.memory, { step: 'done', finished: true });
  const { result, ok } = perform('cockpit', 'sidebar', {}, shop);
  if (ok) showTab(cockpitTab.name);
  return { result, ok };
}
