import { dayOfNumber } from '../../../src/calendar/dayNumber';
import { keepCustomers } from '../../../src/customers/job';
import type { Language } from '../../../src/text/texts';
import type { RawCell } from '../../../src/workbook/port';
import { recordsOf } from '../../alerts/desk';
import { MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';
import { simulatedShop } from './shop';

const HEADERS = ['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'];
const SIZE = { weeks: 52, later: 0, seed: 3 };

function roster(customers: number, language: Language = 'zh-CN') {
  const shop = simulatedShop({ r: 0.8, alpha: 6, a: 0.9, b: 3.5 }, { p: 4, q: 5, v: 120 }, { ...SIZE, customers });
  const orders = shop.flatMap(({ platform, customerId, days, amounts }) =>
    days.map((day, index): RawCell[] => {
      const paidAt = new Date(`${dayOfNumber(day)}T10:00:00`);
      return [
        platform,
        `${customerId}-${day}`,
        customerId,
        paidAt,
        Math.round((amounts[index] ?? 0) * 100) / 100,
        '已完成',
      ];
    }),
  );
  const workbook = new MemoryWorkbook({ 订单: [HEADERS, ...orders] });
  keepCustomers(shopOn(workbook, { language }));
  const outlook = recordsOf(workbook, '客户概览').filter((row) => /未来|Next/.test(row.类别 ?? ''));
  return { customers: recordsOf(workbook, '客户RFM'), outlook };
}

test('each customer gets what is expected of him, and the overview their total with its tolerance and its check', () => {
  const { customers, outlook } = roster(700);
  const orders = customers.map((row) => Number(row.预计12月订单));
  const amount = customers.reduce((sum, row) => sum + Number(row.预计12月金额), 0);
  expect(customers.every((row) => row.预计12月订单 !== '' && row.预计12月金额 !== '')).toBe(true);
  expect(Math.min(...orders)).toBeGreaterThanOrEqual(0);
  expect(outlook.map((row) => row.项目)).toEqual(['预计金额', '预计订单', '回看检验', '模型参数']);
  expect(Math.abs(Number(outlook[0]?.金额) / amount - 1)).toBeLessThan(0.001);
  expect(outlook[0]?.说明).toMatch(/^现有客户预计再买 [\d,]+ 到 [\d,]+（±\d\d%），实付减退款。不含新客$/);
  expect(outlook[2]?.说明).toMatch(/^拿 \d+ 天以前的订单来预测/);
  expect(outlook[3]?.说明).toContain('BG/NBD：r ');
});

test('a shop without customers enough has blanks, and is told what it takes', () => {
  const { customers, outlook } = roster(120);
  expect(customers.every((row) => row.预计12月订单 === '' && row.预计12月金额 === '')).toBe(true);
  expect(outlook.map((row) => [row.项目, row.说明])).toEqual([
    ['暂不显示', '有客户ID的客户只有 120 位，满 500 位才算得准'],
  ]);
  expect(roster(120, 'en').outlook[0]?.说明).toBe('Only 120 customers with an ID; it takes 500 to be right');
});
