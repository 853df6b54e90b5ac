import { proposePlan } from '../../../src/supply/gantt/planLedger';
import type { PlanRequest } from '../../../src/supply/gantt/proposal';
import { makePlan, reportNode } from '../../../src/supply/gantt/room/job';
import { applyMove, previewMove } from '../../../src/supply/gantt/room/moveLedger';
import { rowOfNode, supplyRoom } from '../../../src/supply/gantt/room/roomLedger';
import { ganttTab } from '../../../src/supply/gantt/tabs';
import { ganttDesk, ganttRows } from './desk';

const SUPPLIERS = {
  供应商: [
    ['供应商', '等级', '商品', '月基础产能', '提前期天数', '联系人', '邮箱', '对接人'],
    ['甲厂', '核心', '坚果', 9000, 20, '张经理', 'z@jia.cn', '小陈'],
  ],
  交付记录: [
    ['供应商', '单号', '下单日', '承诺交期', '实际交期', '数量', '合格数'],
    ['甲厂', 'PO-1', new Date(2026, 0, 5), new Date(2026, 0, 20), new Date(2026, 0, 23), 10, 10],
  ],
};
const CHAIN = ganttRows([
  ['采购下单', '2026-03-09', 10, '采购'],
  ['生产排期', '2026-03-19', 20, '供应链', '采购下单'],
  ['终端上架', '2026-04-08', 5, '负责人', '生产排期'],
]);
const REQUEST: PlanRequest = { product: '坚果', shelf: '2026-06-01', supplier: '甲厂' };

function room(rows = CHAIN) {
  const desk = ganttDesk(rows, SUPPLIERS);
  const shop = () => desk.shopAt('2026-03-09 09:00');
  const [first] = supplyRoom(shop()).cards;
  if (!first) throw new Error('no card');
  return { ...desk, shop, first };
}

describe('reporting', () => {
  test('one tap is written with what goes without saying, and can be taken back', () => {
    const { shop, rows, first } = room();
    const half = reportNode(shop(), first.id, first.seen, { what: 'progress', progress: 0.5 });
    expect(half.outcome).toBe('done');
    expect(rows()[0]).toMatchObject({ 实际开始: '2026-03-09', 进度: '0.5', 状态: '绿 · 进行中' });
    const back = reportNode(shop(), first.id, half.seen ?? '', {
      what: 'restore',
      cells: half.before ?? { actualStart: null, actualEnd: null, progress: null },
    });
    expect(back.outcome).toBe('done');
    expect(rows()[0]).toMatchObject({ 实际开始: '', 进度: '', 状态: '绿 · 未开始' });
    expect(back.room.cards[0]).toEqual(first);
  });

  test('what is done leaves the panel, and the chart follows at once', () => {
    const { shop, rows, first, chart } = room();
    const { room: after } = reportNode(shop(), first.id, first.seen, { what: 'done' });
    expect(after.cards.map(({ name }) => name)).toEqual([]);
    expect(after.others).toEqual({ open: 2, done: 1 });
    expect(rows()[0]).toMatchObject({ 实际完成: '2026-03-09', 进度: '1', 状态: '已完成' });
    expect(chart()[0]?.includes('█')).toBe(true);
  });

  test('a row that somebody changed or deleted meanwhile: nothing is written', () => {
    const { workbook, shop, rows, first } = room();
    workbook.sheet(ganttTab.name)?.put(2, 5, { value: 12, formula: '' });
    expect(reportNode(shop(), first.id, first.seen, { what: 'start' })).toMatchObject({
      outcome: 'changed',
      before: null,
    });
    workbook.sheet(ganttTab.name)?.cells.splice(1, 1);
    expect(reportNode(shop(), first.id, first.seen, { what: 'start' }).outcome).toBe('gone');
    expect(rows().map((row) => row.实际开始)).toEqual(['', '']);
    expect(rowOfNode(shop(), first.id)).toBeNull();
  });
});

describe('moving', () => {
  test('what would move is shown, and nothing else is written', () => {
    const { shop, rows, first } = room([...CHAIN, ...ganttRows([['物流分拨', '2026-03-19', 9, '采购']], 'P2')]);
    const preview = previewMove(shop(), first.id, '2026-03-12', 10);
    expect(preview.moves.map(({ name, from, to }) => [name, from.start, to.start])).toEqual([
      ['采购下单', '2026-03-09', '2026-03-12'],
      ['生产排期', '2026-03-19', '2026-03-22'],
      ['终端上架', '2026-04-08', '2026-04-11'],
    ]);
    expect(rows().map((row) => row.开始日)).toEqual(['2026-03-09', '2026-03-19', '2026-04-08', '2026-03-19']);
    expect(applyMove(shop(), first.id, '2026-03-12', 10, preview.shown).outcome).toBe('done');
    expect(rows().map((row) => row.开始日)).toEqual(['2026-03-12', '2026-03-22', '2026-04-11', '2026-03-19']);
  });

  test('where it would be something else by now nothing is written', () => {
    const { workbook, shop, rows, first } = room();
    const preview = previewMove(shop(), first.id, '2026-03-12', 10);
    workbook.sheet(ganttTab.name)?.put(3, 5, { value: 25, formula: '' });
    workbook.sheet(ganttTab.name)?.put(3, 4, { value: new Date(2026, 2, 20), formula: '' });
    expect(applyMove(shop(), first.id, '2026-03-12', 10, preview.shown).outcome).toBe('changed');
    expect(rows()[0]?.开始日).toBe('2026-03-09');
  });

  test.each([
    ['no day', '明天', 3, '开始日要填日期'],
    ['no days', '2026-03-12', 0.5, '要填 1 以上的整数'],
  ])('%s is said', (_, start, days, sentence) => {
    const { shop, first } = room();
    expect(() => previewMove(shop(), first.id, start, days)).toThrow(sentence);
  });
});

