import fc from 'fast-check';
import type { Counts } from '../../src/content/counts';
import type { Piece } from '../../src/content/piece';

export const counts = (more: Partial<Counts> = {}): Counts => ({
  views: null,
  completed: null,
  engaged: null,
  clicks: null,
  carts: null,
  orders: null,
  repeats: null,
  ...more,
});

/** A short video on Douyin of last summer. */
export const piece = ({
  counts: own,
  ...more
}: Partial<Omit<Piece, 'counts'>> & { counts?: Partial<Counts> } = {}): Piece => ({
  id: 'A',
  platform: '抖音',
  kind: '短视频',
  title: '标题',
  elements: [],
  pains: [],
  creator: null,
  published: '2026-07-01',
  cost: null,
  revenue: null,
  ...more,
  counts: counts(own),
});

const count = fc.option(fc.integer({ min: -3, max: 2000 }), { freq: 8 });

/** Counts as somebody may have typed them: some unknown, some that cannot be. */
export const anyCounts: fc.Arbitrary<Counts> = fc.record({
  views: count,
  completed: count,
  engaged: count,
  clicks: count,
  carts: count,
  orders: count,
  repeats: count,
});
