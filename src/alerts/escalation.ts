import { minutesBetween } from '../calendar/moment';
import { isExampleAddress } from '../workbook/mailAddress';
import { findInvented, findMembers, HEAD, type Member } from '../workbook/team';
import type { Policy } from './policy';
import type { Telling } from './telling';
import { isAboutSample, rankOf, type Warning } from './warning';

/** In which part somebody is told: as the owner, as the head because the owner is unknown, as the owner's backup, as the head because nobody took it up. */
export type Part = 'owner' | 'standIn' | 'backup' | 'head';

/** One step of an escalation: who is told at it. */
export interface Step {
  readonly part: Part;
  readonly addresses: readonly string[];
}

const addressesOf = (members: readonly Member[]) => members.flatMap(({ email }) => (email === null ? [] : [email]));

/**
 * Whom a warning goes to, step by step: its owner, the owner's backup (备岗), the head (负责人). Nobody stands in two steps, and steps without anybody are left
 * out. A warning whose owner is not in 团队 begins with the head. One about sample data goes to addresses of the sample and to no others.
 */
export function stepsFor(warning: Warning, team: readonly Member[]): readonly Step[] {
  const isSample = isAboutSample(warning);
  const find = isSample ? findInvented : findMembers;
  const members = find(team, warning.role);
  const owners = addressesOf(members);
  const heads = addressesOf(find(team, HEAD));
  const steps: Step[] = [
    owners.length > 0 ? { part: 'owner', addresses: owners } : { part: 'standIn', addresses: heads },
    { part: 'backup', addresses: members.flatMap(({ backup }) => backup) },
    { part: 'head', addresses: heads },
  ];
  const seen = new Set<string>();
  const isFresh = (one: string) => (isExampleAddress(one) || !isSample) && !seen.has(one) && seen.add(one);
  return steps
    .map(({ part, addresses }) => ({ part, addresses: addresses.filter(isFresh) }))
    .filter(({ addresses }) => addresses.length > 0);
}

/**
 * The steps that are in force now. The next one follows when the message of the one before went out and nobody took the warning up for the level's time, or
 * up to its due time; at once where no message of the one before could be sent. A warning that became graver begins with its owner again.
 */
export function stepsInForce(
  steps: readonly Step[],
  warning: Warning,
  tellings: readonly Telling[],
  policy: Policy,
  now: string,
): readonly Step[] {
  const current = tellings.filter(({ level }) => rankOf(level) <= rankOf(warning.level));
  const passed = steps.findIndex((step, index) => !isPassed(step, index === 0, warning, current, policy, now));
  const reached = warning.escalates && passed !== 0 ? passed : 0;
  return reached < 0 ? steps : steps.slice(0, reached + 1);
}

function isPassed(
  { addresses }: Step,
  isFirst: boolean,
  { level, due }: Warning,
  tellings: readonly Telling[],
  policy: Policy,
  now: string,
): boolean {
  const own = tellings.filter(({ address }) => addresses.includes(address));
  const [since] = own
    .filter(({ state }) => state === '已发' || state === '示例')
    .map(({ at }) => at)
    .sort();
  if (since === undefined) return own.length > 0 && own.every(({ state }) => state === '失败');
  const isOverdue = isFirst && due !== null && since < due && due <= now;
  return isOverdue || minutesBetween(since, now) >= policy.escalateAfter[level];
}
