import { groupBy } from '../../statistics/groupBy';
import { type RatioOfSums, type Return, ratioOfSums } from '../../statistics/ratioOfSums';
import { returnsOf } from '../funnel/laneSummary';
import { nameKey } from '../name';
import type { Piece } from '../piece';
import type { Tier } from './tier';

/** A creator of KOL矩阵. */
export interface Creator {
  readonly name: string;
  readonly platform: string;
  readonly followers: number;
  /** Asked for one piece; null: not known. */
  readonly price: number | null;
  readonly tier: Tier;
}

/** A creator with what the pieces made together came to. */
export interface CreatorRecord extends Creator {
  readonly pieces: readonly Piece[];
  readonly cost: number;
  readonly revenue: number;
  readonly views: number;
  /** Of pieces that cost something and of which the revenue is known. */
  readonly returns: readonly Return[];
  readonly roi: RatioOfSums | null;
  /** Cost of a thousand views, of pieces that cost something and of which the views are known. */
  readonly costPerThousand: number | null;
}

const creatorKey = (name: string | null, platform: string) => `${nameKey(name)}\n${nameKey(platform)}`;

/** Creators with the pieces of their name on their platform, in their order. */
export function creatorRecords(creators: readonly Creator[], pieces: readonly Piece[]): CreatorRecord[] {
  const named = groupBy(pieces, ({ creator, platform }) => creatorKey(creator, platform));
  return creators.map((creator) => recordOf(creator, named.get(creatorKey(creator.name, creator.platform)) ?? []));
}

function recordOf(creator: Creator, pieces: readonly Piece[]): CreatorRecord {
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const returns = returnsOf(pieces);
  const seen = pieces.filter(({ cost, counts }) => (cost ?? 0) > 0 && counts.views !== null);
  const views = sum(seen.map(({ counts }) => counts.views));
  return {
    ...creator,
    pieces,
    cost: sum(pieces.map(({ cost }) => cost)),
    revenue: sum(pieces.map(({ revenue }) => revenue)),
    views: sum(pieces.map(({ counts }) => counts.views)),
    returns,
    roi: ratioOfSums(returns),
    costPerThousand: views > 0 ? (sum(seen.map(({ cost }) => cost)) / views) * 1000 : null,
  };
}

/** Pieces whose creator does not stand in KOL矩阵 on the piece's platform. */
export function piecesOfStrangers(creators: readonly Creator[], pieces: readonly Piece[]): Piece[] {
  const known = new Set(creators.map(({ name, platform }) => creatorKey(name, platform)));
  return pieces.filter(({ creator, platform }) => creator !== null && !known.has(creatorKey(creator, platform)));
}
