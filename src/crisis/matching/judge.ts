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
  | 'worryInComplaint'
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

/** Tone from which a text is a satisfied one: it mentions a small fault, it does not complain. */
const SATISFIED = 2;

/** What people do about a fault, not the fault: that someone fears no complaint (不怕投诉) clears nothing. */
const ACTS: ReadonlySet<string> = new Set(['投诉', '举报', '曝光', '维权']);

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
  if (worry) return toneOf(text) < 0 ? hit('告警', 'worryInComplaint', worry.cue) : hit('担忧', 'worry', worry.cue);
  const negator = negatorOf(context, word);
  if (negator && !isTakenBack(negator, after + stop)) return hit('排除', 'denied', negator);
  const little = littleOf(word, after);
  if (little) return hit('排除', 'little', little);
  const hedge = hedgeOf(word, context);
  if (hedge && toneOf(text) > 0) return hit('担忧', 'hedged', hedge);
  return isMeasured(word) && !isStrong(after) && toneOf(text) >= SATISFIED
    ? hit('担忧', 'satisfied', '')
    : hit('告警', 'alarm', '');
}
