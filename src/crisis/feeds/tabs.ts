import { computed, optional, required } from '../../workbook/column';
import { defineTab } from '../../workbook/tab';
import { MENTION_KINDS } from '../mention';

/** 舆情源: feeds that are polled every hour into 舆情提及. */
export const feedsTab = defineTab({
  name: '舆情源',
  by: 'filled',
  key: ['name'],
  columns: {
    name: required('名称', 'text', { width: 140 }),
    address: required('地址', 'text', { width: 320 }),
    platform: required('平台', 'text', { width: 90 }),
    kind: optional('类别', 'choice', { choices: MENTION_KINDS, width: 70 }),
    product: optional('商品', 'text', { width: 140 }),
    on: required('启用', 'yesNo'),
    fetchedAt: computed('上次抓取', 'time'),
    result: computed('结果', 'text', { width: 300 }),
  },
});
