import type { Stage } from './stage';

/** The states of a contact, in the words that the sheet uses. */
export const CONTACT_STATES = ['待办', '已触达', '已回访', '停止'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** A row of 触达计划 that has its day. Days are ISO days. */
export interface Contact {
  readonly id: string;
  /** `customerKey` */
  readonly customer: string;
  /** Null where the user planned it for somebody who is on no ladder. */
  readonly stage: Stage | null;
  readonly day: string;
  readonly due: string;
  readonly person: string | null;
  readonly state: ContactState;
  /** The last purchase when it was planned: one after it ends the ladder. */
  readonly since: string;
  /** When the customer was really contacted. */
  readonly contactedOn: string | null;
  /** When he is taken to have been contacted where only the state says that he was. */
  readonly presumedOn: string;
  /** Whether ShopDeck has said why it ended; a 停止 that it did not explain is the user's. */
  readonly explained: boolean;
  /** Whether the user typed the row, or emptied its state: that is not ShopDeck's to change, only 提醒 says that it ended. */
  readonly own: boolean;
}

export const isOpen = ({ state }: Pick<Contact, 'state'>) => state === '待办';

export const isContacted = ({ state }: Pick<Contact, 'state'>) => state === '已触达' || state === '已回访';

/** Whether the user said that this customer is not to be contacted again before he buys. */
export const isStoppedByUser = ({ state, explained }: Contact) => state === '停止' && !explained;

/** Contacts from the first to the last: by day, then by 触达ID. */
export const inTime = (left: Contact, right: Contact) =>
  left.day < right.day ? -1 : left.day > right.day ? 1 : left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
