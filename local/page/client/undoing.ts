/** What the user may take back. Univer would put old values to the places where the cells were when the user changed them. */
import { IUndoRedoService, type Univer } from '@univerjs/core';
import type { Mutation } from '../../engine/engine';
import { isHit, movesOf, type Reach, reachOf } from '../reach';

export class Undoing {
  private own: Reach[] = [];

  constructor(
    private readonly univer: Univer,
    private readonly unit: () => string,
  ) {}

  /** Another state of the workbook is there: nobody knows which cells moved. */
  forget(): void {
    this.own = [];
    this.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.unit());
  }

  /** The user's own change. */
  did(mutation: Mutation): void {
    this.own.push(reachOf([mutation]));
  }

  /** Forgets the user's steps where somebody's change moves the cells under them. */
  heed(mutation: Mutation): void {
    const moves = movesOf([mutation]).filter(({ from }) => from !== Number.POSITIVE_INFINITY);
    if (this.own.some((reach) => isHit(reach, moves))) this.forget();
  }
}
