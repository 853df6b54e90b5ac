import { wilson } from '../../statistics/wilson';
import type { Returns } from './coupon/response';
import type { PastReturns } from './pastReturns';

/** That an audience comes back too little, and compared with whom; rates are fractions. */
export interface LowReturn {
  readonly rate: number;
  readonly against:
    | { readonly who: 'control'; readonly rate: number }
    | { readonly who: 'past'; readonly rate: number; readonly days: number };
}

const rateOf = ({ people, returned }: Returns) => returned / people;

/**
 * Whether those who were offered something came back too little: not clearly more than the control group, or clearly less than such customers of this shop do
 * without an offer. Clearly: by Newcombe's 95% interval of the difference, and by Wilson's of the rate.
 *
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, method 10.
 *
 * @param control null where there is none, or nobody counted who of it came back
 * @returns null where they came back well, or nothing is there to compare with
 * @example
 * lowReturn({ people: 500, returned: 60 }, { people: 500, returned: 55 }, null)?.against.who; // => 'control'
 * lowReturn({ people: 500, returned: 120 }, { people: 500, returned: 55 }, null); // => null
 */
export function lowReturn(offered: Returns, control: Returns | null, past: PastReturns | null): LowReturn | null {
  const rate = rateOf(offered);
  const own = wilson(offered.returned, offered.people);
  if (control && control.people > 0) {
    const other = rateOf(control);
    const low = rate - other - Math.hypot(rate - own.low, wilson(control.returned, control.people).high - other);
    if (low <= 0) return { rate, against: { who: 'control', rate: other } };
  }
  const usual = past ? rateOf(past) : 0;
  return past && own.high < usual ? { rate, against: { who: 'past', rate: usual, days: past.days } } : null;
}
