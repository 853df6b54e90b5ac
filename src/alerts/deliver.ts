import { openWhole, type Shop } from '../workbook/shop';
import type { Desk } from './desk';
import { mailOf } from './envelope';
import { Marks } from './marks';
import type { MailPort, SendResult } from './port';
import { inLine, isPastPatience, type Turn, turnOf } from './queue';
import { type MailRow, mailTab } from './tabs';

/** What became of the waiting messages. */
export interface Posted {
  readonly sent: number;
  /** Wait for their readers' working hours. */
  readonly held: number;
  /** Wait for the next day's quota. */
  readonly quota: number;
  /** Refused by the mail service for now. */
  readonly refused: number;
  /** Left for the next run because time ran out. */
  readonly left: number;
  readonly failed: number;
  /** Not sent because their readers are invented. */
  readonly sample: number;
}

/** Messages sent while the document's lock is held: others wait 30 s for it at most, and a message takes about a second. */
const AT_A_TIME = 10;

/** Milliseconds of an execution after which no further message is begun (Google stops it at 6 minutes). */
const BUDGET = 270_000;

/**
 * Sends what waits in 邮件. The row of a message says that it is being sent before it is, and that it was after it was: an execution that dies in between
 * leaves a message that is sent once more, and says so. Whoever deletes, sorts or edits rows meanwhile changes what is sent, never another row's message.
 */
export function deliver(shop: Shop, mail: MailPort, desk: Desk): Posted {
  const posted = { sent: 0, held: 0, quota: 0, refused: 0, left: 0, failed: 0, sample: 0 };
  const done = new Set<string>();
  let goesOn = true;
  while (goesOn) {
    goesOn = shop.lock.hold(() => {
      const batch = new Batch(shop, mail, desk, posted, done);
      return batch.run();
    });
  }
  return posted;
}

/** What is sent in one hold of the lock; what waits is read anew within it. */
class Batch {
  private readonly marks: Marks;
  private remaining = 0;
  private begun = 0;

  constructor(
    private readonly shop: Shop,
    private readonly mail: MailPort,
    private readonly desk: Desk,
    private readonly posted: { -readonly [count in keyof Posted]: number },
    /** Keys of messages that had their turn in this run. */
    private readonly done: Set<string>,
  ) {
    this.marks = new Marks(shop);
  }

  /** Whether another hold of the lock is worth while. */
  run(): boolean {
    const rows = openWhole(this.shop, mailTab).rows.map(({ row }) => row);
    const waiting = inLine(rows).filter(({ key }) => !this.done.has(key ?? ''));
    Object.assign(this.posted, { held: 0, quota: 0, left: 0 });
    if (waiting.length === 0) return false;
    this.remaining = this.mail.remaining();
    for (const row of waiting) this.take(row);
    this.marks.write();
    return this.posted.left > 0 && this.begun > 0 && this.shop.elapsed() <= BUDGET;
  }

  private take(row: MailRow): void {
    const turn = turnOf(row, {
      remaining: this.remaining,
      reserve: this.desk.policy.reserve,
      isAtWork: (to) => this.desk.isAtWork(to, this.shop.now),
    });
    if (turn.turn === 'hold') this.posted.held++;
    else if (turn.turn === 'quota') this.wait(row);
    else if (turn.turn === 'sample') this.keepHere(row);
    else if (turn.turn === 'giveUp') this.giveUp(row, turn);
    else if (this.begun === AT_A_TIME || this.shop.elapsed() > BUDGET) this.posted.left++;
    else this.send(row, turn.to, turn.again);
  }

  private wait(row: MailRow): void {
    const error = this.shop.texts.alerts.errors.quota;
    this.posted.quota++;
    if (row.error !== error) this.marks.later(row, { error });
  }

  /** Its readers are of the sample data: it stands in 邮件 and goes nowhere. */
  private keepHere(row: MailRow): void {
    const { errors } = this.shop.texts.alerts;
    this.posted.sample++;
    this.done.add(row.key ?? '');
    this.marks.later(row, { state: '示例', error: errors.sample, sentAt: this.shop.now, layout: null });
  }

  private giveUp(row: MailRow, { because }: Extract<Turn, { turn: 'giveUp' }>): void {
    const { errors } = this.shop.texts.alerts;
    const said = {
      tooMany: errors.tooMany,
      interrupted: errors.interrupted,
      address: errors.address(row.recipients ?? ''),
    };
    this.fail(row, { error: said[because] });
  }

  private fail(row: MailRow, change: Partial<MailRow>): void {
    this.posted.failed++;
    this.done.add(row.key ?? '');
    this.marks.later(row, { state: '失败', ...change });
  }

  private send(row: MailRow, to: readonly string[], again: boolean): void {
    this.begun++;
    this.done.add(row.key ?? '');
    if (!this.marks.now(row, { tries: (row.tries ?? 0) + 1, error: null })) return;
    const result = this.mail.send(mailOf(row, to, again, this.shop));
    if (!result.sent) this.refuse(row, result);
    else {
      this.posted.sent++;
      this.remaining -= to.length;
      this.marks.later(row, { state: '已发', sentAt: this.shop.now, layout: null });
    }
  }

  /** A refused message was not sent, so that 次数 goes back. */
  private refuse(row: MailRow, { because, why }: Extract<SendResult, { sent: false }>): void {
    const { errors } = this.shop.texts.alerts;
    const tries = row.tries ?? 0;
    const isHopeless = because === 'other' && isPastPatience(row, this.shop.now);
    if (because === 'address') this.fail(row, { tries, error: errors.address(row.recipients ?? '') });
    else if (isHopeless) this.fail(row, { tries, error: errors.givenUp(why) });
    else {
      if (because === 'quota') this.remaining = 0;
      this.posted[because === 'quota' ? 'quota' : 'refused']++;
      this.marks.later(row, { tries, error: because === 'quota' ? errors.quota : errors.refused(why) });
    }
  }
}
