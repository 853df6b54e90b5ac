import { computed, optional, required } from '../../workbook/column';
import { defineTab, type RowOf } from '../../workbook/tab';

/** 痛点词: what people look for and complain of, and how much of it the leaders have taken. */
export const painsTab = defineTab({
  name: '痛点词',
  by: 'filled',
  key: ['word'],
  frozenColumns: 1,
  columns: {
    word: required('关键词', 'text', { width: 140 }),
    category: optional('品类', 'text', { width: 80 }),
    searches: required('搜索量', 'count', { width: 90 }),
    mentions: optional('提及数', 'count', { width: 70 }),
    negative: optional('负面数', 'count', { width: 70 }),
    taken: optional('头部占用数', 'count', { width: 90 }),
    rank: computed('排名', 'count', { width: 56 }),
    score: computed('机会分', 'number', { format: '0.00', width: 70 }),
    topic: computed('选题建议', 'text', { width: 440, wrap: true }),
    demand: computed('需求分', 'rate', { format: '0.0%', width: 70 }),
    negativity: computed('负面率', 'rate', { format: '0.0%', width: 70 }),
    leaders: computed('头部占比', 'rate', { format: '0%', width: 76 }),
    about: computed('说明', 'text', { width: 320, wrap: true }),
  },
});
export type PainRow = RowOf<typeof painsTab.columns>;
