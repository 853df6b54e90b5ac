import { computed } from '../../workbook/column';
import { defineTab, type RowOf } from '../../workbook/tab';

/** Whom the rows of whole months are about, over which charts are drawn. */
export const EVERYBODY = '全部';

/** 分层流动: first each month as a whole, the oldest first, over which the chart is drawn; below who came from which tier, the newest month first. */
export const movementTab = defineTab({
  name: '分层流动',
  by: 'computed',
  key: ['month', 'from'],
  frozenColumns: 2,
  columns: {
    month: computed('月份', 'month', { width: 76 }),
    from: computed('月初分层', 'text', { width: 76 }),
    customers: computed('客户数', 'count', { width: 70 }),
    high: computed('月末高价值', 'count'),
    ordinary: computed('月末普通', 'count'),
    dormant: computed('月末沉睡', 'count'),
    amount: computed('金额', 'money', { format: '#,##0', width: 84 }),
    highAmount: computed('高价值金额', 'money', { format: '#,##0', width: 84 }),
    ordinaryAmount: computed('普通金额', 'money', { format: '#,##0', width: 84 }),
    dormantAmount: computed('沉睡金额', 'money', { format: '#,##0', width: 84 }),
    about: computed('说明', 'text', { width: 480, wrap: true }),
  },
});
export type MovementRow = RowOf<typeof movementTab.columns>;
