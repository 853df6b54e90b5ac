/** Keeps the page's workbook in step with the server's, which puts every change into one order. */
import { ICommandService, type Univer } from '@univerjs/core';
import type { Mutation } from '../../engine/engine';
import type { ToPage } from '../protocol';
import type { Link } from './link';

type Change = Extract<ToPage, { kind: 'mutation' } | { kind: 'accepted' }>;

/** What each engine works out for itself. */
const OWN_WORK = /^(formula\.|doc\.)/;

export class Sync {
  private unit = '';
  private seen = 0;
  private taking = false;
  private readonly commands: ICommandService;

  /** `changed` is called after every change, whoever made it. */
  constructor(
    univer: Univer,
    private readonly link: Link,
    private readonly changed: () => void,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.onMutationExecutedForCollab(({ id, params }, options) => {
      if ((params as { unitId?: string } | undefined)?.unitId !== this.unit || OWN_WORK.test(id)) return;
      this.changed();
      if (!this.taking && !options?.onlyLocal && !options?.fromCollab) this.send({ id, params });
    });
  }

  /** Starts from a snapshot that holds all changes up to `sequence`. */
  start(unit: string, sequence: number): void {
    this.unit = unit;
    this.seen = sequence;
  }

  take(change: Change): void {
    if (change.sequence <= this.seen) return;
    this.seen = change.sequence;
    if (change.kind === 'mutation') this.execute(change.mutation);
  }

  private send(mutation: Mutation): void {
    this.link.send({ kind: 'mutation', seen: this.seen, mutation });
  }

  private execute({ id, params }: Mutation): void {
    this.taking = true;
    try {
      this.commands.syncExecuteCommand(id, params as object, { fromCollab: true });
    } finally {
      this.taking = false;
    }
  }
}
