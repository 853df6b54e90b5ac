import type { Texts } from '../text/texts';

/** 通过: as assumed. 不符: otherwise, and somebody should know. 没法查: cannot be seen from here. The words are data, the same in every language. */
export const VERDICTS = ['通过', '不符', '没法查'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What ShopDeck assumes of Google; the texts say what, how it is tried, and what it matters. */
export type ProbeId = keyof Texts['selftest']['probes'];

/** What a try came to. */
export interface Finding {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly got: string;
}

/** One assumption and its try. A try that throws has not held. */
export interface Probe {
  readonly id: ProbeId;
  run(): Finding;
}

/** Cells hold 50,000 characters, and nobody reads more than a line of them. */
const LONGEST = 300;
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/**
 * That something is what was expected, as JSON tells it.
 *
 * @example
 * same([3, ''], [3, '']).verdict; // => '通过'
 * same('3', 3).verdict; // => '不符'
 */
export function same(expected: unknown, got: unknown): Finding {
  const isSame = JSON.stringify(expected) === JSON.stringify(got);
  return { verdict: isSame ? '通过' : '不符', expected: shown(expected), got: shown(got) };
}

/**
 * That something took no longer than it may.
 *
 * @example
 * within(2000, 640.4); // => { verdict: '通过', expected: '≤ 2000 ms', got: '640 ms' }
 */
export const within = (most: number, milliseconds: number): Finding => ({
  verdict: milliseconds <= most ? '通过' : '不符',
  expected: `≤ ${most} ms`,
  got: `${Math.round(milliseconds)} ms`,
});

/** Something that nothing depends on and that one wants to know. */
export const told = (got: unknown): Finding => ({ verdict: '通过', expected: '', got: shown(got) });

/** Something that cannot be tried here. */
export const unseen = (why: string): Finding => ({ verdict: '没法查', expected: '', got: why });
