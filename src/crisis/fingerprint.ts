import { fnv } from '../statistics/fnv';

/** What an incident is about. Two with the same three are the same incident, however often it comes back (MODELS: rule + platform + product). */
export interface Subject {
  readonly rule: string;
  /** '' for rules that count all platforms together. */
  readonly platform: string;
  /** '' where products differ or are unknown. A published rule stands here by its own text, because each is a matter of its own. */
  readonly product: string;
}

/**
 * The 危机ID of a subject: 32 bits do, because a shop has hundreds of incidents, not thousands.
 *
 * @example
 * crisisId({ rule: '质量投诉', platform: '', product: '冻干猫粮' }) === crisisId({ rule: '质量投诉', platform: '', product: '冻干猫粮' }); // => true
 */
export function crisisId({ rule, platform, product }: Subject): string {
  return `WJ-${fnv([rule, platform, product].join('\n')).toString(16).toUpperCase().padStart(8, '0')}`;
}
