import { computed } from '../../workbook/column';
import { setting } from '../../workbook/settings';
import { defineTab, type RowOf } from '../../workbook/tab';

const ratio = (header: string) => computed(header, 'number', { format: '0.00', width: 112 });
/** Days of turnover that are worth a colour. */
const WEEK = 7;
const spread = (header: string) => computed(header, 'rate', { format: '0%', width: 76 });
const days = (header: string) => computed(header, 'number', { format: '0', width: 104 });

/** 供应分析: how demand swings on its way to the factory, what calmer orders would cost, and how long stock lies. */
export const analysisTab = defineTab({
  name: '供应分析',
  by: 'computed',
  key: ['product'],
  frozenColumns: 1,
  columns: {
    product: computed('商品', 'text', { width: 210 }),
    period: computed('订货周期天数', 'count', { width: 100 }),
    periods: computed('期数', 'count', { width: 56 }),
    salesSpread: spread('销量波动'),
    orderSpread: spread('下单波动'),
    deliverySpread: spread('到货波动'),
    orderRatio: computed('牛鞭 下单/销量', 'number', {
      format: '0.00',
      width: 112,
      tints: [
        { when: ({ orderRatio, bound }) => Number(orderRatio) > Number(bound), background: '#fce8e6', ink: '#c5221f' },
      ],
    }),
    deliveryRatio: ratio('牛鞭 到货/下单'),
    wholeRatio: ratio('牛鞭 到货/销量'),
    bound: ratio('理论下界'),
    smoothing: computed('建议平滑期数', 'number', { format: '0.0', width: 100 }),
    smoothed: ratio('平滑后牛鞭'),
    extraStock: computed('平均多备', 'number', { format: '#,##0' }),
    extraCost: computed('年占用成本', 'money', { width: 100 }),
    turnover: days('周转天数'),
    before: days('前期周转天数'),
    change: computed('周转变化', 'number', {
      format: '+0;-0;0',
      tints: [
        { when: ({ change }) => Number(change) >= WEEK, ink: '#c5221f' },
        { when: ({ change }) => Number(change) <= -WEEK, ink: '#188038' },
      ],
    }),
    about: computed('说明', 'text', { width: 520, wrap: true }),
  },
});

export type AnalysisRow = RowOf<typeof analysisTab.columns>;

export const analysisSettings = {
  average: setting('牛鞭移动平均期数', 'count', 4),
  target: setting('牛鞭目标', 'number', 1),
  holding: setting('库存年成本率', 'rate', 0.2),
  window: setting('周转天数窗口', 'count', 90),
};
