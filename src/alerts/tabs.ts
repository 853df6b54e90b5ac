import { computed, optional, required } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab, type RowOf } from '../workbook/tab';
import { LEVELS } from './warning';

/** 示例: its readers are invented, so that it is not handed to the mail service; whoever it is for counts as told. */
export const STATES = ['待发', '已发', '失败', '已撤回', '示例'] as const;

/** 邮件: every message, written before it is sent. The tab is the queue: what a user changes in it holds. */
export const mailTab = defineTab({
  name: '邮件',
  by: 'house',
  key: ['key'],
  columns: {
    time: computed('时间', 'time'),
    recipients: computed('收件人', 'text', { width: 220 }),
    subject: computed('主题', 'text', { width: 400 }),
    kind: computed('类型', 'text', { width: 80 }),
    state: computed('状态', 'choice', { choices: STATES, width: 88 }),
    tries: computed('次数', 'count', { width: 56 }),
    key: computed('键', 'text', { width: 160 }),
    error: computed('错误', 'text', { width: 220 }),
    level: computed('级别', 'choice', { choices: LEVELS, width: 84 }),
    sentAt: computed('发出时间', 'time'),
    layout: computed('版面', 'text', { width: 60 }),
    covers: computed('涉及', 'text', { width: 160 }),
    body: computed('正文', 'text', { width: 240 }),
  },
});

export type MailRow = RowOf<typeof mailTab.columns>;

/** 静默: warnings that are not mailed for a while. */
export const silencesTab = defineTab({
  name: '静默',
  by: 'filled',
  key: [],
  columns: {
    rule: required('规则', 'text'),
    platform: optional('平台', 'text', { width: 90 }),
    until: required('至', 'time'),
    reason: required('原因', 'text', { width: 280 }),
  },
});

export const alertSettings = {
  officeHours: setting('办公时间', 'text', '09:00-18:00'),
  serviceHours: setting('客服仓库时间', 'text', '09:00-21:00'),
  supplierHours: setting('供应商时间', 'text', '08:00-18:00'),
  escalateFirst: setting('一级升级分钟', 'count', 30),
  escalateSecond: setting('二级升级分钟', 'count', 240),
  escalateThird: setting('三级升级分钟', 'count', 1440),
  repeatFirst: setting('一级重复小时', 'count', 2),
  repeatOthers: setting('重复小时', 'count', 24),
  acknowledgedFor: setting('受理后提醒小时', 'count', 72),
  reserve: setting('一级预留邮件数', 'count', 10),
};
