import type { Level } from './warning';

/** How the shop wants to be told; each figure is a setting. */
export interface Policy {
  /** Minutes without anybody taking it up after which the next one is told. */
  readonly escalateAfter: Readonly<Record<Level, number>>;
  /** Minutes after which whoever was told is reminded. */
  readonly repeatAfter: Readonly<Record<Level, number>>;
  /** Minutes after which something that was taken up and is not solved is told anew. */
  readonly acknowledgedFor: number;
  /** Recipients a day that are kept for 一级. */
  readonly reserve: number;
}
