import { addDays } from '../../../src/calendar/addDays';
import type { Client } from '../../../src/customers/care/client';
import { type Contact, type ContactState, isOpen } from '../../../src/customers/care/contact';
import type { Duty } from '../../../src/customers/care/desk';
import type { Note } from '../../../src/customers/care/note';
import { type CareInput, type CarePlan, planCare } from '../../../src/customers/care/plan';
import type { Progress } from '../../../src/customers/care/progress';
import type { CareRules } from '../../../src/customers/care/rules';

export const RULES: CareRules = {
  vipEvery: 30,
  topics: ['意见回访', '新品试用', '专属问候'],
  afterPurchase: 7,
  wait: 10,
  rest: 180,
  apart: 7,
  byHandFrom: 0,
  overdueFor: 7,
  aDay: 30,
};

export const dutyOf = (people: readonly string[], known: readonly string[] = people): Duty => ({
  on: () => people,
  isKnown: (person) => known.includes(person),
});

export const client = (key: string, more: Partial<Client> = {}): Client => ({
  ...{ key: `淘宝\n${key}`, platform: '淘宝', tier: '沉睡', amount: 100, lastDay: '2026-05-01' },
  ...more,
});

/** A row of 触达计划 with what it says beside. */
export interface Row extends Contact {
  readonly note: Note | null;
}

/** 触达计划 and 触达档案 of a shop without a workbook: what a run plans is written down, what the user does is done to the rows. */
export class CareTable {
  rows: Row[] = [];
  known: readonly Progress[] = [];
  requests: { id: string; customer: string }[] = [];

  constructor(
    readonly rules: CareRules = RULES,
    public duty: Duty = dutyOf(['方小满']),
  ) {}

  /** One run of the job. */
  run(today: string, clients: readonly Client[], more: Partial<CareInput> = {}): CarePlan {
    const rows = this.rows.map((row): Contact => {
      const state = row.own && row.note !== null ? '停止' : row.state;
      return { ...row, state, presumedOn: today, explained: row.note !== null };
    });
    const { known, requests, duty, rules } = this;
    const plan = planCare({
      ...{ today, clients, rows, requests, known, duty, rules, elsewhere: [], blocked: new Set<string>() },
      ...more,
    });
    this.rows = this.rows.map((row) => changed(row, plan));
    for (const { id, client: of, stage, person, request } of plan.planned) {
      const when = { day: today, due: addDays(today, 3), since: of.lastDay, contactedOn: null, presumedOn: today };
      this.rows.push({
        ...{ id, customer: of.key, stage, person, state: '待办', ...when },
        ...{ explained: false, own: request !== null, note: null },
      });
    }
    this.requests = this.requests.filter(({ id }) => !plan.planned.some(({ request }) => request === id));
    this.known = plan.progress;
    return plan;
  }

  /** What the user types into 状态. */
  mark(id: string, state: ContactState): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, state } : row));
  }

  /** Rows of one customer as `stage state day`. */
  shown(key = '甲'): string[] {
    return this.rows
      .filter(({ customer }) => customer === `淘宝\n${key}`)
      .map(({ stage, state, day }) => `${stage} ${state} ${day}`);
  }

  get open(): Row[] {
    return this.rows.filter(isOpen);
  }
}

function changed(row: Row, { changes }: CarePlan): Row {
  const { note, state, ...change } = changes.get(row.id) ?? {};
  if (state !== undefined && row.state !== '待办')
    throw new Error(`${row.id} is ${row.state}: not ShopDeck's to change`);
  return { ...row, ...change, state: state ?? row.state, note: note === undefined ? row.note : note };
}
