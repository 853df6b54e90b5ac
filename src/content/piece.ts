import type { Counts } from './counts';
import type { PieceKind } from './tabs';

/** A published piece; money in the shop's currency, null where nobody knows. */
export interface Piece {
  readonly id: string;
  readonly platform: string;
  readonly kind: PieceKind;
  readonly title: string;
  /** Structure elements, each once. */
  readonly elements: readonly string[];
  readonly pains: readonly string[];
  readonly creator: string | null;
  /** ISO day. */
  readonly published: string;
  readonly cost: number | null;
  readonly revenue: number | null;
  readonly counts: Counts;
}

/** Pieces of one platform and kind are compared with each other. */
export interface Lane {
  readonly platform: string;
  readonly kind: PieceKind;
}
