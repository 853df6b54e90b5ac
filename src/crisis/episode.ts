import { minutesBetween } from '../calendar/moment';
import { crisisId, type Subject } from './fingerprint';
import type { Signal, Stream, Waiting } from './stream';

/** An incident that the workbook knows, as far as its course matters. Moments are `YYYY-MM-DD HH:mm:ss`. */
export interface Known {
  readonly firstAt: string;
  /** When the threshold was reached. */
  readonly firedAt: string;
  /** When it was solved; null while it is open. */
  readonly closedAt: string | null;
}

/** The present episode of an incident. */
export interface Episode {
  readonly id: string;
  readonly stream: Stream;
  readonly subject: Subject;
  readonly firedAt: string;
  /** In order of time; empty where the mentions of a known incident are gone from the workbook. */
  readonly evidence: readonly Signal[];
  /** It had been solved and began anew in this run. */
  readonly recurred: boolean;
  readonly isNew: boolean;
}

/** An episode under way while signals are replayed. */
interface Course {
  subject: Subject;
  firstAt: string;
  firedAt: string;
  closedAt: string | null;
  evidence: Signal[];
  recurred: boolean;
  isNew: boolean;
}

/**
 * Replays the signals of one rule in order of time and finds its incidents.
 *
 * A signal that falls into an incident's time, from its first signal to its solution, belongs to it, by product, else to the rule's incident without product.
 * Others wait; when as many as the threshold lie within one window (first and last less than the window's hours apart) an incident begins: of the product where
 * one product alone reaches the threshold, else of all products together. Where that incident was solved before, it is the same one with a new episode, made of
 * signals after the solution only. A signal with a matter of its own begins an incident alone. Signals before a known incident's first one were seen in their time and make nothing.
 *
 * @param known what the workbook has, by 危机ID
 * @param since incidents begin with signals from this moment on
 */
export function episodesOf(stream: Stream, known: ReadonlyMap<string, Known>, since: string): Episode[] {
  return replaysOf(stream, known, since).flatMap((replay) => replay.episodes());
}

/** The signals of one rule that belong to no incident and still lie within its window, by platform where platforms count apart. */
export function waitingOf(stream: Stream, known: ReadonlyMap<string, Known>, since: string, now: string): Waiting[] {
  const { rule, threshold } = stream;
  return replaysOf(stream, known, since).flatMap((replay) => {
    const count = replay.waitingAt(now);
    return count > 0 ? [{ rule, platform: replay.platform, count, threshold }] : [];
  });
}

function replaysOf(stream: Stream, known: ReadonlyMap<string, Known>, since: string): Replay[] {
  const groups = new Map<string, Replay>();
  for (const signal of stream.signals) {
    const platform = stream.byPlatform ? signal.platform : '';
    const replay = groups.get(platform) ?? new Replay(stream, platform, known, since);
    groups.set(platform, replay);
    replay.take(signal);
  }
  return [...groups.values()];
}

class Replay {
  private readonly courses = new Map<string, Course | null>();
  private waiting: Signal[] = [];

  constructor(
    private readonly stream: Stream,
    readonly platform: string,
    private readonly known: ReadonlyMap<string, Known>,
    private readonly since: string,
  ) {}

  take(signal: Signal): void {
    const own = signal.matter || signal.product;
    const courses = [this.course(own), own === '' || signal.matter ? null : this.course('')];
    const course = courses.find((one) => one && covers(one, signal.time));
    if (course) {
      course.evidence.push(signal);
      return;
    }
    if (signal.time < this.since || courses.some((one) => one && signal.time < one.firstAt)) return;
    this.waiting = this.within(signal.time);
    this.waiting.push(signal);
    this.fire(own, signal);
  }

  /** What waits at a moment. */
  waitingAt(now: string): number {
    return this.within(now).length;
  }

  private within(moment: string): Signal[] {
    return this.waiting.filter(({ time }) => minutesBetween(time, moment) < this.stream.window * 60);
  }

  private fire(own: string, { time, matter }: Signal): void {
    const threshold = matter ? 1 : this.stream.threshold;
    const same = own === '' ? [] : this.waiting.filter((one) => (one.matter || one.product) === own);
    if (same.length >= threshold) this.begin(own, same, time);
    else if (!matter && this.waiting.length >= threshold) this.begin('', this.waiting, time);
  }

  private begin(product: string, evidence: Signal[], firedAt: string): void {
    const before = this.course(product);
    const subject = { rule: this.stream.rule, platform: this.platform, product };
    const firstAt = evidence[0]?.time ?? firedAt;
    const recurred = before !== null;
    const isNew = before === null;
    this.courses.set(product, { subject, firstAt, firedAt, closedAt: null, evidence: [...evidence], recurred, isNew });
    this.waiting = this.waiting.filter((signal) => !evidence.includes(signal));
  }

  /** The incident of a product that is known or has begun. */
  private course(product: string): Course | null {
    const begun = this.courses.get(product);
    if (begun !== undefined) return begun;
    const subject = { rule: this.stream.rule, platform: this.platform, product };
    const known = this.known.get(crisisId(subject));
    const course = known ? { ...known, subject, evidence: [], recurred: false, isNew: false } : null;
    this.courses.set(product, course);
    return course;
  }

  episodes(): Episode[] {
    return [...this.courses.values()].flatMap((course) => {
      if (!course) return [];
      const { subject, firedAt, evidence, recurred, isNew } = course;
      return [{ id: crisisId(subject), stream: this.stream, subject, firedAt, evidence, recurred, isNew }];
    });
  }
}

function covers({ firstAt, closedAt }: Course, time: string): boolean {
  return time >= firstAt && (closedAt === null || time <= closedAt);
}
