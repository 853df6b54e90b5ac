import { daysBetween } from '../../calendar/daysBetween';
import { type Contact, isOpen } from './contact';

/** Who of customer service is there today. */
export interface Duty {
  /** Who may take a contact of a platform today, in the order of 团队. */
  on(platform: string): readonly string[];
  /** Whether somebody is with the shop still, there today or not. */
  isKnown(person: string): boolean;
}

/** Days that a customer waits for his own person before another one takes the contact. */
const PATIENCE = 3;

/** How many contacts each person can still take today, and who takes which. */
export class Desk {
  private readonly load = new Map<string, number>();

  /**
   * @param rows whose contacts lie on the tables: those still open, and all of today's, done or not
   * @param aDay contacts of one person on one day
   */
  constructor(
    private readonly duty: Duty,
    rows: readonly Contact[],
    private readonly aDay: number,
    private readonly today: string,
  ) {
    for (const row of rows)
      if (row.person !== null && (row.day === today || (isOpen(row) && row.day < today))) this.take(row.person);
  }

  /** Puts one more contact on somebody's table. */
  take(person: string): void {
    this.load.set(person, this.loadOf(person) + 1);
  }

  /**
   * Who takes a contact of a platform: the customer's own person while he is with the shop and can within some days, else who has most room today.
   *
   * @param due since when the contact is due; null: somebody has to take it now
   * @returns null where nobody has room
   */
  personFor(platform: string, own: string | null, due: string | null): string | null {
    const there = this.duty.on(platform).filter((person) => this.loadOf(person) < this.aDay);
    if (own !== null && there.includes(own)) return own;
    const waits = own !== null && due !== null && this.duty.isKnown(own);
    if (waits && daysBetween(due, this.today) < PATIENCE) return null;
    return there.reduce<string | null>(
      (freest, person) => (freest !== null && this.loadOf(freest) <= this.loadOf(person) ? freest : person),
      null,
    );
  }

  /** Whether a contact lies with somebody who is not there any more, or with nobody. */
  isOrphan({ person }: Contact): boolean {
    return person === null || !this.duty.isKnown(person);
  }

  loadOf(person: string): number {
    return this.load.get(person) ?? 0;
  }
}
