import { computed, type Tint } from '../workbook/column';
import { defineTab } from '../workbook/tab';
import { LIGHTS } from './light';

const RED: Tint = { when: ({ light }) => light === LIGHTS.red, background: '#fce8e6', ink: '#a50e0e' };
const YELLOW: Tint = { when: ({ light }) => light === LIGHTS.yellow, background: '#fef7e0', ink: '#7a4f00' };
const GREEN: Tint = { when: ({ light }) => light === LIGHTS.green, background: '#e6f4ea', ink: '#0d652d' };
const LIT: readonly Tint[] = [RED, YELLOW, GREEN];
/** Of a calm line only the light is coloured: what is to be seen are the others. */
const ALARMED: readonly Tint[] = [RED, YELLOW];

/** As Google shows a link. */
const LINK: Tint = { when: () => true, ink: '#1155cc' };

/** 驾驶舱: the shop at a glance; each figure goes to its tab and says how it is computed. */
export const cockpitTab = defineTab({
  name: '驾驶舱',
  by: 'computed',
  key: ['group', 'item'],
  columns: {
    group: computed('板块', 'text', { width: 84 }),
    item: computed('项目', 'text', { width: 104 }),
    light: computed('灯', 'text', { width: 36, tints: LIT }),
    now: computed('现状', 'text', { width: 440, tints: ALARMED }),
    compared: computed('对比', 'text', { width: 410 }),
    // Not text: a formula stands in it.
    link: computed('去看', 'text', { width: 116, format: 'General', tints: [LINK] }),
    value: computed('数值', 'number', { width: 72, format: 'General' }),
    unit: computed('单位', 'text', { width: 48 }),
    about: computed('怎么算的', 'text', { width: 420 }),
  },
});

/** 驾驶舱走势: the months that the charts of 驾驶舱 draw. */
export const coursesTab = defineTab({
  name: '驾驶舱走势',
  by: 'computed',
  key: ['month'],
  columns: {
    month: computed('月份', 'month', { width: 84 }),
    sold: computed('实际', 'number', { format: '#,##0' }),
    point: computed('预测', 'number', { format: '#,##0' }),
    lo80: computed('下限80', 'number', { format: '#,##0' }),
    hi80: computed('上限80', 'number', { format: '#,##0' }),
  },
});

/** 响应月报: response time per month, which a chart of 驾驶舱 draws. */
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
