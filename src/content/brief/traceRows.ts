import type { Texts } from '../../text/texts';
import type { Piece } from './brief';
import type { TraceRow } from './tabs';
import { CHOICES, type Choice, type Chosen, type Influence } from './trace';

type Words = Texts['brief'];

/** Hits set out one by one, and values shown of one choice. */
const [HITS, VALUES] = [20, 12];

/** A piece that was found to be a hit, with what was chosen for it. */
export interface Hit {
  readonly piece: Piece;
  /** Views ÷ the median of its like. */
  readonly multiple: number;
  readonly choices: readonly Chosen[];
  /** 简报ID; null where it had no brief. */
  readonly brief: string | null;
}

/** The rows of 内容溯源: the latest hits with the choices behind each, then every choice with its counts. */
export function traceRows(hits: readonly Hit[], influences: readonly Influence[], words: Words): TraceRow[] {
  const latest = [...hits].sort((left, right) => (left.piece.published < right.piece.published ? 1 : -1));
  const shown = CHOICES.flatMap((choice) => influences.filter((one) => one.choice === choice).slice(0, VALUES));
  return [...latest.slice(0, HITS).map((hit) => hitRow(hit, words)), ...shown.map((one) => influenceRow(one, words))];
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
