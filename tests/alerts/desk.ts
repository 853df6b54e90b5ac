import { deliverMail, raiseWarnings } from '../../src/alerts/job';
import type { Warning } from '../../src/alerts/warning';
import type { RawCell } from '../../src/workbook/port';
import type { LockPort } from '../../src/workbook/shop';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';
import { FakeOutlet, TEAM } from './outlet';

const PASS: LockPort = { hold: (work) => work() };

/** A shop's workbook with a team, and a mail service; each call is one execution. */
export function deskOf(tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({ 团队: TEAM, ...tabs });
  const outlet = new FakeOutlet();
  const memory = new MemoryStore();
  const shopAt = (now: string, lock: LockPort = PASS) => shopOn(workbook, { now: `2026-${now}:00`, lock, memory });
  return {
    workbook,
    outlet,
    mail: outlet.mail,
    /** One run of a room at `MM-DD HH:mm` of 2026. */
    raise: (now: string, warnings: readonly Warning[], source = 'crisis', lock: LockPort = PASS) =>
      raiseWarnings(shopAt(now, lock), outlet, source, warnings),
    /** One run of the clock's duty. */
    tick: (now: string) => deliverMail(shopAt(now), outlet),
    shopAt,
    /** Rows of 邮件 by header. */
    mails: () => recordsOf(workbook, '邮件'),
    /** Types into a cell of 邮件. */
    edit: (row: number, header: string, value: RawCell) => {
      const sheet = workbook.sheet('邮件');
      const column = sheet?.cells[0]?.findIndex((cell) => cell.value === header) ?? -1;
      sheet?.put(row, column + 1, { value, formula: '' });
    },
  };
}

export function recordsOf(workbook: MemoryWorkbook, tab: string): Record<string, string>[] {
  const [headers = [], ...rows] = workbook.shown(tab);
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
}
