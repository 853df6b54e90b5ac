/** Keeps the page's workbook in step with the server's, which puts every change into one order. */
import { CustomCommandExecutionError, ICommandService, type Univer } from '@univerjs/core';
import type { Mutation } from '../../engine/engine';
import type { OpenedWorkbook, ToPage } from '../protocol';
import type { Link } from './link';
import { computeListsAfter } from './lists';

type Change = Extract<ToPage, { kind: 'change' } | { kind: 'accepted' }>;

/** What each page works out for itself. */
const OWN_WORK =
  /^(formula\.(?!mutation\.(set|remove)-defined-name$)|doc\.|sheet\.mutation\.set-worksheet-row-auto-height$)/;

/** Which cells show results of a formula in another cell. */
const SPILLS = 'formula.mutation.set-array-formula-data';

export class Sync {
  private unit = '';
  private seen = 0;
  private opening = 0;
  private taking = false;
  private pending: Mutation[] = [];
  private readonly commands: ICommandService;

  /** `changed` is called after every change, whoever made it. */
  constructor(
    univer: Univer,
    private readonly link: Link,
    private readonly changed: () => void,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.beforeCommandExecuted(({ id }) => {
      if (id === SPILLS && !this.taking) throw new CustomCommandExecutionError('The server says what spills');
    });
    this.commands.onMutationExecutedForCollab(({ id, params }, options) => {
      if ((params as { unitId?: string } | undefined)?.unitId !== this.unit || OWN_WORK.test(id)) return;
      this.changed();
      if (!this.taking && !options?.onlyLocal && !options?.fromCollab) this.send({ id, params });
    });
  }

  /** Starts from a snapshot that holds all changes up to `sequence`, but not what `spills` says. */
  start(unit: string, { opening, sequence, spills }: OpenedWorkbook): void {
    // What was done to the sheet before is lost with it; the server says so.
    this.flush();
    this.unit = unit;
    this.opening = opening;
    this.seen = sequence;
    this.execute(spills);
  }

  take(change: Change): void {
    this.flush();
    if (change.sequence <= this.seen) return;
    this.seen = change.sequence;
    if (change.kind === 'change') for (const mutation of change.mutations) this.execute(mutation);
  }

  /** What one command does goes together: half of it would be computed and answered. */
  private send(mutation: Mutation): void {
    if (this.pending.length === 0) setTimeout(() => this.flush());
    this.pending.push(mutation);
  }

  private flush(): void {
    const { opening, seen, pending } = this;
    if (pending.length > 0) this.link.send({ kind: 'change', opening, seen, mutations: pending });
    this.pending = [];
  }

  private execute({ id, params }: Mutation): void {
    this.taking = true;
    try {
      this.commands.syncExecuteCommand(id, params as object, { fromCollab: true });
      computeListsAfter(this.commands, { id, params });
    } finally {
      this.taking = false;
    }
  }
}
