import { computed } from '../workbook/column';
import { defineTab } from '../workbook/tab';

/** 驾驶舱: the shop at a glance; each figure says how it is computed. */
export const cockpitTab = defineTab({
  name: '驾驶舱',
  by: 'computed',
  key: ['group', 'item'],
  columns: {
    group: computed('板块', 'text', { width: 110 }),
    item: computed('指标', 'text', { width: 110 }),
    value: computed('数值', 'number', { width: 72, format: '#,##0' }),
    unit: computed('单位', 'text', { width: 56 }),
    worst: computed('最长', 'number', { width: 72, format: '#,##0' }),
    count: computed('件数', 'count', { width: 60 }),
    due: computed('最近截止', 'time', { width: 150 }),
    about: computed('怎么算的', 'text', { width: 330, wrap: true }),
  },
});

/** 响应月报: response time per month, which the chart of 驾驶舱 draws. */
export const responsesTab = defineTab({
  name: '响应月报',
  by: 'computed',
  key: ['month'],
  columns: {
    month: computed('月份', 'text', { width: 90 }),
    median: computed('响应中位分钟', 'number', { width: 110, format: '#,##0' }),
    worst: computed('响应最长分钟', 'number', { width: 110, format: '#,##0' }),
    count: computed('受理件数', 'count', { width: 80 }),
  },
});
