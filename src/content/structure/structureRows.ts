import type { Texts } from '../../text/texts';
import type { Contrast, Verdict } from './contrast';
import type { EmptyLane } from './emptyLanes';
import type { Post } from './post';
import type { Comparison } from './structure';
import type { StructureRow } from './tabs';

/** Words of TOP10结构 that are data, the same in every language. */
export interface StructureWords {
  readonly parts: Readonly<Record<'summary' | 'contrast' | 'lane', string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly empty: string;
}

const BLANK: Omit<StructureRow, 'part' | 'scope'> = {
  element: null,
  verdict: null,
  topShare: null,
  restShare: null,
  difference: null,
  low: null,
  high: null,
  top: null,
  rest: null,
  pain: null,
  score: null,
  about: null,
};

/** Rows of TOP10结构: what it comes to, each element of all posts and then by platform and kind, and the lanes where nobody is. */
export function structureRows(
  posts: readonly Post[],
  comparisons: readonly [Comparison, ...Comparison[]],
  lanes: readonly EmptyLane[],
  { words, texts, top }: { words: StructureWords; texts: Texts; top: number },
): StructureRow[] {
  const { content } = texts;
  const scopeOf = ({ lane }: Pick<Comparison, 'lane'>) => (lane ? `${lane.platform}·${lane.kind}` : content.everywhere);
  const [whole] = comparisons;
  const named = (verdict: Verdict) =>
    whole.contrasts.filter((one) => one.verdict === verdict).map((one) => one.element);
  const own = posts.filter((post) => post.own).length;
  const about = content.structure({
    ...{ own, samples: posts.length - own, leftOut: whole.ranking.leftOut, top, lanes: lanes.length },
    clearly: named('clearlyMore'),
    maybe: named('maybeMore'),
  });
  return [
    { ...BLANK, part: words.parts.summary, scope: content.everywhere, about },
    ...comparisons.flatMap((one) => one.contrasts.map((contrast) => contrastRow(contrast, scopeOf(one), words, texts))),
    ...lanes.map((lane) => laneRow(lane, words, texts)),
  ];
}

function contrastRow(contrast: Contrast, scope: string, words: StructureWords, { content }: Texts): StructureRow {
  const { element, top, rest, difference, verdict } = contrast;
  return {
    ...BLANK,
    ...{ scope, element },
    part: words.parts.contrast,
    verdict: words.verdicts[verdict],
    topShare: top.hits / top.total,
    restShare: rest.hits / rest.total,
    difference: difference?.difference ?? null,
    low: difference?.low ?? null,
    high: difference?.high ?? null,
    top: content.part(top.hits, top.total),
    rest: content.part(rest.hits, rest.total),
    about: content.contrast(contrast),
  };
}

function laneRow(empty: EmptyLane, words: StructureWords, { content }: Texts): StructureRow {
  const { word, score, element, lane } = empty;
  const scope = lane ? `${lane.platform}·${lane.kind}` : content.everywhere;
  const about = content.emptyLane(empty);
  return { ...BLANK, part: words.parts.lane, scope, element, verdict: words.empty, pain: word, score, about };
}
