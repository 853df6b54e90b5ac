import { plain } from './matching/match';
import type { Mention } from './mention';

/** From this share of common letter pairs on two texts are nearly the same (Dice). */
const NEARLY = 0.8;
/** A text is compared with this many earlier ones of its author: reposts come close together, and a flood must not take quadratic time. */
const COMPARED = 60;

/** Names that platforms show for people who hide theirs. */
const NOBODY = /^(?:匿名.{0,3}|anonymous|未知|无|-+)?$/i;

type Told = Pick<Mention, 'time' | 'platform' | 'text' | 'author' | 'link'>;

const lettersOf = (text: string) => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');

function pairsOf(letters: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/**
 * How alike two texts are by their letter pairs, 0 to 1 (Dice's coefficient); punctuation, case and width do not count.
 *
 * @example
 * likeness('买到假货了！', '买到假货了。'); // => 1
 * likeness('买到假货了', '物流很快'); // => 0
 */
export function likeness(left: string, right: string): number {
  const [a, b] = [lettersOf(left), lettersOf(right)];
  return a === b ? 1 : dice(pairsOf(a), pairsOf(b));
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if ((2 * small.size) / (small.size + large.size) < NEARLY) return 0;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common++;
  return (2 * common) / (small.size + large.size);
}

/** Who said it, as far as is known: hidden authors are different people unless link or moment is the same too. */
function voiceOf({ platform, author, link, time }: Told): string {
  const name = plain(author).trim();
  const who = NOBODY.test(name) ? `? ${link.trim() || time}` : name;
  return `${plain(platform).trim()}\n${who}`;
}

/**
 * Finds mentions that say again what their author said on the same platform before: they count once.
 *
 * @returns for each mention the index of the first one that says the same; its own index where there is none earlier
 */
export function firstTellings(mentions: readonly Told[]): number[] {
  const order = mentions
    .map((_, index) => index)
    .sort((a, b) => compare(timeAt(mentions, a), timeAt(mentions, b)) || a - b);
  const voices = new Map<string, Voice>();
  const first = new Array<number>(mentions.length);
  for (const index of order) {
    const mention = mentions[index] as Told;
    const key = voiceOf(mention);
    const voice = voices.get(key) ?? new Voice();
    voices.set(key, voice);
    first[index] = voice.firstLike(mention.text, index);
  }
  return first;
}

const timeAt = (mentions: readonly Told[], index: number) => mentions[index]?.time ?? '';
const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** What one author said on one platform so far. */
class Voice {
  private readonly exact = new Map<string, number>();
  private readonly recent: { index: number; pairs: Set<string> }[] = [];

  firstLike(text: string, index: number): number {
    const letters = lettersOf(text);
    const same = this.exact.get(letters);
    if (same !== undefined) return same;
    const pairs = pairsOf(letters);
    const near = this.recent.find((said) => dice(said.pairs, pairs) >= NEARLY);
    this.exact.set(letters, near?.index ?? index);
    if (near) return near.index;
    this.recent.push({ index, pairs });
    if (this.recent.length > COMPARED) this.recent.shift();
    return index;
  }
}
