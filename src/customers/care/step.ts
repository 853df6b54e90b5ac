import { addDays } from '../../calendar/addDays';
import { later } from '../../calendar/earlier';
import type { Client } from './client';
import { isHalted } from './ending';
import type { Progress } from './progress';
import { type CareRecord, isPlanned } from './record';
import { type CareRules, MOST_LAPSES } from './rules';
import { FIRST_STAGE, type Stage, stageAfter, type Topic } from './stage';

/** The contact that a customer is due for. */
export interface Step {
  readonly stage: Stage;
  /** Of a VIP service. */
  readonly topic: Topic | null;
  /** The first day on which it may be made; may lie ahead. */
  readonly due: string;
  /** Whether it goes on with a ladder that was begun. */
  readonly goesOn: boolean;
  /** `Progress.count` once it is planned. */
  readonly count: number;
}

/** What a customer is due for; null: nothing, as long as nothing happens. */
export function nextStep(client: Client, record: CareRecord, rules: CareRules): Step | null {
  if (isPlanned(record) || isHalted(client, record)) return null;
  if (client.tier === '高价值') return vipStep(client, record, rules);
  return client.tier === '沉睡' ? ladderStep(client, record, rules) : null;
}

const latest = (days: readonly (string | null)[]) =>
  days.reduce<string>((last, day) => (day === null ? last : later(last, day)), '');

const after = (day: string | null | undefined, days: number) => (day ? addDays(day, days) : null);

/** A service that was not wanted, or that nobody came to, is left out: the next one comes in its time. */
const LEFT_OUT: readonly (string | null)[] = ['过期', '已删除', '手动停止', '已结束'];

function vipStep({ lastDay }: Client, { tracks, contactedOn }: CareRecord, rules: CareRules): Step {
  const { VIP: vip } = tracks;
  const leftOut = vip?.state === '停止' && LEFT_OUT.includes(vip.ending) ? (vip.endedOn ?? vip.day) : null;
  const count = vip?.count ?? 0;
  const due = latest([
    after(lastDay, rules.afterPurchase),
    after(vip?.contacted?.day, rules.vipEvery),
    after(leftOut, rules.vipEvery),
    after(contactedOn, rules.apart),
  ]);
  const topic = rules.topics[count % rules.topics.length] ?? null;
  return { stage: 'VIP服务', topic, due, goesOn: false, count: count + 1 };
}

function ladderStep(client: Client, { tracks, contactedOn, heldUntil }: CareRecord, rules: CareRules): Step {
  const free = latest([client.lastDay, after(contactedOn, rules.apart), after(heldUntil, 1)]);
  const begin = (day: string | null): Step => {
    return { stage: FIRST_STAGE, topic: null, due: latest([day, free]), goesOn: false, count: 0 };
  };
  const { 唤回: ladder } = tracks;
  // A ladder of a silence that a purchase has ended is over.
  if (ladder === null || ladder.stage === null || client.lastDay > ladder.since) return begin(null);
  const goOn = (stage: Stage, day: string | null): Step => {
    return { stage, topic: null, due: latest([day, free]), goesOn: true, count: ladder.count };
  };
  if (ladder.state === '已触达') {
    const next = stageAfter(ladder.stage, client.amount >= rules.byHandFrom);
    const day = ladder.contacted?.day ?? ladder.day;
    return next ? goOn(next, addDays(day, rules.wait)) : begin(addDays(day, rules.rest));
  }
  const again = againOn(ladder, rules);
  return again !== null ? goOn(ladder.stage, again) : begin(after(ladder.endedOn ?? ladder.day, rules.rest));
}

/** From which day on a stage that was not made is tried again; null: it is not. */
function againOn({ ending, endedOn, day, count }: Progress, rules: CareRules): string | null {
  if (ending === '过期') return count < MOST_LAPSES ? addDays(endedOn ?? day, rules.apart) : null;
  return ending === '刚联系过' || ending === '活动中' || ending === '已转层' || ending === '不在名册' ? day : null;
}