describe('a new plan', () => {
  test('five rows by one click, with the supplier’s lead time, contact and owner', () => {
    const { shop, rows } = room();
    const proposal = proposePlan(shop(), REQUEST);
    expect(proposal).toMatchObject({ plan: '2026Q2-01', basis: 'stated', production: 20, short: 0, unannounced: [] });
    expect(makePlan(shop(), REQUEST, proposal).outcome).toBe('done');
    const made = rows().slice(3);
    expect(made.map((row) => [row.节点, row.开始日, row.计划天数, row.负责人, row.前置节点])).toEqual([
      ['需求预测', '2026-04-25', '5', '运营', ''],
      ['采购下单', '2026-04-30', '3', '采购', '需求预测'],
      ['生产排期', '2026-05-03', '20', '小陈', '采购下单'],
      ['物流分拨', '2026-05-23', '7', '供应链', '生产排期'],
      ['终端上架', '2026-05-30', '3', '运营', '物流分拨'],
    ]);
    expect(made.map((row) => row.联系人)).toEqual(['', '张经理 z@jia.cn', '张经理 z@jia.cn', '', '']);
    expect(made.map((row) => row.状态)).toEqual(Array(5).fill('绿 · 未开始'));
  });

  test('what is wanted by 供应链规划 and has no plan is offered, the next quarter’s hero first', () => {
    const plan = [
      ['年度', '季度', '商品', '主推', '备货量', '核心工厂'],
      [2026, 'Q2', '面膜', '', 50, ''],
      [2026, 'Q2', '坚果', '主推', 900, '甲厂'],
      [2026, 'Q3', '坚果', '', 0, '甲厂'],
      [2026, 'Q1', '坚果', '', 70, '甲厂'],
    ];
    const desk = ganttDesk(CHAIN, { ...SUPPLIERS, 供应链规划: plan });
    const shop = () => desk.shopAt('2026-03-09 09:00');
    const { wanted } = supplyRoom(shop());
    expect(wanted.map(({ product, shelf, supplier }) => [product, shelf, supplier])).toEqual([
      ['坚果', '2026-04-01', '甲厂'],
      ['面膜', '2026-04-01', null],
    ]);
    const request = { ...REQUEST, shelf: wanted[0]?.shelf ?? '' };
    makePlan(shop(), request, proposePlan(shop(), request));
    expect(supplyRoom(shop()).wanted.map(({ product }) => product)).toEqual(['面膜']);
  });

  test('too late, or without what it takes, is said', () => {
    const { shop } = room();
    expect(proposePlan(shop(), { ...REQUEST, shelf: '2026-03-20' }).short).toBeGreaterThan(0);
    expect(() => proposePlan(shop(), { ...REQUEST, product: ' ' })).toThrow('要先填商品');
    expect(() => proposePlan(shop(), { ...REQUEST, shelf: '' })).toThrow('要先填上架日');
  });

  test('a plan that is another one by now is not written', () => {
    const { shop, rows } = room();
    const proposal = { ...proposePlan(shop(), REQUEST), production: 3 };
    expect(makePlan(shop(), REQUEST, proposal).outcome).toBe('changed');
    expect(rows()).toHaveLength(3);
  });
});

test('a card says what the supplier delivered; looking makes no tab', () => {
  const desk = ganttDesk([], SUPPLIERS);
  desk.workbook.sheets.delete(ganttTab.name);
  expect(supplyRoom(desk.shopAt('2026-03-09 09:00'))).toMatchObject({
    cards: [],
    suppliers: ['甲厂'],
    products: ['坚果'],
  });
  expect(desk.workbook.sheet(ganttTab.name)).toBeNull();
  const { workbook, shop } = room();
  workbook.sheet(ganttTab.name)?.put(1, 11, { value: '供应商', formula: '' });
  workbook.sheet(ganttTab.name)?.put(2, 11, { value: '甲厂', formula: '' });
  expect(supplyRoom(shop()).cards[0]).toMatchObject({
    supplier: '甲厂',
    track: { orders: 1, onTime: 0, delay: 3 },
    deliveries: [{ number: 'PO-1', promised: '2026-01-20', delivered: '2026-01-23', late: 3 }],
  });
});
