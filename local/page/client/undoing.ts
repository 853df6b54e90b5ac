/** What the user may take back. Univer would put old values to the places where the cells were when the user changed them. */
import { IUndoRedoService, type Univer } from '@univerjs/core';
import type { Mutation } from '../../engine/engine';
import { isHit, movesOf, type Reach, reachOf } from '../reach';

/** Rules for the colours of cells and for what may be typed into them; they move with the cells. */
const RULES = /^(data-validation\.mutation\.|sheet\.mutation\.[a-z]+-conditional-rule$)/;
const RULE_GONE = /^(data-validation\.mutation\.removeRule|sheet\.mutation\.delete-conditional-rule)$/;

export class Undoing {
  private own: Reach[] = [];
  /** A rule is among what the user changed, if only by moving its cells. */
  private ownRules = false;

  constructor(
    private readonly univer: Univer,
    private readonly unit: () => string,
  ) {}

  /** Another state of the workbook is there: nobody knows which cells moved. */
  forget(): void {
    this.own = [];
    this.ownRules = false;
    this.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.unit());
  }

  /** The user's own change. */
  did(mutation: Mutation): void {
    this.own.push(reachOf([mutation]));
    this.ownRules ||= RULES.test(mutation.id);
  }

  /** Forgets the user's steps where somebody's change moves the cells under them, or takes a rule away that taking them back would bring in again. */
  heed(mutation: Mutation): void {
    if (this.ownRules && RULE_GONE.test(mutation.id)) this.forget();
    const moves = movesOf([mutation]).filter(({ from }) => from !== Number.POSITIVE_INFINITY);
    if (this.own.some((reach) => isHit(reach, moves))) this.forget();
  }
}
