import { denialOfWanted, isWanted } from './assurance';
import { clauseAfter, clauseBefore, stopAt } from './clause';
import { compoundAt } from './compound';
import { isTakenBack, negatorOf } from './negation';
import { hedgeOf, isMeasured, isStrong, littleOf } from './slight';
import { toneOf } from './tone';
import { worryIn } from './worry';

/** The contract's words for what becomes of a mention. */
export type Verdict = '告警' | '担忧' | '排除';

/** Why a hit was judged so; `text/` has the sentence. `alarm`: nothing speaks against it. */
export type Ground =
  | 'alarm'
  | 'denied'
  | 'compound'
  | 'worry'
  | 'complained'
  | 'calm'
  | 'little'
  | 'hedged'
  | 'satisfied'
  | 'affirmed'
  | 'wantedDenied';

/** One watched word at one place of a text. */
export interface Hit {
  readonly word: string;
  readonly verdict: Verdict;
  readonly ground: Ground;
  /** The letters of the text that decided it, `''` for a plain alarm. */
  readonly cue: string;
}

/** How far a clause is read on both sides of a word, in characters. */
const CLAUSE_REACH = 14;

/** Tone from which a text is a satisfied one that mentions a fault and does not complain. Less is too little: complaints begin with 物流很快，包装也好 too. */
const SATISFIED = 3;

/** What people do about a fault, not the fault: that someone fears no complaint (不怕投诉) clears nothing. */
const ACTS: ReadonlySet<string> = new Set(['投诉', '举报', '曝光', '维权']);

/**
 * Whether a denial leaves no doubt: a negator of two letters right before the word (没有变质, 不是假货). Within a text that complains only such a one counts, because single
 * letters and distant negators often belong to something else (完整无破损，洗完没味道，失望; 十年前的裤子还不起球).
 */
const isPlain = (negator: string, clause: string) => negator.length > 1 && clause.endsWith(negator);

/**
 * Judges one occurrence of a watched word.
 *
 * @param at where the word begins in `text`
 */
export function judgeAt(text: string, word: string, at: number): Hit {
  const end = at + word.length;
  const hit = (verdict: Verdict, ground: Ground, cue: string): Hit => ({ word, verdict, ground, cue });
  const compound = compoundAt(text, word, at);
  if (compound) return hit('排除', 'compound', compound);
  const context = clauseBefore(text, at, CLAUSE_REACH);
  const after = clauseAfter(text, end, CLAUSE_REACH);
  const stop = stopAt(text, end + after.length);
  if (isWanted(word)) {
    const cue = denialOfWanted(context, after + stop, text.slice(end, end + 20));
    return cue ? hit('告警', 'wantedDenied', cue) : hit('排除', 'affirmed', word);
  }
  const worry = ACTS.has(word) ? null : worryIn(context);
  if (worry?.calm) return hit('排除', 'calm', worry.cue);
  if (worry) return toneOf(text) < 0 ? hit('告警', 'complained', worry.cue) : hit('担忧', 'worry', worry.cue);
  const negator = negatorOf(context, word);
  if (negator && !isTakenBack(negator, after + stop))
    return isPlain(negator, context) || toneOf(text) >= 0
      ? hit('排除', 'denied', negator)
      : hit('告警', 'complained', negator);
  const little = littleOf(word, after);
  if (little) return hit('排除', 'little', little);
  const hedge = hedgeOf(word, context);
  if (hedge && toneOf(text) > 0) return hit('担忧', 'hedged', hedge);
  return isMeasured(word) && !isStrong(after) && toneOf(text) >= SATISFIED
    ? hit('担忧', 'satisfied', '')
    : hit('告警', 'alarm', '');
}
