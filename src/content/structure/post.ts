import type { PieceKind } from '../tabs';

/** A post, of the shop or of a leader of the field. */
export interface Post {
  readonly platform: string;
  readonly kind: PieceKind;
  readonly title: string;
  /** Structure elements, each once. */
  readonly elements: readonly string[];
  readonly pains: readonly string[];
  readonly views: number | null;
  readonly engaged: number | null;
  /** Whether the shop made it. */
  readonly own: boolean;
}
