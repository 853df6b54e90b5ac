import { type Hit, judgeAt, type Verdict } from './judge';

/** Words that are watched together: one row of 监控规则. */
export interface Watch {
  readonly rule: string;
  readonly words: readonly string[];
}

/** What a text says of one watch. */
export interface Match {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly hits: readonly Hit[];
}

const GRAVITY: readonly Verdict[] = ['排除', '担忧', '告警'];

/**
 * The graver of verdicts; null where there is none.
 *
 * @example
 * gravest(['排除', '告警', '担忧']); // => '告警'
 */
export function gravest(verdicts: readonly Verdict[]): Verdict | null {
  const rank = verdicts.reduce((most, verdict) => Math.max(most, GRAVITY.indexOf(verdict)), -1);
  return GRAVITY[rank] ?? null;
}

/** Letters as they are compared: half-width, small. Punctuation stays punctuation. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The words of a cell such as `变质、异物，假货`.
 *
 * @example
 * wordsIn('变质、异物, 假货'); // => ['变质', '异物', '假货']
 */
export function wordsIn(cell: string): string[] {
  return [
    ...new Set(
      plain(cell)
        .split(/[、,;|/\s]+/)
        .filter(Boolean),
    ),
  ];
}

/** Each place of a word is judged; the gravest stands for the word, because a text that takes one word back may mean the next. */
function hitOf(text: string, word: string): Hit | null {
  let worst: Hit | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const hit = judgeAt(text, word, at);
    if (!worst || GRAVITY.indexOf(hit.verdict) > GRAVITY.indexOf(worst.verdict)) worst = hit;
  }
  return worst;
}

/**
 * Holds a text against watches.
 *
 * @param watches their words as `wordsIn` gives them
 * @returns one match per watch with a word in the text
 * @example
 * matchText('没有变质，质量差不多', [{ rule: '质量', words: ['变质', '质量差'] }])[0].verdict; // => '排除'
 */
export function matchText(text: string, watches: readonly Watch[]): Match[] {
  const letters = plain(text);
  return watches.flatMap(({ rule, words }) => {
    const hits = words.flatMap((word) => hitOf(letters, word) ?? []);
    const verdict = gravest(hits.map((hit) => hit.verdict));
    return verdict ? [{ rule, verdict, hits }] : [];
  });
}
