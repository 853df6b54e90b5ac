import { addMinutes } from '../calendar/moment';
import { BAD_RATE, COMPLAINT, EXPOSURE, type Heard } from './judgement';
import { plain } from './matching/match';
import type { BadSpan } from './rating/badRate';
import type { RuleRow } from './ruleLedger';
import type { Kind, Signal, Stream } from './stream';

/** Hours in which the house's own incidents are to be taken up. */
export interface Hours {
  readonly first: number;
  readonly complaint: number;
  readonly badRate: number;
}

/** What the house's own incidents ask for, in words. */
export interface Actions {
  readonly exposure: string;
  readonly complaint: string;
  readonly badRate: string;
}

/** A span of bad reviews with its platform. */
export interface BadPlatform extends BadSpan {
  readonly platform: string;
}

const KINDS: Readonly<Record<string, Kind>> = { 质量投诉: 'quality', 竞品攻击: 'competitor', 政策风险: 'policy' };

/** How many letters of a published rule tell it from others. */
const MATTER = 80;

/** What tells one published rule from another: reposts by other accounts say the same. */
const matterOf = ({ mention }: Heard) =>
  mention.kind === '新规'
    ? plain(mention.text)
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .slice(0, MATTER)
    : '';

/** The signals of a rule: mentions that count for it, each author's saying once, up to now. */
function signalsOf(rule: string, heard: readonly Heard[], now: string): Signal[] {
  const signals: Signal[] = [];
  heard.forEach((one, source) => {
    const { mention, judgement, repeated } = one;
    if (repeated || mention.time > now || !judgement.alarms.includes(rule)) return;
    const { time, platform, product } = mention;
    signals.push({ time, platform, product, matter: matterOf(one), source });
  });
  return signals.sort((left, right) => (left.time < right.time ? -1 : left.time > right.time ? 1 : 0));
}

/** Rules of 监控规则 as streams. */
export function ruleStreams(rules: readonly RuleRow[], heard: readonly Heard[], now: string): Stream[] {
  return rules.map((row) => ({
    rule: row.rule,
    kind: KINDS[row.kind] ?? 'quality',
    level: row.level as Stream['level'],
    role: row.role,
    action: row.action,
    hours: row.hours,
    window: row.window,
    threshold: Math.max(1, row.threshold),
    byPlatform: row.scope === '单平台',
    signals: signalsOf(row.rule, heard, now),
  }));
}

/** The house's own: exposure is 一级 at once, a single complaint 三级, a platform's bad-review rate 二级 (guide, section 5). */
export function houseStreams(
  heard: readonly Heard[],
  bad: readonly BadPlatform[],
  now: string,
  hours: Hours,
  actions: Actions,
): Stream[] {
  const single = { window: 24, threshold: 1, byPlatform: true };
  const exposure = { ...single, rule: EXPOSURE, kind: 'exposure', level: '一级', role: '负责人' } as const;
  const complaint = { ...single, rule: COMPLAINT, kind: 'complaint', level: '三级', role: '客服' } as const;
  const badRate = { ...single, rule: BAD_RATE, kind: 'badRate', level: '二级', role: '客服' } as const;
  return [
    { ...exposure, action: actions.exposure, hours: hours.first, signals: signalsOf(EXPOSURE, heard, now) },
    { ...complaint, action: actions.complaint, hours: hours.complaint, signals: signalsOf(COMPLAINT, heard, now) },
    // A day's rate is known when the day is over.
    { ...badRate, action: actions.badRate, hours: 24 + hours.badRate, signals: bad.map(badSignal) },
  ];
}

const badSignal = ({ platform, to }: BadPlatform, source: number): Signal => ({
  time: `${to} 00:00:00`,
  platform,
  product: '',
  matter: '',
  source,
});

/** The deadline of an incident that began at a moment. */
export const dueAt = (firedAt: string, hours: number): string => addMinutes(firedAt, hours * 60);
