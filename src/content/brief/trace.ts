import { median } from 'simple-statistics';
import { fisherExact, type Part } from '../../statistics/fisherExact';
import { groupBy } from '../../statistics/groupBy';
import { rateDifference } from '../../statistics/rateDifference';
import { wilson } from '../../statistics/wilson';
import { nameKey, namesIn } from '../name';
import type { Brief, Piece } from './brief';

/** What is chosen for a piece before it is made. */
export const CHOICES = ['pain', 'element', 'tier', 'platform', 'kind', 'brief'] as const;
export type Choice = (typeof CHOICES)[number];

/** One choice of one piece. `value` is the merchant's own word; of `tier` also `none` and `unknown`, of `brief` `with` and `without`. */
export interface Chosen {
  readonly choice: Choice;
  readonly value: string;
}

/**
 * The choices behind a piece: by its own row, else by its brief. What nobody wrote down is no choice.
 *
 * @param tier of its creator by KOL矩阵; null where that is not known
 */
export function choicesOf(piece: Piece, brief: Brief | null, tier: string | null): Chosen[] {
  const creator = piece.creator ?? brief?.creator ?? null;
  const level = brief?.tier ?? (creator === null ? 'none' : (tier ?? 'unknown'));
  const named = (choice: Choice, cell: string | null | undefined) =>
    namesIn(cell ?? null).map((value) => ({ choice, value }));
  return [
    ...named('pain', piece.pain ?? brief?.pain),
    ...named('element', piece.elements ?? brief?.elements),
    { choice: 'tier', value: level },
    { choice: 'platform', value: piece.platform },
    { choice: 'kind', value: piece.kind },
    { choice: 'brief', value: brief === null ? 'without' : 'with' },
  ];
}

/** A piece that was judged, with the choices behind it. */
export interface Traced {
  readonly choices: readonly Chosen[];
  readonly isHit: boolean;
  /** Views ÷ the median of its like. */
  readonly multiple: number;
}

/** How pieces with a choice did beside those that chose otherwise. */
export interface Influence extends Chosen {
  readonly own: Part;
  /** 95% interval of its rate of hits (Wilson). */
  readonly low: number;
  readonly high: number;
  readonly rest: Part;
  /** Median of views ÷ the median of their like. */
  readonly multiple: number;
  /** Rate of hits less that of the rest, with its 95% interval; null where there is no rest. */
  readonly difference: { readonly difference: number; readonly low: number; readonly high: number } | null;
  /** `hint`: more than chance by itself, but among so many values one or two are so by chance. */
  readonly verdict: 'more' | 'less' | 'hint' | 'unclear' | 'few';
}

/** Pieces that either side needs before anything is said of it. */
const ENOUGH = 5;
/** A difference is more than chance where chance makes one like it in fewer than one of twenty shops, among all the values compared. */
const CHANCE = 0.05;

/**
 * Sets out which choices stood behind hits more often than behind the rest. The rest of a value are the pieces of which the same choice is known and another. As many
 * values are compared at once, a difference counts as more than chance only by Fisher's test with Bonferroni's correction; one whose own interval leaves out 0 is a hint.
 *
 * @returns by choice, the clearest first
 */
export function influencesOf(pieces: readonly Traced[]): Influence[] {
  const found = CHOICES.flatMap((choice) => comparisons(choice, pieces));
  const compared = found.filter(isEnough).length;
  return found.map((one) => ({ ...one, verdict: verdictOf(one, compared) })).sort(inOrder);
}

type Comparison = Omit<Influence, 'verdict'>;

function comparisons(choice: Choice, pieces: readonly Traced[]): Comparison[] {
  const known = pieces.map((piece) => ({ piece, values: valuesOf(piece, choice) })).filter(({ values }) => values.size);
  const all = partOf(known.map(({ piece }) => piece));
  const names = new Map(known.flatMap(({ values }) => [...values]));
  const chosen = known.flatMap(({ piece, values }) => [...values.keys()].map((key) => ({ key, piece })));
  return [...groupBy(chosen, ({ key }) => key)].map(([key, group]) => {
    const own = partOf(group.map(({ piece }) => piece));
    const rest = { hits: all.hits - own.hits, total: all.total - own.total };
    const multiple = median(group.map(({ piece }) => piece.multiple));
    const value = names.get(key) ?? key;
    return {
      choice,
      value,
      own,
      rest,
      multiple,
      ...wilson(own.hits, own.total),
      difference: rateDifference(own, rest),
    };
  });
}

/** The values of one choice by their plain form. */
const valuesOf = ({ choices }: Traced, choice: Choice): Map<string, string> =>
  new Map(choices.filter((one) => one.choice === choice).map(({ value }) => [nameKey(value), value]));

/** Hits among pieces. */
export const partOf = (pieces: readonly Traced[]): Part => ({
  hits: pieces.filter(({ isHit }) => isHit).length,
  total: pieces.length,
});

const isEnough = ({ own, rest }: Comparison) => own.total >= ENOUGH && rest.total >= ENOUGH;

function verdictOf(one: Comparison, compared: number): Influence['verdict'] {
  if (!isEnough(one) || one.difference === null) return 'few';
  const { difference, low, high } = one.difference;
  if (fisherExact(one.own, one.rest) * compared >= CHANCE) return low > 0 || high < 0 ? 'hint' : 'unclear';
  return difference > 0 ? 'more' : 'less';
}

/** What can be judged comes first, the greatest difference ahead; then by the number of pieces. */
function inOrder(left: Influence, right: Influence): number {
  const few = (one: Influence) => Number(one.verdict === 'few');
  const gain = (one: Influence) => (few(one) ? 0 : (one.difference?.difference ?? 0));
  return (
    CHOICES.indexOf(left.choice) - CHOICES.indexOf(right.choice) ||
    few(left) - few(right) ||
    gain(right) - gain(left) ||
    right.own.total - left.own.total ||
    (left.value < right.value ? -1 : 1)
  );
}
