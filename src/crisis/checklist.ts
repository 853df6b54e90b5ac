import type { Level } from '../alerts/warning';
import type { Kind } from './stream';

/** What is done in an incident; `text/` has the words. */
export type StepName =
  | 'confirm'
  | 'act'
  | 'announce'
  | 'inspect'
  | 'isolate'
  | 'contact'
  | 'compensate'
  | 'restore'
  | 'analyse'
  | 'respondToRival'
  | 'selfCheck'
  | 'rectify'
  | 'readBad'
  | 'reply'
  | 'visit';

/** One step of the checklist of an incident: who does it, and within how many hours of the alarm. */
export interface Step {
  readonly step: StepName;
  readonly role: string;
  readonly hours: number;
}

const step = (name: StepName, role: string, hours: number): Step => ({ step: name, role, hours });

/** 一级: confirm the problem, act, announce the improvement (guide, section 5). */
const FIRST = [step('confirm', '负责人', 1), step('act', '负责人', 4), step('announce', '市场', 24)];
/** 二级: reach the users, compensate, restore the image. */
const SECOND = [step('contact', '客服', 24), step('compensate', '客服', 48), step('restore', '市场', 72)];

const BY_KIND: Readonly<Record<Kind, readonly Step[]>> = {
  exposure: FIRST,
  quality: [step('inspect', '品控', 4), step('isolate', '供应链', 24), ...SECOND],
  badRate: [step('readBad', '客服', 24), ...SECOND],
  competitor: [step('analyse', '市场', 24), step('respondToRival', '市场', 72)],
  policy: [step('selfCheck', '法务', 24), step('rectify', '运营', 72)],
  complaint: [step('reply', '客服', 24), step('visit', '客服', 72)],
};

/**
 * The checklist (SOP) of an incident. Whatever its kind, one of 一级 is also confirmed, acted on and announced.
 *
 * @example
 * checklistOf('policy', '二级')[0]; // => { step: 'selfCheck', role: '法务', hours: 24 }
 */
export function checklistOf(kind: Kind, level: Level): readonly Step[] {
  const own = BY_KIND[kind];
  return level === '一级' && kind !== 'exposure' ? [...FIRST, ...own] : own;
}
