import { computed, type Tint } from '../../workbook/column';
import { setting } from '../../workbook/settings';
import { defineTab, type RowOf } from '../../workbook/tab';
import type { Advice } from './booking';
import { GUIDE_BOUNDS } from './tier';

/** What 建议 says; the words are data, the same in every language. */
export const ADVICE_WORDS: Readonly<Record<Advice, string>> = {
  book: '约',
  overBudget: '备选',
  noBudget: '待定',
  noReturn: '先不约',
  noPrice: '缺报价',
  noRecord: '没有参照',
};

const advised = (advice: Advice, background: string, ink: string): Tint => ({
  when: (row) => row.advice === ADVICE_WORDS[advice],
  background,
  ink,
});
const ADVISED: readonly Tint[] = [
  advised('book', '#e6f4ea', '#137333'),
  advised('overBudget', '#e8f0fe', '#174ea6'),
  advised('noReturn', '#fce8e6', '#a50e0e'),
  advised('noPrice', '#f1f3f4', '#5f6368'),
];

/** 达人建议: whom to book next within 达人预算, and why. */
export const bookingTab = defineTab({
  name: '达人建议',
  by: 'computed',
  key: ['name', 'platform'],
  frozenColumns: 2,
  columns: {
    advice: computed('建议', 'text', { width: 80, tints: ADVISED }),
    name: computed('KOL', 'text', { width: 130 }),
    platform: computed('平台', 'text', { width: 80 }),
    tier: computed('层级', 'text', { width: 80 }),
    price: computed('报价', 'money'),
    revenue: computed('预期成交额', 'money', { width: 104 }),
    roi: computed('预期ROI', 'number', { format: '0.00' }),
    own: computed('自身占比', 'rate', { format: '0%', width: 76 }),
    about: computed('理由', 'text', { width: 480, wrap: true }),
  },
});
export type BookingRow = RowOf<typeof bookingTab.columns>;

/** 达人层级: what each tier of creators brought, and how sure that is. */
export const tiersTab = defineTab({
  name: '达人层级',
  by: 'computed',
  key: ['tier'],
  columns: {
    tier: computed('层级', 'text', { width: 80 }),
    roiLow: computed('ROI下限', 'number', { format: '0.00' }),
    roi: computed('ROI', 'number', { format: '0.00' }),
    roiHigh: computed('ROI上限', 'number', { format: '0.00' }),
    creators: computed('达人数', 'count'),
    tried: computed('合作过', 'count'),
    pieces: computed('内容数', 'count'),
    cost: computed('累计成本', 'money'),
    revenue: computed('累计成交额', 'money', { width: 104 }),
    pricePerThousand: computed('千粉报价中位', 'money', { width: 110 }),
    costPerThousand: computed('千次播放成本中位', 'money', { width: 130 }),
    about: computed('说明', 'text', { width: 420, wrap: true }),
  },
});
export type TierRow = RowOf<typeof tiersTab.columns>;

export const creatorSettings = {
  amateur: setting('素人粉丝数', 'count', GUIDE_BOUNDS.amateur),
  waist: setting('腰部粉丝数', 'count', GUIDE_BOUNDS.waist),
  head: setting('头部粉丝数', 'count', GUIDE_BOUNDS.head),
  budget: setting<number | null>('达人预算', 'money', null),
};
