import type { Audience } from './audience';
import type { FaceAdvice } from './coupon/anotherFace';
import type { Figures, Missing } from './figures';
import type { Judgement } from './judgement';
import { type LowReturn, lowReturn } from './lowReturn';
import type { PastReturns } from './pastReturns';
import type { Range } from './profit';
import { ENOUGH_TO_LOOK, ENOUGH_TO_WIN, type Verdict } from './verdict';

/** One sentence of 建议. */
export type Advice =
  | FaceAdvice
  | { readonly kind: 'fill'; readonly what: Missing }
  | { readonly kind: 'more'; readonly people: number; readonly control: number | null; readonly needed: number }
  | { readonly kind: 'needsControl' }
  | { readonly kind: 'gain'; readonly range: Range; readonly chance: number }
  | { readonly kind: 'rival'; readonly benefit: string; readonly over: Range; readonly chance: number }
  | { readonly kind: 'wait'; readonly end: string }
  | { readonly kind: 'importOrders'; readonly until: string; readonly end: string }
  | { readonly kind: 'fixEnd' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'rollOut' }
  | { readonly kind: 'discounts'; readonly perHead: number }
  | { readonly kind: 'invite' | 'changeLive'; readonly low: LowReturn };

/** What advice on an offer rests on. */
export interface Circumstances {
  readonly audience: Audience;
  readonly benefit: string;
  /** 截止日; null where none was fixed. */
  readonly end: string | null;
  /** How far the orders reach, where the results are theirs and they do not reach the end. */
  readonly ordersUntil: string | null;
  readonly missing: Missing;
  /** What a coupon gave away that is in no cost yet, per head; 0 where nothing is. */
  readonly unpaidDiscount: number;
  /** How many of such customers come back anyway; asked only where it may be told, as the next one. */
  past(): PastReturns | null;
  /** Looks for another face. */
  face(): FaceAdvice | null;
}

/** Verdicts on which something else may be tried. */
const OPEN: readonly Verdict[] = ['noControl', 'look', 'worse', 'even', 'better'];

/**
 * What to say of an offer and to do next, the most telling first. Before the end that was fixed nothing is advised but to wait: who changes an offer on the way
 * has compared nothing.
 */
export function adviceFor(judgement: Judgement, figures: Figures, facts: Circumstances): Advice[] {
  const { verdict } = judgement;
  const { people, control } = figures;
  if (verdict === 'unsent') return [];
  if (verdict === 'few') return [{ kind: 'more', people, control: control?.people ?? null, needed: ENOUGH_TO_LOOK }];
  if (verdict === 'incomplete') return [{ kind: 'fill', what: facts.missing }];
  return [
    ...comparisons(judgement),
    ...nextSteps(judgement, figures, facts),
    ...(OPEN.includes(verdict) ? changes(judgement, figures, facts) : []),
    ...(facts.unpaidDiscount > 0 ? [{ kind: 'discounts', perHead: facts.unpaidDiscount } as const] : []),
  ];
}

function comparisons({ gain, chance, rivals }: Judgement): Advice[] {
  const told = rivals.flatMap(({ benefit, over, chance: surer }): Advice[] =>
    over && surer !== null ? [{ kind: 'rival', benefit, over, chance: surer }] : [],
  );
  return gain && chance !== null ? [{ kind: 'gain', range: gain, chance }, ...told] : told;
}

function nextSteps({ verdict }: Judgement, { people }: Figures, { end, ordersUntil }: Circumstances): Advice[] {
  switch (verdict) {
    case 'noControl':
      return [{ kind: 'needsControl' }];
    case 'look':
      return [{ kind: 'more', people, control: null, needed: ENOUGH_TO_WIN }];
    case 'early':
      if (end === null) return [{ kind: 'fixEnd' }];
      return [ordersUntil === null ? { kind: 'wait', end } : { kind: 'importOrders', until: ordersUntil, end }];
    case 'worse':
      return [{ kind: 'stop' }];
    case 'winner':
      return [{ kind: 'rollOut' }];
    default:
      return [];
  }
}

/** High value comes back too little: a live invitation. Dormant ones: another face, of the offer that did best. */
function changes({ rivals }: Judgement, figures: Figures, facts: Circumstances): Advice[] {
  const { audience, benefit } = facts;
  if (audience === '沉睡') {
    const beaten = rivals.some(({ over }) => over !== null && over.point < 0);
    const found = beaten ? null : facts.face();
    return found ? [found] : [];
  }
  const { people, returned, control } = figures;
  if (returned === null) return [];
  const others = control && control.returned !== null ? { people: control.people, returned: control.returned } : null;
  const low = lowReturn({ people, returned }, others, facts.past());
  return low ? [{ kind: /直播|live/i.test(benefit) ? 'changeLive' : 'invite', low }] : [];
}
