import { computed, optional, required, type Tint } from '../../workbook/column';
import { defineTab, type RowOf } from '../../workbook/tab';
import { AUDIENCES } from './audience';
import { VERDICT_WORDS, type Verdict } from './verdict';

const when = (background: string, ink: string, ...verdicts: Verdict[]): Tint => ({
  when: (row) => verdicts.some((verdict) => row.verdict === VERDICT_WORDS[verdict]),
  background,
  ink,
});
const TINTS: readonly Tint[] = [
  when('#f1f3f4', '#5f6368', 'unsent', 'few', 'incomplete', 'noControl'),
  when('#fef7e0', '#8a4b00', 'look', 'early', 'even', 'beaten'),
  when('#fce8e6', '#a50e0e', 'worse'),
  when('#e6f4ea', '#137333', 'better', 'winner'),
];

/** 触达复盘: what came of a campaign, one row per benefit. */
export const reviewTab = defineTab({
  name: '触达复盘',
  by: 'filled',
  key: ['campaign', 'audience', 'benefit'],
  frozenColumns: 3,
  columns: {
    campaign: required('活动', 'text', { width: 150 }),
    audience: required('人群', 'choice', { choices: AUDIENCES, width: 88 }),
    benefit: required('权益', 'text', { width: 130 }),
    start: optional('触达日', 'day'),
    end: optional('截止日', 'day'),
    sent: required('触达人数', 'count'),
    returned: optional('回访人数', 'count'),
    redeemed: optional('核销数', 'count', { width: 72 }),
    revenue: optional('订单额', 'money'),
    margin: optional('毛利率', 'rate', { width: 72 }),
    cost: optional('单次成本', 'money', { width: 84 }),
    discounts: optional('优惠总额', 'money'),
    controlPeople: optional('对照组人数', 'count', { width: 92 }),
    controlReturned: optional('对照组回访人数', 'count', { width: 124 }),
    controlRevenue: optional('对照组订单额', 'money', { width: 112 }),
    rate: computed('核销率', 'rate'),
    rateRange: computed('区间', 'text', { width: 116 }),
    gain: computed('人均增量利润', 'money', { width: 104 }),
    gainRange: computed('增量区间', 'text', { width: 120 }),
    chance: computed('胜算', 'rate', { width: 72 }),
    verdict: computed('结论', 'text', { width: 96, tints: TINTS }),
    advice: computed('建议', 'text', { width: 460, wrap: true }),
    orderReturned: computed('回访人数按订单', 'count', { width: 124 }),
    orderRevenue: computed('订单额按订单', 'money', { width: 112 }),
    orderControlReturned: computed('对照组回访人数按订单', 'count', { width: 164 }),
    orderControlRevenue: computed('对照组订单额按订单', 'money', { width: 152 }),
  },
});
export type ReviewRow = RowOf<typeof reviewTab.columns>;

/** 组: whether somebody is written to, or left alone for comparison. */
export const SIDES = ['触达', '对照'] as const;

/** 触达分组: who belongs to which group of a campaign; written once, so that nobody ever changes sides. */
export const splitTab = defineTab({
  name: '触达分组',
  by: 'filled',
  key: ['campaign', 'platform', 'customerId'],
  frozenColumns: 3,
  columns: {
    campaign: required('活动', 'text', { width: 150 }),
    audience: required('人群', 'choice', { choices: AUDIENCES, width: 88 }),
    platform: required('平台', 'text', { width: 80 }),
    customerId: required('客户ID', 'text', { width: 240 }),
    side: required('组', 'choice', { choices: SIDES, width: 80 }),
    benefit: optional('权益', 'text', { width: 130 }),
    start: required('分组日', 'day'),
    end: required('截止日', 'day'),
  },
});
export type SplitRow = RowOf<typeof splitTab.columns>;
