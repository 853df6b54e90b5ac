/** What an incident is about. Two with the same three are the same incident, however often it comes back (MODELS: rule + platform + product). */
export interface Subject {
  readonly rule: string;
  /** '' for rules that count all platforms together. */
  readonly platform: string;
  /** '' where products differ or are unknown. A published rule stands here by its own text, because each is a matter of its own. */
  readonly product: string;
}

/** FNV-1a, 32 bits: small, the same everywhere, and a shop has hundreds of incidents, not thousands. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * The 危机ID of a subject.
 *
 * @example
 * crisisId({ rule: '质量投诉', platform: '', product: '冻干猫粮' }) === crisisId({ rule: '质量投诉', platform: '', product: '冻干猫粮' }); // => true
 */
export function crisisId({ rule, platform, product }: Subject): string {
  return `WJ-${hash([rule, platform, product].join('\n')).toString(16).toUpperCase().padStart(8, '0')}`;
}
