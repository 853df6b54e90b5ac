import { showCockpit } from '../../src/cockpit/job';
import type { RawCell } from '../../src/workbook/port';
import { crisisDesk, mention } from '../crisis/round';
import { shopOn } from '../workbook/memoryWorkbook';

const complaint = (at: string, platform = '抖音') => mention(at, '少发了一件', { platform, kind: '投诉' });

/** A crisis desk with its cockpit. */
function desk(...mentions: RawCell[][]) {
  const crisis = crisisDesk(mentions);
  return {
    ...crisis,
    show: (now: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
      crisis.round(now, language);
      showCockpit(shopOn(crisis.workbook, { now: `2026-${now}:00`, language }));
      return crisis.rows('驾驶舱');
    },
  };
}

test('open incidents by level, response time and what was cleared, each with how it is computed', () => {
  const shop = desk(complaint('11-02 08:00'), complaint('11-02 08:20', '淘宝'), mention('11-02 08:30', '没有异物'));
  shop.show('11-02 09:00');
  shop.type('危机', 2, '状态', '已受理');
  shop.type('危机', 2, '受理时间', new Date('2026-11-02T09:10:00'));
  const rows = shop.show('11-02 09:30');
  const row = (item: string) => rows.find((one) => one.指标 === item);
  expect(row('一级')).toMatchObject({ 板块: '未解决危机', 数值: '0', 最近截止: '' });
  expect(row('三级')).toMatchObject({ 数值: '2', 最近截止: '2026-11-03 08:20:00' });
  expect(row('本月')).toMatchObject({ 数值: '70', 单位: '分钟', 最长: '70', 件数: '1' });
  expect(row('上月')).toMatchObject({ 数值: '', 件数: '0' });
  expect(row('近 30 天排除')).toMatchObject({ 数值: '1', 件数: '1' });
  expect(rows.filter((one) => !one.怎么算的)).toEqual([]);
  expect(shop.rows('响应月报')).toEqual([{ 月份: '2026-11', 响应中位分钟: '70', 响应最长分钟: '70', 受理件数: '1' }]);
});

test('the chart is over the months, header and all, and there is one of it', () => {
  const shop = desk(complaint('11-02 08:00'));
  shop.show('11-02 09:00');
  expect(shop.workbook.sheet('驾驶舱')?.charts).toEqual([]);
  shop.type('危机', 2, '受理时间', new Date('2026-11-02T09:10:00'));
  shop.show('11-02 10:00');
  shop.show('12-03 10:00');
  expect(shop.workbook.sheet('驾驶舱')?.charts.map(({ blocks }) => blocks)).toEqual([
    [1, 2, 3].map((column) => ({ tab: '响应月报', row: 1, column, rows: 3, columns: 1 })),
  ]);
});

test('without a crisis desk nothing is made but the cockpit itself', () => {
  const { workbook } = crisisDesk();
  const shop = shopOn(workbook, { now: '2026-11-02 09:00:00' });
  expect(showCockpit(shop)).toEqual({ result: '驾驶舱已更新 7 项', done: true });
  expect(workbook.sheet('危机')).toBeNull();
});

test('in English', () => {
  const rows = desk(complaint('11-02 08:00')).show('11-02 09:00', 'en');
  expect(rows[0]).toMatchObject({ 板块: 'Open incidents', 指标: '一级' });
  expect(rows.map((row) => row.怎么算的).join()).not.toMatch(/undefined|NaN/);
});
