/** What can be said of an offer. */
export type Verdict =
  | 'unsent'
  | 'few'
  | 'incomplete'
  | 'noControl'
  | 'look'
  | 'early'
  | 'worse'
  | 'beaten'
  | 'winner'
  | 'better'
  | 'even';

/** What 结论 says; the words are data, the same in every language. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  unsent: '还没触达',
  few: '样本不足',
  incomplete: '缺数据',
  noControl: '没有对照组',
  look: '先看区间',
  early: '未到截止日',
  worse: '不如不发',
  beaten: '不如别的',
  winner: '胜出',
  better: '有效',
  even: '看不出差别',
};

/** Fewer people in a group show intervals only. */
export const ENOUGH_TO_LOOK = 200;
/** A winner takes so many in each group that was offered something. */
export const ENOUGH_TO_WIN = 500;
/** And must be as sure as this. */
export const SURE = 0.95;

/** What a verdict rests on. */
export interface Evidence {
  /** People offered it. */
  readonly people: number;
  /** People left alone for comparison; null without such a group. */
  readonly control: number | null;
  /** Whether the day fixed beforehand is past, with all orders up to it known. */
  readonly ended: boolean;
  /** How sure it is that the offer brings more than none; null where figures are missing. */
  readonly chance: number | null;
  /** The campaign's other offers to the same audience, and how sure it is that this one brings more. */
  readonly rivals: readonly { readonly people: number; readonly chance: number | null }[];
}

/**
 * The verdict on an offer. Who looks every day and stops at the first good figure finds winners where there are none: so nothing is called before the end that
 * was fixed.
 *
 * @example
 * verdictOf({ people: 180, control: 400, ended: true, chance: 0.99, rivals: [] }); // => 'few'
 * verdictOf({ people: 600, control: 300, ended: true, chance: 0.99, rivals: [] }); // => 'winner'
 * verdictOf({ people: 600, control: 300, ended: true, chance: 0.99, rivals: [{ people: 600, chance: 0.8 }] }); // => 'better'
 */
export function verdictOf({ people, control, ended, chance, rivals }: Evidence): Verdict {
  if (people === 0) return 'unsent';
  if (people < ENOUGH_TO_LOOK || (control !== null && control < ENOUGH_TO_LOOK)) return 'few';
  if (control === null) return 'noControl';
  if (chance === null) return 'incomplete';
  if (people < ENOUGH_TO_WIN) return 'look';
  if (!ended) return 'early';
  if (chance <= 1 - SURE) return 'worse';
  if (rivals.some((rival) => isSure(rival, (surer) => surer <= 1 - SURE))) return 'beaten';
  if (chance < SURE) return 'even';
  return rivals.every((rival) => isSure(rival, (surer) => surer >= SURE)) ? 'winner' : 'better';
}

/** Whether a comparison with a rival has people enough, and comes out like that. */
const isSure = ({ people, chance }: Evidence['rivals'][number], how: (chance: number) => boolean): boolean =>
  people >= ENOUGH_TO_WIN && chance !== null && how(chance);
