import { exposureIn } from './hot';
import type { Hit, Verdict } from './matching/judge';
import { gravest, type Match, matchText, type Watch } from './matching/match';
import type { Mention } from './mention';

/** Rules that every shop has beside those of 监控规则: their names as 命中规则 and 危机 show them. */
export const EXPOSURE = '热搜报道';
export const COMPLAINT = '单条投诉';
export const BAD_RATE = '差评率';

/** A row of 监控规则 as the judgement needs it. */
export interface WatchRule extends Watch {
  /** 政策风险: a published rule (类别 新规) alarms whatever its words. */
  readonly policy: boolean;
}

/** Why a mention stands where it stands, beside the grounds of its hits. `nothing`: no watched word; `unwatched`: a published rule, but no policy rule is on. */
export type Standing = 'words' | 'nothing' | 'published' | 'unwatched' | 'exposed' | 'complaint';

/** What a mention comes to. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Rules with a word in the text, and the house's own rules that hold. */
  readonly rules: readonly string[];
  /** Rules for which it counts. */
  readonly alarms: readonly string[];
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
  readonly standing: Standing;
}

/** A mention with what it came to. */
export interface Heard {
  readonly mention: Mention;
  readonly judgement: Judgement;
  /** Whether its author said it before; then it does not count. */
  readonly repeated: boolean;
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** Judges one mention by all rules that are on. */
export function judge(mention: Pick<Mention, 'kind' | 'text'>, rules: readonly WatchRule[]): Judgement {
  const matches = matchText(mention.text, rules);
  const words = unique(matches.flatMap(({ hits }) => hits.map(({ word }) => word)));
  const hits = matches.flatMap((match) => match.hits);
  const alarming = matches.filter(({ verdict }) => verdict === '告警').map(({ rule }) => rule);
  if (mention.kind === '新规') return published(rules, words, hits);
  const exposure = exposureIn(mention);
  const named = matches.map(({ rule }) => rule);
  if (exposure !== null) {
    const rest = { words: unique([...words, exposure]), hits, standing: 'exposed' as const };
    return { verdict: '告警', rules: [EXPOSURE, ...named], alarms: [EXPOSURE, ...alarming], ...rest };
  }
  return ordinary(mention, matches, { rules: named, alarms: alarming, words, hits });
}

/** A published rule is the event itself; the words only say what it is about. */
function published(rules: readonly WatchRule[], words: readonly string[], hits: readonly Hit[]): Judgement {
  const policy = rules.filter((rule) => rule.policy).map(({ rule }) => rule);
  return {
    verdict: policy.length > 0 ? '告警' : '排除',
    rules: policy,
    alarms: policy,
    words,
    hits,
    standing: policy.length > 0 ? 'published' : 'unwatched',
  };
}

function ordinary(
  { kind }: Pick<Mention, 'kind'>,
  matches: readonly Match[],
  found: Pick<Judgement, 'rules' | 'alarms' | 'words' | 'hits'>,
): Judgement {
  const verdict = gravest(matches.map((match) => match.verdict));
  // A complaint that somebody filed stands even where its words are cleared: 没有变质 may go on 但是少发了一件.
  const complaint = kind === '投诉';
  const alarms = complaint ? [...found.alarms, COMPLAINT] : found.alarms;
  if (verdict) return { ...found, alarms, verdict, standing: complaint && verdict !== '告警' ? 'complaint' : 'words' };
  return complaint
    ? { ...found, alarms, rules: [COMPLAINT], verdict: '告警', standing: 'complaint' }
    : { ...found, verdict: '排除', standing: 'nothing' };
}
