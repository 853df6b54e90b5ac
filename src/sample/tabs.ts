import { computed } from '../workbook/column';
import { defineTab } from '../workbook/tab';

/** 示例数据: which rows of which tabs are sample data, so that these go again and no others. */
export const samplesTab = defineTab({
  name: '示例数据',
  by: 'house',
  hidden: true,
  key: [],
  columns: {
    tab: computed('表', 'text'),
    row: computed('行', 'text', { width: 260 }),
    print: computed('指纹', 'text', { width: 160 }),
  },
});
