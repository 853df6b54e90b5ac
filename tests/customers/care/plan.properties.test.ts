import fc from 'fast-check';
import { addDays } from '../../../src/calendar/addDays';
import { daysBetween } from '../../../src/calendar/daysBetween';
import type { Client } from '../../../src/customers/care/client';
import type { ContactState } from '../../../src/customers/care/contact';
import { MOST_LAPSES } from '../../../src/customers/care/rules';
import { CareTable, client, dutyOf, RULES } from './table';

const START = '2026-06-01';
const PEOPLE = ['方小满', '罗一宁', '葛小川'];
/** Days of silence after which a customer of this shop is dormant. */
const DORMANT = 20;

/** What happens on a day, by numbers that a day's rows and customers are picked by. */
interface Day {
  buys: number[];
  marks: { row: number; state: ContactState }[];
  deletes: number[];
  shuffles: boolean;
  people: string[];
}

const day: fc.Arbitrary<Day> = fc.record({
  buys: fc.array(fc.nat(99), { maxLength: 1 }),
  marks: fc.array(
    fc.record({ row: fc.nat(99), state: fc.constantFrom<ContactState>('已触达', '已触达', '已回访', '停止') }),
    {
      maxLength: 3,
    },
  ),
  deletes: fc.oneof({ arbitrary: fc.constant<number[]>([]), weight: 9 }, fc.array(fc.nat(99), { maxLength: 2 })),
  shuffles: fc.boolean(),
  people: fc.subarray(PEOPLE),
});

const shop = fc.record({
  customers: fc.integer({ min: 1, max: 8 }),
  high: fc.nat(3),
  aDay: fc.integer({ min: 1, max: 4 }),
  team: fc.subarray(PEOPLE, { minLength: 1 }),
  days: fc.array(day, { minLength: 50, maxLength: 90 }),
});

/** A shop that is lived in day by day. */
class Life {
  readonly table: CareTable;
  readonly lastDays: string[];
  readonly wrong: string[] = [];
  /** Days on which customers were really contacted, by `customerKey`. */
  readonly made = new Map<string, string[]>();

  constructor(
    customers: number,
    private readonly high: number,
    aDay: number,
    private readonly team: readonly string[],
  ) {
    this.table = new CareTable({ ...RULES, aDay, rest: 90 });
    this.lastDays = Array.from({ length: customers }, (_, index) => addDays(START, -index * 9));
  }

  clients(today: string): Client[] {
    return this.lastDays.map((lastDay, index) => {
      const active = index < this.high ? '高价值' : '普通';
      const tier = daysBetween(lastDay, today) > DORMANT ? '沉睡' : active;
      return client(`客${index}`, { tier, lastDay, amount: 1000 - index });
    });
  }

  live(today: string, { buys, marks, deletes, shuffles, people }: Day): void {
    for (const buyer of buys) if (buyer < this.lastDays.length) this.lastDays[buyer] = today;
    this.table.duty = dutyOf(
      this.team.filter((person) => people.includes(person)),
      this.team,
    );
    if (shuffles) this.table.rows.reverse();
    this.table.run(today, this.clients(today));
    this.check(today);
    for (const { row, state } of marks) this.mark(row, state, today);
    for (const row of deletes) this.table.rows.splice(row, 1);
  }

  private mark(place: number, state: ContactState, today: string): void {
    const { open } = this.table;
    const row = open[place % Math.max(1, open.length)];
    if (!row) return;
    this.table.mark(row.id, state);
    if (state !== '停止') this.made.set(row.customer, [...(this.made.get(row.customer) ?? []), today]);
  }

  /** What is wrong after a run, each as a sentence: a matcher a day would take most of the time. */
  private check(today: string): void {
    const { rows, open, known, rules } = this.table;
    const clients = new Map(this.clients(today).map((one) => [one.key, one]));
    for (const { id, customer, since } of open)
      if ((clients.get(customer)?.lastDay ?? '') > since) this.wrong.push(`${today} ${id} is open after a purchase`);
    if (new Set(open.map(({ customer }) => customer)).size < open.length)
      this.wrong.push(`${today} two open contacts of one customer`);
    for (const person of PEOPLE) {
      const load = rows.filter((row) => row.person === person && (row.state === '待办' || row.day === today)).length;
      if (load > rules.aDay) this.wrong.push(`${today} ${person} has ${load} of ${rules.aDay}`);
    }
    const asText = (all: readonly object[]) =>
      all
        .map((one) => JSON.stringify(one))
        .sort()
        .join('\n');
    const before = asText(rows) + asText(known);
    this.table.run(today, this.clients(today));
    if (asText(this.table.rows) + asText(this.table.known) !== before) this.wrong.push(`${today} another run changes`);
  }
}

test('whatever users do over months: nobody is contacted twice in a window, a purchase stops it at once, nobody carries more than a day’s load, a second run changes nothing', () => {
  fc.assert(
    fc.property(shop, ({ customers, high, aDay, team, days }) => {
      const life = new Life(customers, high, aDay, team);
      days.forEach((one, index) => {
        life.live(addDays(START, index), one);
      });
      for (const made of life.made.values())
        made.slice(1).forEach((on, index) => {
          expect(daysBetween(made[index] ?? on, on)).toBeGreaterThanOrEqual(RULES.apart);
        });
      expect(life.wrong).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('every ladder comes to its end: with nobody buying, planning stops, whether contacts are made or not', () => {
  const quiet = (marks: Day['marks'], people: string[]): Day => ({
    buys: [],
    deletes: [],
    shuffles: false,
    marks,
    people,
  });
  fc.assert(
    fc.property(shop, fc.boolean(), ({ customers, high, aDay, team, days }, makes) => {
      const life = new Life(customers, high, aDay, team);
      const begun = days.slice(0, 30);
      begun.forEach((one, index) => {
        life.live(addDays(START, index), one);
      });
      Object.assign(life.table.rules, { rest: 10_000 });
      const marks: Day['marks'] = makes ? [0, 1, 2, 3].map((row) => ({ row, state: '已触达' })) : [];
      const before = new Set(life.table.rows.map(({ id }) => id));
      let last = begun.length;
      for (let index = begun.length; index < begun.length + 200; index++) {
        life.live(addDays(START, index), quiet(marks, PEOPLE));
        if (life.table.rows.some((row) => row.day === addDays(START, index))) last = index;
      }
      expect([life.table.open, life.wrong]).toEqual([[], []]);
      expect(last).toBeLessThan(begun.length + 200);
      for (let index = 0; index < customers; index++) {
        const fresh = life.table.rows.filter(({ customer, id }) => customer === `淘宝\n客${index}` && !before.has(id));
        expect(fresh.filter(({ stage }) => stage !== 'VIP服务').length).toBeLessThanOrEqual(3 + MOST_LAPSES);
      }
    }),
    { numRuns: 5 },
  );
});
