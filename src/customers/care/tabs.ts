import { type Column, computed, optional, required } from '../../workbook/column';
import { setting } from '../../workbook/settings';
import { defineTab, type RowOf } from '../../workbook/tab';
import { CONTACT_STATES } from './contact';
import { ENDINGS } from './progress';
import { STAGES, TOPICS, TRACKS } from './stage';

/** 触达计划 as it looks: one row per planned contact; what was contacted stays as history. */
export const careTab = defineTab({
  name: '触达计划',
  by: 'filled',
  key: ['id'],
  columns: {
    customerId: required('客户ID', 'text', { width: 220 }),
    platform: optional('平台', 'text', { width: 76 }),
    tier: computed('分层', 'text', { width: 66 }),
    stage: computed('阶段', 'choice', { choices: STAGES, width: 84 }),
    topic: computed('事项', 'choice', { choices: TOPICS, width: 84 }),
    day: computed('触达日', 'day', { width: 92 }),
    due: computed('截止日', 'day', { width: 92 }),
    person: computed('负责人', 'text', { width: 76 }),
    state: optional('状态', 'choice', { choices: CONTACT_STATES, width: 76 }),
    result: optional('结果', 'text', { width: 220 }),
    note: computed('提醒', 'text', { width: 300 }),
    contactedOn: computed('联系日', 'day', { width: 92 }),
    since: computed('上次购买日', 'day', { width: 92 }),
    id: computed('触达ID', 'text', { width: 110 }),
  },
});

type CareColumns = typeof careTab.columns;

/** What ShopDeck filled is read back: a contact outlives the run that planned it. */
const asFilled = Object.fromEntries(
  Object.entries(careTab.columns).map(([field, column]: [string, Column]) => [field, { ...column, computed: false }]),
) as unknown as CareColumns;

/** 触达计划 as it is read and written, by 触达ID. A row that the user typed has none yet, and several may have none. */
export const careRows = defineTab({
  name: careTab.name,
  by: 'filled',
  key: ['id'],
  repeats: true,
  columns: asFilled,
});

/** 触达计划 by what a row is about, for rows that have no 触达ID yet. */
export const plainRows = defineTab({
  name: careTab.name,
  by: 'filled',
  key: ['customerId', 'platform', 'stage', 'day'],
  columns: asFilled,
});
export type CareRow = RowOf<CareColumns>;

/** 触达档案: how far each customer is on each track, kept whatever becomes of the rows of 触达计划. */
export const careArchiveTab = defineTab({
  name: '触达档案',
  by: 'house',
  hidden: true,
  key: ['customerId', 'platform', 'track'],
  columns: {
    customerId: computed('客户ID', 'text', { width: 190 }),
    platform: computed('平台', 'text', { width: 76 }),
    track: computed('路线', 'choice', { choices: TRACKS, width: 66 }),
    id: computed('触达ID', 'text', { width: 110 }),
    stage: computed('阶段', 'choice', { choices: STAGES, width: 84 }),
    day: computed('触达日', 'day'),
    since: computed('上次购买日', 'day'),
    person: computed('负责人', 'text', { width: 76 }),
    state: computed('状态', 'choice', { choices: ['待办', '已触达', '停止'], width: 76 }),
    ending: computed('结束', 'choice', { choices: ENDINGS, width: 84 }),
    endedOn: computed('结束日', 'day'),
    contactedOn: computed('联系日', 'day'),
    contactedId: computed('联系ID', 'text', { width: 110 }),
    haltedSince: computed('停止自', 'day'),
    haltedId: computed('停止ID', 'text', { width: 110 }),
    count: computed('次数', 'count', { width: 60 }),
  },
});
export type CareArchiveRow = RowOf<typeof careArchiveTab.columns>;

export const careSettings = {
  aDay: setting('每人每天触达数', 'count', 30),
  apart: setting('触达间隔天数', 'count', 7),
  allowed: setting('触达期限工作日', 'count', 3),
  overdueFor: setting('触达过期天数', 'count', 7),
  vipEvery: setting('VIP间隔天数', 'count', 30),
  topics: setting<string>('VIP事项', 'text', '意见回访、新品试用、专属问候'),
  afterPurchase: setting('VIP购后天数', 'count', 7),
  wait: setting('唤回等待天数', 'count', 10),
  byHandFrom: setting('人工触达最低金额', 'money', 0),
  rest: setting('唤回间歇天数', 'count', 180),
};
