import { computed, optional, required, type Tint } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab, type RowOf } from '../workbook/tab';
import { TASK_KINDS, TASK_STATES, type TaskKind } from './words';

/** What is overdue stands out in the table as it does on the board (guide, section 1). */
const LATE: Tint = { when: ({ overdue }) => overdue !== null, background: '#fce8e6', ink: '#b3261e' };

/** 任务: the cards of the board. */
export const tasksTab = defineTab({
  name: '任务',
  by: 'filled',
  key: ['id'],
  columns: {
    id: required('任务ID', 'text', { width: 150 }),
    task: required('任务', 'text', { width: 260 }),
    kind: required('类型', 'choice', { choices: TASK_KINDS, width: 130 }),
    platform: optional('平台', 'text', { width: 90 }),
    owner: required('负责人', 'text', { width: 90 }),
    start: optional('开始日', 'day'),
    due: required('截止日', 'day'),
    state: required('状态', 'choice', { choices: TASK_STATES, width: 80 }),
    linked: optional('关联数据', 'text', { width: 160 }),
    campaign: optional('活动ID', 'text', { width: 100 }),
    note: optional('备注', 'text', { width: 220 }),
    warning: computed('预警', 'text', { width: 150, tints: [LATE] }),
    overdue: computed('逾期天数', 'count', { tints: [LATE] }),
    linkedValue: computed('关联值', 'text', { width: 220 }),
    // What the board showed last: with it a change made there is told from one made here.
    shown: computed('看板状态', 'text', { width: 80 }),
  },
});
export type TaskRow = RowOf<typeof tasksTab.columns>;

/** 活动: campaigns, each with the day it goes live and the template of its preparation. */
export const campaignsTab = defineTab({
  name: '活动',
  by: 'filled',
  key: ['id'],
  columns: {
    id: required('活动ID', 'text', { width: 110 }),
    name: required('活动', 'text', { width: 160 }),
    platform: required('平台', 'text', { width: 120 }),
    launch: required('上线日', 'day'),
    end: optional('下线日', 'day'),
    template: required('模板', 'text', { width: 80 }),
    products: optional('商品', 'text', { width: 140 }),
    owner: optional('负责人', 'text', { width: 90 }),
    progress: computed('准备进度', 'rate', { format: '0%', width: 80 }),
    state: computed('状态', 'text', { width: 80 }),
    hint: computed('提示', 'text', { width: 320, wrap: true }),
  },
});
export type CampaignRow = RowOf<typeof campaignsTab.columns>;

/** SOP模板: what a campaign of each kind takes, by whom, and how many working days ahead. */
export const templatesTab = defineTab({
  name: 'SOP模板',
  by: 'filled',
  key: ['template', 'task', 'role'],
  columns: {
    template: required('模板', 'text', { width: 80 }),
    task: required('任务', 'text', { width: 300 }),
    kind: required('类型', 'choice', { choices: TASK_KINDS, width: 100 }),
    role: required('角色', 'text', { width: 80 }),
    lead: required('提前工作日', 'number', { format: '0', width: 100 }),
    days: optional('工期', 'count', { width: 60 }),
    linked: optional('关联数据', 'text', { width: 220 }),
  },
});
export type TemplateRow = RowOf<typeof templatesTab.columns> & { readonly kind: TaskKind };

/** 排班: who of customer service is there on which day and platform. */
export const shiftsTab = defineTab({
  name: '排班',
  by: 'filled',
  key: ['day', 'platform', 'shift', 'agent'],
  columns: {
    day: required('日期', 'day'),
    platform: required('平台', 'text', { width: 100 }),
    shift: optional('班次', 'text', { width: 120 }),
    agent: required('客服', 'text', { width: 120 }),
  },
});

/** 知识库: questions of customers and the answers to give. */
export const knowledgeTab = defineTab({
  name: '知识库',
  by: 'filled',
  key: ['question', 'platform', 'campaign'],
  columns: {
    question: required('问题', 'text', { width: 260, wrap: true }),
    answer: required('答案', 'text', { width: 420, wrap: true }),
    platform: optional('平台', 'text', { width: 90 }),
    campaign: optional('活动ID', 'text', { width: 110 }),
    tags: optional('标签', 'text', { width: 140 }),
    author: optional('提交人', 'text', { width: 80 }),
    updated: optional('更新日', 'day'),
  },
});

/** 活动任务: what ShopDeck made of each campaign and brief, so that it neither makes a task twice nor touches one that somebody changed. */
export const plansTab = defineTab({
  name: '活动任务',
  by: 'house',
  hidden: true,
  key: ['id'],
  columns: {
    id: computed('任务ID', 'text', { width: 150 }),
    campaign: computed('活动ID', 'text', { width: 110 }),
    step: computed('任务', 'text', { width: 260 }),
    role: computed('角色', 'text', { width: 80 }),
    platform: computed('平台', 'text', { width: 120 }),
    start: computed('开始日', 'day'),
    due: computed('截止日', 'day'),
    linked: computed('关联数据', 'text', { width: 220 }),
    pending: computed('待改', 'text', { width: 220 }),
    closedAt: computed('自动完成', 'time'),
    state: computed('状态', 'choice', { choices: ['在用', '已删'], width: 70 }),
    title: computed('标题', 'text', { width: 260 }),
    owner: computed('负责人', 'text', { width: 90 }),
    note: computed('备注', 'text', { width: 220 }),
    begunAt: computed('开始于', 'time'),
    doneAt: computed('完成于', 'time'),
  },
});
export type PlanRow = RowOf<typeof plansTab.columns>;

/** 看板: three lanes of cards. A card begins in the row of its 任务ID; its further lines stand below it. */
export const boardTab = defineTab({
  name: '看板',
  by: 'computed',
  key: ['label'],
  // Several rows of a card, and what stands beside the filters, have no label of their own.
  repeats: true,
  frozenColumns: 2,
  columns: {
    label: computed('筛选', 'text', { width: 92 }),
    choice: computed('选择', 'text', { width: 112 }),
    tick1: computed('上架完成', 'yesNo', { format: 'General', width: 30 }),
    card1: computed('商品上架', 'text', { width: 236 }),
    state1: computed('上架状态', 'text', { width: 84 }),
    id1: computed('上架任务ID', 'text', { width: 44 }),
    tick2: computed('筹备完成', 'yesNo', { format: 'General', width: 30 }),
    card2: computed('活动筹备', 'text', { width: 236 }),
    state2: computed('筹备状态', 'text', { width: 84 }),
    id2: computed('筹备任务ID', 'text', { width: 44 }),
    tick3: computed('售后完成', 'yesNo', { format: 'General', width: 30 }),
    card3: computed('售后处理', 'text', { width: 236 }),
    state3: computed('售后状态', 'text', { width: 84 }),
    id3: computed('售后任务ID', 'text', { width: 44 }),
  },
});

export const boardSettings = {
  soon: setting('临近工作日', 'count', 1),
  headAfter: setting('逾期上报天数', 'count', 3),
  digestAt: setting<string>('任务提醒时间', 'choice', '09:00', [
    '06:00',
    '07:00',
    '08:00',
    '09:00',
    '10:00',
    '11:00',
    '12:00',
  ]),
  doneFor: setting('看板保留天数', 'count', 7),
};
