import { computed, optional, required } from '../workbook/column';
import { defineTab } from '../workbook/tab';

export const TASK_KINDS = ['商品上架', '活动筹备', '售后处理'] as const;
export const TASK_STATES = ['待办', '进行中', '已完成'] as const;

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
    warning: computed('预警', 'text', { width: 120 }),
    overdue: computed('逾期天数', 'count'),
    linkedValue: computed('关联值', 'text', { width: 120 }),
  },
});
