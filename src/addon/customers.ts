import {
  type ContactDeed,
  type ContactRoom,
  type Marked,
  type MarkOutcome,
  markContacts as markRows,
  contactRoom as roomOf,
  rowOfContact,
} from '../customers/care/room/job';
import { careTab } from '../customers/care/tabs';
import { rosterTab } from '../customers/tabs';
import { UserMemory } from '../google/ground';
import { open, perform } from './shop';
import { runAndShow, show, showRow } from './show';

/** Name under which it is remembered whose contacts a user looks at. */
const WHOSE = 'contactsOf';

/**
 * Makes the customer roster anew and shows it.
 */
export function updateRoster(): void {
  runAndShow('customers', rosterTab.name);
}

/**
 * Opens the sidebar with today's contacts.
 */
export function openContacts(): void {
  show('customers', open().texts.menu.openContacts);
}

/**
 * What the contact sidebar shows.
 *
 * @param {string} [whose] whose contacts the user looks at from now on; '' for everybody's
 * @return {Object} contacts, load and what the last run found
 */
export function contactRoom(whose?: string): ContactRoom {
  const memory = new UserMemory();
  if (whose !== undefined) memory.set(WHOSE, whose);
  return roomOf(open(), memory.get(WHOSE) ?? '');
}

/**
 * Marks contacts as made, as answered, or stops them.
 *
 * @param {Object[]} marked 触达ID of each, and what was seen of it
 * @param {Object} deed the state, and what came of it
 * @return {Object} outcome, and the room as it is now
 */
export function markContacts(
  marked: readonly Marked[],
  deed: ContactDeed,
): { outcome: MarkOutcome; room: ContactRoom } {
  const outcome = markRows(open(), marked, deed);
  return { outcome, room: contactRoom() };
}

/**
 * Makes the roster and today's contacts anew.
 *
 * @return {Object} result in words, whether it worked, and the room as it is now
 */
export function planContacts(): { result: string; ok: boolean; room: ContactRoom } {
  const { result, ok } = perform('customers', 'sidebar');
  return { result, ok, room: contactRoom() };
}

/**
 * Goes to the row of a contact.
 *
 * @param {string} id 触达ID
 * @return {boolean} whether it is there
 */
export function showContact(id: string): boolean {
  return showRow(careTab.name, rowOfContact(open(), id));
}
