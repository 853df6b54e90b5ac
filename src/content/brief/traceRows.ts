import type { Part } from '../../statistics/fisherExact';
import { wilson } from '../../statistics/wilson';
import type { Texts } from '../../text/texts';
import type { Piece } from './brief';
import type { TraceRow } from './tabs';
import { CHOICES, type Choice, type Chosen, type Influence } from './trace';

type Words = Texts['brief'];

/** Hits set out one by one, values shown of one choice, and pieces that a value needs to be shown. */
const [HITS, VALUES, PIECES] = [20, 12, 2];

/** A piece that was found to be a hit, with what was chosen for it. */
export interface Hit {
  readonly piece: Piece;
  /** Views ÷ the median of its like. */
  readonly multiple: number;
  readonly choices: readonly Chosen[];
  /** 简报ID; null where it had no brief. */
  readonly brief: string | null;
}

/**
 * The rows of 内容溯源: the latest hits with the choices behind each; all pieces that are judged; then every choice that was made now one way and now another.
 */
export function traceRows(hits: readonly Hit[], all: Part, influences: readonly Influence[], words: Words): TraceRow[] {
  const latest = [...hits].sort((left, right) => (left.piece.published < right.piece.published ? 1 : -1));
  const told = influences.filter(({ own, rest }) => own.total >= PIECES && rest.total > 0);
  const shown = CHOICES.flatMap((choice) => told.filter((one) => one.choice === choice).slice(0, VALUES));
  return [
    ...latest.slice(0, HITS).map((hit) => hitRow(hit, words)),
    ...(all.total > 0 ? [wholeRow(all, words)] : []),
    ...shown.map((one) => influenceRow(one, words)),
  ];
}

const BLANK = { pieces: null, hits: null, rate: null, low: null, high: null, rest: null } as const;

function hitRow({ piece, multiple, choices, brief }: Hit, words: Words): TraceRow {
  const { title, platform, published, views } = piece;
  const chosen = (choice: Choice) =>
    choices.filter((one) => one.choice === choice).map((one) => shownValue(one, words));
  const about = words.hitAbout({
    ...{ pains: chosen('pain'), elements: chosen('element'), creator: piece.creator, tier: chosen('tier')[0] ?? '' },
    ...{ kind: piece.kind, views: views ?? 0, multiple, brief },
  });
  const value = words.hitValue(title, platform, published);
  return { ...BLANK, choice: words.choices.hit, value, multiple, about };
}

function wholeRow({ hits, total }: Part, words: Words): TraceRow {
  const rate = { rate: hits / total, ...wilson(hits, total) };
  const { whole: choice, wholeValue: value, wholeAbout: about } = words;
  return { choice, value, pieces: total, hits, ...rate, rest: null, multiple: null, about };
}

function influenceRow(one: Influence, words: Words): TraceRow {
  const { choice, own, low, high, rest, multiple } = one;
  return {
    choice: words.choices[choice],
    value: shownValue(one, words),
    pieces: own.total,
    hits: own.hits,
    rate: own.hits / own.total,
    low,
    high,
    rest: rest.total > 0 ? rest.hits / rest.total : null,
    multiple,
    about: words.influence(one),
  };
}

/** What a value is called: the merchant's own word, or one of ours where the choice has fixed ones. */
function shownValue({ choice, value }: Chosen, { values }: Words): string {
  return choice === 'tier' || choice === 'brief' ? (values[value] ?? value) : value;
}
