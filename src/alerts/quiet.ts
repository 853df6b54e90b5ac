import { rankOf, type Warning } from './warning';

/** A row of 静默: no messages for warnings of a rule (on one platform, or on all) up to a moment. */
export interface Silence {
  readonly rule: string;
  readonly platform: string | null;
  readonly until: string;
}

/** The rule that stands for every rule. */
export const EVERY_RULE = '全部';

/** Warnings parted by whether somebody is to hear of them. */
export interface Sorted {
  readonly open: readonly Warning[];
  readonly silenced: readonly Warning[];
  /** Muted by a graver warning of the same product. */
  readonly inhibited: readonly Warning[];
}

/**
 * The moment up to which a silence holds: a plain day means to its end.
 *
 * @example
 * silenceEnd('2026-11-05 00:00:00'); // => '2026-11-05 23:59:59'
 * silenceEnd('2026-11-05 12:00:00'); // => '2026-11-05 12:00:00'
 */
export function silenceEnd(until: string): string {
  return until.endsWith(' 00:00:00') ? `${until.slice(0, 10)} 23:59:59` : until;
}

/**
 * Parts warnings by silences and inhibition. As in Alertmanager a silence mutes what matches it for a given time, whatever its level, and inhibition mutes
 * warnings while another one holds: 一级 mutes 二级 and 三级 of the same product. Unlike there, a product that nobody knows equals no other one, and a
 * silenced 一级 mutes nothing: otherwise nobody would be told.
 */
export function sortOut(warnings: readonly Warning[], silences: readonly Silence[], now: string): Sorted {
  const silenced = warnings.filter((warning) => silences.some((silence) => isSilenced(warning, silence, now)));
  const audible = warnings.filter((warning) => !silenced.includes(warning));
  const inhibited = audible.filter((warning) => audible.some((other) => inhibits(other, warning)));
  return { open: audible.filter((warning) => !inhibited.includes(warning)), silenced, inhibited };
}

/** Whether the first warning mutes the second. */
export function inhibits(source: Warning, target: Warning): boolean {
  return rankOf(source.level) === 0 && rankOf(target.level) > 0 && isSameProduct(source, target);
}

const isSameProduct = (left: Warning, right: Warning) => left.product !== null && left.product === right.product;

function isSilenced(warning: Warning, { rule, platform, until }: Silence, now: string): boolean {
  const matches = rule === EVERY_RULE || rule === warning.rule;
  return matches && (platform === null || platform === warning.platform) && now <= silenceEnd(until);
}
