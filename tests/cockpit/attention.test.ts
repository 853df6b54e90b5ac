import {
  crisisMatter,
  type Node,
  nodeMatter,
  purchaseMatter,
  type Shelf,
  stockMatter,
  taskMatter,
} from '../../src/cockpit/attention';
import { monthSales } from '../../src/cockpit/monthSales';
import { peaksAhead, readinessFor } from '../../src/cockpit/peaks';

const incident = (
  level: '一级' | '二级' | '三级',
  due: string | null,
  state: { open?: boolean; taken?: boolean } = {},
) => ({
  level,
  open: true,
  taken: false,
  due,
  ...state,
});
const NOW = '2026-11-02 09:00:00';

test('incidents are red past a deadline, or by 一级 alone; one that is taken up has no clock any more', () => {
  expect(crisisMatter([], NOW)).toMatchObject({ light: 'green', open: 0, gravest: null, minutesLeft: null });
  expect(crisisMatter([incident('三级', '2026-11-02 10:30:00')], NOW)).toMatchObject({
    light: 'yellow',
    untaken: 1,
    overdue: 0,
    minutesLeft: 90,
  });
  const late = [incident('三级', '2026-11-02 08:00:00'), incident('二级', '2026-11-03 09:00:00')];
  expect(crisisMatter(late, NOW)).toMatchObject({ light: 'red', gravest: '二级', overdue: 1, minutesLeft: -60 });
  const taken = [incident('一级', '2026-11-02 08:00:00', { taken: true })];
  expect(crisisMatter(taken, NOW)).toMatchObject({ light: 'red', untaken: 0, overdue: 0, minutesLeft: null });
  expect(crisisMatter([incident('一级', null, { open: false })], NOW).light).toBe('green');
});

test('tasks are red from the day after their deadline, and the one that is late the longest is named', () => {
  const task = (task: string, due: string) => ({ task, owner: '采购', due });
  expect(taskMatter([task('一', '2026-11-02')], '2026-11-02')).toMatchObject({ light: 'yellow', overdue: 0, today: 1 });
  expect(taskMatter([task('一', '2026-11-01'), task('二', '2026-10-20')], '2026-11-02')).toMatchObject({
    light: 'red',
    overdue: 2,
    worst: { task: '二', days: 13 },
  });
  expect(taskMatter([task('一', '2026-11-03')], '2026-11-02')).toMatchObject({ light: 'green', worst: null });
});

test('stock is red where it is oversold, and names what is oversold before what runs out', () => {
  const shelf = (product: string, state: Shelf['state']) => ({ product, state });
  expect(stockMatter([shelf('杯', 'short'), shelf('碗', 'oversold')])).toMatchObject({ light: 'red', first: '碗' });
  expect(stockMatter([shelf('杯', 'expired')])).toMatchObject({ light: 'yellow', expired: 1, first: null });
  expect(stockMatter([shelf('杯', 'other')])).toMatchObject({ light: 'green', places: 1 });
  expect(stockMatter([shelf('杯', 'other'), shelf('碗', 'unjudged')])).toMatchObject({ light: 'green', unjudged: 1 });
  expect(stockMatter([shelf('杯', 'unjudged')])).toMatchObject({ light: null, places: 1, unjudged: 1 });
});

test('the supply chart shines as its worst node; what is done does not count', () => {
  const node = (name: string, zone: Node['zone']) => ({ product: '杯', name, zone });
  expect(nodeMatter([node('采购下单', 'done'), node('生产排期', 'yellow')])).toMatchObject({
    light: 'yellow',
    running: 1,
  });
  expect(nodeMatter([node('采购下单', 'yellow'), node('生产排期', 'red')])).toMatchObject({
    light: 'red',
    first: { name: '生产排期' },
  });
  expect(nodeMatter([node('采购下单', 'unjudged')])).toMatchObject({ light: null, running: 0, unjudged: 1 });
  expect(nodeMatter([node('采购下单', 'done')])).toMatchObject({ light: 'green', running: 0, unjudged: 0 });
});

test('purchases past their day are red; one due within a week is yellow', () => {
  const purchase = (product: string, orderBy: string | null, overdue = false) => ({ product, orderBy, overdue });
  const today = '2026-11-02';
  expect(purchaseMatter([purchase('杯', '2026-10-01', true)], today)).toMatchObject({
    light: 'red',
    first: { product: '杯', days: null },
  });
  const coming = [purchase('碗', '2026-11-20'), purchase('杯', '2026-11-09'), purchase('盘', null)];
  expect(purchaseMatter(coming, today)).toMatchObject({ light: 'yellow', first: { product: '杯', days: 7 } });
  expect(purchaseMatter([purchase('碗', '2026-11-10')], today).light).toBe('green');
});

test('a month is judged by where it leads, once enough of it has passed', () => {
  const forecast = { point: 800, lo80: 700, hi80: 900 };
  const sold = (told: number) => ({ all: told + 900, told, others: 3 });
  const at = (told: number, share: number) => monthSales('2026-11', sold(told), '2026-11-15', forecast, share);
  expect(at(300, 0.5)).toMatchObject({ projected: 600, light: 'red' });
  expect(at(400, 0.5)).toMatchObject({ projected: 800, light: 'green' });
  expect(at(500, 0.5)).toMatchObject({ projected: 1000, light: 'yellow' });
  expect(at(500, 0.1)).toMatchObject({ projected: null, light: null });
  for (const nothing of [null, 'none'] as const)
    expect(monthSales('2026-11', sold(500), '2026-11-15', nothing, 0.5)).toMatchObject({
      projected: null,
      light: null,
    });
  expect(monthSales('2026-11', sold(0), null, forecast, 0)).toMatchObject({ projected: null, light: null });
});

test('each peak is its next day, today included, and the nearest comes first', () => {
  expect(peaksAhead('2026-02-17')[0]).toEqual({ name: '春节', day: '2026-02-17', days: 0 });
  expect(peaksAhead('2026-02-18').map(({ name }) => name)).toEqual(['618', '开学季', '双11', '春节']);
  expect(peaksAhead('2050-06-01').at(-1)).toEqual({ name: '春节', day: null, days: null });
});

test('a peak three weeks ahead without a campaign, or past its day to order, is red', () => {
  const peak = { name: '双11', day: '2026-11-11', days: 20 } as const;
  const campaign = (launch: string, progress: number | null) => ({ name: '预售', launch, progress });
  const need = { year: 2026, quarter: 4, short: 0, overdue: false };
  expect(readinessFor(peak, [], []).light).toBe('red');
  const ready = readinessFor(peak, [campaign('2026-10-20', 0.8), campaign('2026-11-10', 1)], [need]);
  expect(ready).toMatchObject({ campaigns: 2, progress: 0.9, planned: 1, light: 'green' });
  expect(readinessFor(peak, [campaign('2026-11-10', 0.4)], [need]).light).toBe('red');
  expect(readinessFor(peak, [campaign('2026-11-10', 0.9)], [{ ...need, overdue: true }]).light).toBe('red');
  expect(readinessFor({ ...peak, days: 50 }, [campaign('2026-11-10', null)], [{ ...need, short: 3 }])).toMatchObject({
    light: 'yellow',
    progress: null,
    short: 1,
  });
  expect(readinessFor(peak, [], [{ ...need, short: null }])).toMatchObject({ planned: 1, unsourced: 1, short: 0 });
  expect(readinessFor({ ...peak, days: 90 }, [campaign('2026-09-01', 1)], []).light).toBe('green');
});
