import { computed, type Tint } from '../workbook/column';
import { defineTab, type RowOf } from '../workbook/tab';
import { VERDICTS } from './probe';

const TINTS: readonly Tint[] = [
  { when: ({ verdict }) => verdict === '通过', background: '#e6f4ea', ink: '#137333' },
  { when: ({ verdict }) => verdict === '不符', background: '#fce8e6', ink: '#a50e0e' },
  { when: ({ verdict }) => verdict === '没法查', background: '#f1f3f4', ink: '#5f6368' },
];

/** 自检报告: what ShopDeck assumes of Google, and whether it holds here. To be sent to its makers as it is: it names no shop. */
export const reportTab = defineTab({
  name: '自检报告',
  by: 'computed',
  key: ['id'],
  frozenColumns: 2,
  columns: {
    id: computed('编号', 'text', { width: 130 }),
    verdict: computed('结论', 'choice', { choices: VERDICTS, width: 66, tints: TINTS }),
    assumes: computed('假定', 'text', { width: 300, wrap: true }),
    tried: computed('怎么试', 'text', { width: 260, wrap: true }),
    expected: computed('预期', 'text', { width: 180, wrap: true }),
    got: computed('实际', 'text', { width: 260, wrap: true }),
    matters: computed('不符会怎样', 'text', { width: 260, wrap: true }),
    milliseconds: computed('耗时毫秒', 'count'),
    time: computed('时间', 'time'),
  },
});
export type ReportRow = RowOf<typeof reportTab.columns>;
