import { LEVELS } from '../alerts/warning';
import { type Column, computed, optional, required } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab } from '../workbook/tab';
import { STATES } from './lifecycle';
import { MENTION_KINDS } from './mention';

/** 舆情提及: what was said of the shop. What is computed depends on the row's own cells, so equal rows may stand twice. */
export const mentionsTab = defineTab({
  name: '舆情提及',
  by: 'filled',
  key: ['time', 'platform', 'text', 'author', 'link', 'product', 'kind'],
  repeats: true,
  columns: {
    time: required('时间', 'time'),
    platform: required('平台', 'text', { width: 80 }),
    text: required('内容', 'text', { width: 360 }),
    author: optional('作者', 'text', { width: 110 }),
    link: optional('链接', 'text', { width: 160 }),
    product: optional('商品', 'text', { width: 160 }),
    kind: optional('类别', 'choice', { choices: MENTION_KINDS, width: 84 }),
    rules: computed('命中规则', 'text', { width: 120 }),
    words: computed('命中词', 'text', { width: 120 }),
    verdict: computed('判定', 'text', { width: 70 }),
    reason: computed('判定理由', 'text', { width: 300 }),
  },
});

export const RULE_KINDS = ['质量投诉', '竞品攻击', '政策风险'] as const;

/** 监控规则: what is watched for, and who acts. */
export const rulesTab = defineTab({
  name: '监控规则',
  by: 'filled',
  key: ['rule'],
  columns: {
    rule: required('规则', 'text', { width: 120 }),
    kind: required('类别', 'choice', { choices: RULE_KINDS, width: 116 }),
    words: required('关键词', 'text', { width: 240 }),
    window: required('窗口小时', 'count', { width: 80 }),
    threshold: required('阈值', 'count', { width: 60 }),
    scope: required('口径', 'choice', { choices: ['全部', '单平台'], width: 100 }),
    role: required('责任角色', 'text', { width: 90 }),
    action: required('动作', 'text', { width: 260 }),
    hours: required('响应时限小时', 'number', { width: 100 }),
    level: required('级别', 'choice', { choices: LEVELS, width: 84 }),
    on: required('启用', 'yesNo'),
  },
});

/** 评价统计: reviews and bad reviews of a day and platform. */
export const reviewsTab = defineTab({
  name: '评价统计',
  by: 'filled',
  key: ['day', 'platform'],
  columns: {
    day: required('日期', 'day'),
    platform: required('平台', 'text', { width: 90 }),
    reviews: required('评价数', 'count'),
    bad: required('差评数', 'count'),
  },
});

/** The columns of 危机 that ShopDeck fills. They are read back: an incident outlives the mentions that made it. */
const FILLED = {
  id: computed('危机ID', 'text', { width: 124 }),
  level: computed('级别', 'choice', { choices: LEVELS, width: 84 }),
  rule: computed('规则', 'text', { width: 100 }),
  platform: computed('平台', 'text', { width: 100 }),
  product: computed('商品', 'text', { width: 150 }),
  firstAt: computed('首次时间', 'time'),
  lastAt: computed('最近时间', 'time'),
  count: computed('提及数', 'count', { width: 64 }),
  evidence: computed('证据', 'text', { width: 360 }),
  role: computed('责任角色', 'text', { width: 80 }),
  due: computed('响应截止', 'time'),
};
const HANDLED = {
  state: optional('状态', 'choice', { choices: STATES, width: 100 }),
  takenBy: optional('受理人', 'text', { width: 80 }),
  takenAt: optional('受理时间', 'time'),
  solvedAt: optional('解决时间', 'time'),
  problem: optional('问题确认', 'text', { width: 200 }),
  measures: optional('处理措施', 'text', { width: 200 }),
  plan: optional('改进计划', 'text', { width: 200 }),
};
const COURSE = {
  response: computed('响应分钟', 'count', { width: 80 }),
  history: computed('升级记录', 'text', { width: 300 }),
  firedAt: computed('触发时间', 'time'),
};

/** 危机 as it looks: one row per incident, known for ever by its 危机ID. */
export const crisesTab = defineTab({
  name: '危机',
  by: 'filled',
  key: ['id'],
  columns: { ...FILLED, ...HANDLED, ...COURSE },
});

const readBack = <C extends Column>(column: C): C => ({ ...column, computed: false });

/** 危机 as it is read and written: its key is a column that ShopDeck fills. */
export const crisisRows = defineTab({
  name: crisesTab.name,
  by: 'filled',
  key: ['id'],
  columns: { ...FILLED, ...HANDLED, ...COURSE, id: readBack(FILLED.id) },
});

/** 竞品分析: the last month's mentions of 竞品攻击, set out for the marketing team. */
export const rivalsTab = defineTab({
  name: '竞品分析',
  by: 'computed',
  key: ['dimension', 'item'],
  columns: {
    dimension: computed('维度', 'text', { width: 90 }),
    item: computed('项目', 'text', { width: 320 }),
    mentions: computed('提及数', 'count', { width: 70 }),
    alarms: computed('告警数', 'count', { width: 70 }),
    repeats: computed('重复数', 'count', { width: 70 }),
    authors: computed('作者数', 'count', { width: 70 }),
    share: computed('占比', 'rate', { width: 70 }),
    firstAt: computed('首次时间', 'time'),
    lastAt: computed('最近时间', 'time'),
  },
});

export const crisisSettings = {
  lookBack: setting('舆情回看天数', 'count', 30),
  badLimit: setting<number | null>('差评率上限', 'rate', 0.05),
  firstHours: setting('一级响应小时', 'number', 1),
  complaintHours: setting('投诉响应小时', 'number', 24),
  badRateHours: setting('差评率响应小时', 'number', 24),
};
