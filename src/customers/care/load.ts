import { type Contact, isOpen } from './contact';

/** What lies on somebody's table. */
export interface CareLoad {
  readonly who: string;
  /** Contacts to make until today. */
  readonly open: number;
  /** Of them, those past their last day. */
  readonly overdue: number;
  /** Contacts made today. */
  readonly made: number;
}

/** What load is counted by. */
export type Counted = Pick<Contact, 'state' | 'day' | 'due' | 'contactedOn' | 'person'>;

/**
 * The load of each person, the most burdened first.
 *
 * @param today ISO day
 * @example
 * careLoads([{ state: '待办', day: '2026-11-02', due: '2026-11-03', contactedOn: null, person: '方小满' }], '2026-11-04'); // => [{ who: '方小满', open: 1, overdue: 1, made: 0 }]
 */
export function careLoads(contacts: readonly Counted[], today: string): CareLoad[] {
  const loads = new Map<string, { open: number; overdue: number; made: number }>();
  for (const contact of contacts) {
    const [open, made] = [isOpen(contact) && contact.day <= today, !isOpen(contact) && contact.contactedOn === today];
    if (contact.person === null || !(open || made)) continue;
    const load = loads.get(contact.person) ?? { open: 0, overdue: 0, made: 0 };
    loads.set(contact.person, load);
    if (made) load.made++;
    else load.open++;
    if (open && contact.due < today) load.overdue++;
  }
  return [...loads]
    .map(([who, load]) => ({ who, ...load }))
    .sort((left, right) => right.open - left.open || right.made - left.made || (left.who < right.who ? -1 : 1));
}
