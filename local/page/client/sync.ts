/** Keeps the page's workbook in step with the server's, which puts every change into one order. */
import { CustomCommandExecutionError, ICommandService, type Univer } from '@univerjs/core';
import type { Mutation } from '../../engine/engine';
import type { Part } from '../fingerprint';
import type { OpenedWorkbook, ToPage } from '../protocol';
import { SPILLS } from '../reach';
import type { Link } from './link';
import { computeListsAfter } from './lists';
import { leaveBlanks, type Spilled } from './spilled-blanks';

type Change = Extract<ToPage, { kind: 'change' } | { kind: 'accepted' }>;

/** What each page works out for itself. */
const OWN_WORK =
  /^(formula\.(?!mutation\.(set|remove)-defined-name$)|doc\.|sheet\.mutation\.set-worksheet-row-auto-height$)/;

export interface SyncEvents {
  /** Somebody else's change is about to be done to the sheet. */
  coming(mutation: Mutation): void;
  came(mutation: Mutation): void;
  /** The user changed something. */
  did(mutation: Mutation): void;
  /** A change was done, whoever made it. */
  changed(mutation: Mutation): void;
  /** A change of the order is missing. */
  missed(): void;
}

export class Sync {
  private unit = '';
  private seen = 0;
  private opening = 0;
  private taking = false;
  private left = false;
  private pending: Mutation[] = [];
  /** What was sent, step by step, and has no place in the order yet. */
  private readonly sent: Mutation[][] = [];
  private readonly commands: ICommandService;

  constructor(
    univer: Univer,
    private readonly link: Link,
    private readonly events: SyncEvents,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.beforeCommandExecuted(({ id }) => {
      if (id === SPILLS && !this.taking) throw new CustomCommandExecutionError('The server says what spills');
    });
    this.commands.onMutationExecutedForCollab(({ id, params }, options) => {
      if ((params as { unitId?: string } | undefined)?.unitId !== this.unit || OWN_WORK.test(id)) return;
      this.events.changed({ id, params });
      if (!this.taking && !options?.onlyLocal && !options?.fromCollab) this.did({ id, params });
    });
  }

  /** Starts from a snapshot that holds all changes up to `sequence`, but not what `spills` says. */
  start(unit: string, { opening, sequence, spills }: OpenedWorkbook): void {
    // The user was told what of this has no place in the order.
    this.pending = [];
    this.sent.length = 0;
    this.unit = unit;
    this.opening = opening;
    this.seen = sequence;
    this.left = false;
    this.execute(spills);
  }

  take(change: Change): void {
    this.flush();
    const own = change.kind === 'accepted' ? this.sent.shift() : undefined;
    if (this.left || change.sequence <= this.seen) return;
    if (change.sequence > this.seen + 1) {
      this.events.missed();
      return;
    }
    this.seen = change.sequence;
    try {
      if (change.kind === 'change') for (const mutation of change.mutations) this.takeOver(mutation);
      else if (change.again) for (const mutation of own ?? []) this.execute(mutation);
    } catch (error) {
      // Half of it may be done.
      console.warn('A change could not be done here', error);
      this.events.missed();
    }
  }

  /** The sheet is out of step: nothing is done to it any more but what the user does, until it starts anew. What he did so far is sent before that. */
  leave(): void {
    this.flush();
    this.left = true;
  }

  /** The user's steps since this was asked last that have no place in the order. */
  unaccepted(): Mutation[][] {
    this.flush();
    return this.sent.splice(0);
  }

  get hasLeft(): boolean {
    return this.left;
  }

  /** Number of the last change that the sheet holds, where all of the user's own have their place in the order. */
  get settled(): number | null {
    return this.left || this.pending.length > 0 || this.sent.length > 0 ? null : this.seen;
  }

  check(parts: Part[]): void {
    this.link.send({ kind: 'check', opening: this.opening, seen: this.seen, parts });
  }

  /** What one command does goes together: half of it would be computed and answered. */
  private did(mutation: Mutation): void {
    this.events.did(mutation);
    if (this.pending.length === 0) setTimeout(() => this.flush());
    // As it is now: Univer makes a new sheet of the very object that describes it.
    this.pending.push(JSON.parse(JSON.stringify(mutation)) as Mutation);
  }

  private flush(): void {
    const { opening, seen, pending } = this;
    if (pending.length === 0) return;
    this.sent.push(pending);
    this.pending = [];
    this.link.send({ kind: 'change', opening, seen, mutations: pending });
  }

  private takeOver(mutation: Mutation): void {
    this.events.coming(mutation);
    this.execute(mutation);
    this.events.came(mutation);
  }

  private execute({ id, params }: Mutation): void {
    this.taking = true;
    if (id === SPILLS) leaveBlanks(params as Spilled);
    try {
      this.commands.syncExecuteCommand(id, params as object, { fromCollab: true });
      computeListsAfter(this.commands, { id, params });
    } finally {
      this.taking = false;
    }
  }
}
