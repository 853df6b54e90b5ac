import { minutesBetween } from '../calendar/moment';
import { isExampleAddress, isMailAddress, mailAddresses } from '../workbook/mailAddress';
import type { MailRow } from './tabs';
import { LEVELS, type Level } from './warning';

/** "Email recipients per message: 50" (Apps Script quotas). */
export const MOST_RECIPIENTS = 50;

/** Minutes for which a message that the mail service refuses is tried again. */
export const PATIENCE = 48 * 60;

/** What is to become of a waiting message now. */
export type Turn =
  | { readonly turn: 'send'; readonly to: readonly string[]; readonly again: boolean }
  | { readonly turn: 'sample' }
  | { readonly turn: 'hold' }
  | { readonly turn: 'quota' }
  | { readonly turn: 'giveUp'; readonly because: 'address' | 'tooMany' | 'interrupted' };

export interface Gate {
  /** Recipients that may still be written to today. */
  readonly remaining: number;
  /** Of these, kept for 一级. */
  readonly reserve: number;
  /** Whether everybody of these is at work. */
  isAtWork(addresses: readonly string[]): boolean;
}

/** Waiting messages: the gravest first, then the oldest. */
export function inLine<R extends MailRow>(rows: readonly R[]): readonly R[] {
  const place = ({ level, time }: R) => `${LEVELS.indexOf((level ?? '三级') as Level)} ${time ?? ''}`;
  return rows.filter(({ state }) => state === '待发').sort((left, right) => (place(left) < place(right) ? -1 : 1));
}

/**
 * Whether a waiting message goes now. 次数 counts the times that a message was handed to the mail service: it is written before and taken back when the service
 * refuses, so a waiting message with 1 was cut off in between, and goes once more; with 2 it stays.
 */
export function turnOf({ recipients, tries, level }: MailRow, { remaining, reserve, isAtWork }: Gate): Turn {
  const all = mailAddresses(recipients ?? '');
  if (all.length === 0 || !all.every(isMailAddress)) return { turn: 'giveUp', because: 'address' };
  const to = all.filter((address) => !isExampleAddress(address));
  if (to.length === 0) return { turn: 'sample' };
  if (to.length > MOST_RECIPIENTS) return { turn: 'giveUp', because: 'tooMany' };
  if ((tries ?? 0) >= 2) return { turn: 'giveUp', because: 'interrupted' };
  if (level !== '一级' && !isAtWork(to)) return { turn: 'hold' };
  if (to.length > remaining - (level === '一级' ? 0 : reserve)) return { turn: 'quota' };
  return { turn: 'send', to, again: (tries ?? 0) > 0 };
}

/** Whether a message that the service keeps refusing has waited long enough. */
export const isPastPatience = ({ time }: MailRow, now: string) => time !== null && minutesBetween(time, now) > PATIENCE;
