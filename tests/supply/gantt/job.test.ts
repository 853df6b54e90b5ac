import { keepGantt } from '../../../src/supply/gantt/job';
import { NODES } from '../../../src/supply/gantt/node';
import { ganttTab } from '../../../src/supply/gantt/tabs';
import { ganttDesk, ganttRows } from './desk';

const GUIDE = ['生产排期', '2026-03-01', 30, '采购'];
const CHAIN = ganttRows([
  ['采购下单', '2026-03-02', 10, '采购', '', '2026-03-02'],
  ['生产排期', '2026-03-12', 20, '供应链', '采购下单'],
  ['终端上架', '2026-04-01', 5, '负责人', '生产排期'],
]);

test('the guide’s example: 30 days from 1 March end on 30 March, the warning line is 27 March', () => {
  const desk = ganttDesk(ganttRows([GUIDE]));
  desk.keep('2026-03-01');
  expect(desk.rows()).toMatchObject([
    {
      缓冲天数: '3',
      预警线: '2026-03-27',
      计划完成: '2026-03-30',
      预计完成: '2026-03-30',
      缓冲消耗: '0',
      状态: '绿 · 未开始',
    },
  ]);
  expect(desk.chart()).toEqual(['|      ░░░░░░░░░░░░░░░░░░░░░░░░░░▲▒▒▒      |']);
});

test('the part of the buffer is a setting', () => {
  const desk = ganttDesk(ganttRows([GUIDE]), {
    设置: [
      ['键', '值', '说明'],
      ['缓冲比例', '20%', ''],
    ],
  });
  desk.keep('2026-03-01');
  expect(desk.rows()).toMatchObject([{ 缓冲天数: '6', 预警线: '2026-03-24' }]);
});

test('a part that leaves no work is named, and a tenth counts', () => {
  const desk = ganttDesk(ganttRows([GUIDE]), {
    设置: [
      ['键', '值', '说明'],
      ['缓冲比例', '10', ''],
    ],
  });
  const shop = desk.shopAt('2026-03-01 09:00');
  keepGantt(shop);
  expect(shop.problems.get('设置')).toMatchObject([{ cell: 'B2', value: '10' }]);
  expect(desk.rows()).toMatchObject([{ 缓冲天数: '3' }]);
});

test('a delay goes along the dependencies, and is told with where it comes from', () => {
  const desk = ganttDesk(CHAIN);
  desk.keep('2026-03-15');
  const looks = desk.workbook.sheet(ganttTab.name)?.looks;
  const state = desk.workbook.shown(ganttTab.name)[0]?.indexOf('状态') ?? 0;
  expect(looks?.get(`2,${state + 1}`)).toMatchObject({ background: '#fce8e6', color: '#8c1d18' });
  const shown = desk.rows().map((row) => [row.预计完成, row.延误来自, row.关键链, row.状态]);
  expect(shown).toEqual([
    ['2026-03-15', '本节点 4 天', '是', '红 · 已逾期 4 天'],
    ['2026-04-04', '采购下单 4 天', '是', '红 · 等前置节点，预计晚 4 天'],
    ['2026-04-09', '采购下单 4 天', '是', '红 · 等前置节点，预计晚 4 天'],
  ]);
});

test('a progress keeps the day on which it was seen first, whoever typed it', () => {
  const desk = ganttDesk(ganttRows([['采购下单', '2026-03-02', 20, '采购', '', '2026-03-02', '', 0.5]]));
  desk.keep('2026-03-11');
  desk.keep('2026-03-16');
  expect(desk.rows()).toMatchObject([{ 进度记录: '2026-03-11 50%', 预计完成: '2026-03-21', 状态: '绿 · 进行中' }]);
});

test('bad rows are named and harm nothing else', () => {
  const desk = ganttDesk([
    ...ganttRows([
      ['采购下单', '2026-03-02', 10, '采购', '', '2026-03-05', '2026-03-03'],
      ['生产排期', '2026-03-12', 20, '供应链', '采购下单、装船'],
      ['物流分拨', '2026-04-01', 5, '供应链', '终端上架'],
      ['终端上架', '2026-04-06', 5, '负责人', '物流分拨'],
    ]),
    ...ganttRows(
      [
        ['质检', '2026-03-02', 10, '采购'],
        ['生产排期', '2026-03-12', 0.5, '采购', '采购下单', '', '', 1.5],
      ],
      'P2',
    ),
    ...ganttRows([GUIDE], 'P3'),
  ]);
  const problems = desk.keep('2026-03-01');
  expect(problems.map((problem) => problem.split(/[：，。（]/)[0])).toEqual([
    'C6 不在可选的词里',
    'I2 实际完成早于实际开始',
    'E7 计划天数要填 1 到 3650 的整数',
    'J7 进度要在 0% 到 100% 之间',
    'G3 没有“装船”这个节点',
    'G4 前置节点绕成了一圈',
    'G5 前置节点绕成了一圈',
  ]);
  expect(desk.rows().map((row) => row.状态)).toEqual([
    '有误，见“数据问题”',
    '绿 · 未开始',
    '绿 · 未开始',
    '绿 · 未开始',
    '',
    '有误，见“数据问题”',
    '绿 · 未开始',
  ]);
});

test('a predecessor that stands nowhere is named; one in a row with a mistake is not named twice', () => {
  const rows = ganttRows([
    ['采购下单', '明天', 10, '采购'],
    ['生产排期', '2026-03-12', 20, '供应链', '采购下单，需求预测'],
  ]);
  const problems = ganttDesk(rows).keep('2026-03-01');
  expect(problems.map((problem) => problem.slice(0, 2))).toEqual(['D2', 'G3']);
  expect(problems[1]).toContain('计划 P1 里没有“需求预测”这一行');
});

describe('the chart', () => {
  test('stays where it is, and the user’s columns beside it keep their cells when it grows and shrinks', () => {
    const desk = ganttDesk(CHAIN);
    desk.keep('2026-03-02');
    const sheet = desk.workbook.sheet(ganttTab.name);
    const width = desk.workbook.shown(ganttTab.name)[0]?.length ?? 0;
    ['备注', '甲', '', '丙'].forEach((text, index) => {
      sheet?.put(index + 1, width + 1, { value: text, formula: '' });
    });
    const [before] = desk.chart();
    sheet?.put(4, 5, { value: 25, formula: '' });
    desk.keep('2026-03-02');
    expect(desk.chart()[0]?.length).toBeGreaterThan(before?.length ?? 0);
    expect(desk.rows().map((row) => row.备注)).toEqual(['甲', '', '丙']);
    sheet?.put(4, 5, { value: 5, formula: '' });
    desk.keep('2026-03-02');
    expect(desk.chart()[0]).toBe(before);
    expect(desk.rows().map((row) => row.备注)).toEqual(['甲', '', '丙']);
  });

  test('a row that is moved while it is drawn keeps its own bar', () => {
    const desk = ganttDesk(CHAIN);
    desk.keep('2026-03-02');
    const bars = desk.chart();
    const sheet = desk.workbook.sheet(ganttTab.name);
    desk.workbook.between = (member) => {
      if (member !== 'paint') return;
      desk.workbook.between = () => {};
      sheet?.cells.splice(1, 3, ...[...(sheet?.cells.slice(1, 4) ?? [])].reverse());
    };
    desk.keep('2026-03-02');
    expect(desk.chart()).toEqual([...bars].reverse());
  });

  test('service calls do not grow with the nodes: 10 by the day, 200 by the week', () => {
    const calls = (plans: number) => {
      const rows = Array.from({ length: plans }, (_, plan) =>
        ganttRows(
          NODES.map((name, index) => [
            name,
            `2026-0${(plan % 6) + 3}-0${index + 1}`,
            5,
            '采购',
            NODES[index - 1] ?? '',
          ]),
          `P${plan}`,
        ),
      );
      const desk = ganttDesk(rows.flat());
      desk.keep('2026-03-01');
      desk.workbook.calls.length = 0;
      desk.keep('2026-03-02');
      return desk.workbook.calls.length;
    };
    expect(calls(40)).toBe(calls(2));
  });
});

describe('warnings', () => {
  test('the warning line goes into the day’s digest of its owner, red is told at once', () => {
    const desk = ganttDesk(
      ganttRows([
        [...GUIDE, '', '2026-03-01'],
        ['物流分拨', '2026-03-20', 40, '采购', ''],
      ]),
    );
    desk.run('2026-03-19 08:00');
    expect(desk.outlet.mail.log).toEqual([]);
    desk.run('2026-03-27 08:00');
    desk.run('2026-03-27 12:00');
    desk.run('2026-03-28 08:00');
    desk.run('2026-03-31 08:00');
    expect(desk.outlet.mail.log).toEqual([
      'chen@shop.cn [二级] 物流分拨 · 坚果：红 · 晚开工 7 天，预计晚 7 天 等 2 条预警',
      'chen@shop.cn [二级 · 再次提醒] 物流分拨 · 坚果：红 · 晚开工 8 天，预计晚 8 天 等 2 条预警',
      'chen@shop.cn [二级 · 再次提醒] 物流分拨 · 坚果：红 · 晚开工 11 天，预计晚 11 天 等 2 条预警',
    ]);
  });

  test('who is only held up hears of it in the digest, with whom to talk to; who holds him up at once', () => {
    const desk = ganttDesk(CHAIN);
    desk.run('2026-03-15 08:00');
    const [first, second, third] = [...desk.outlet.mail.sent].sort((left, right) =>
      left.subject < right.subject ? -1 : 1,
    );
    expect(first?.subject).toBe('[三级] 生产排期 · 坚果：红 · 等前置节点，预计晚 4 天');
    expect(second?.subject).toBe('[三级] 终端上架 · 坚果：红 · 等前置节点，预计晚 4 天');
    expect(third?.subject).toBe('[二级] 采购下单 · 坚果：红 · 已逾期 4 天');
    expect(third?.text).toContain('终端上架：预计 2026-04-09，晚 4 天');
    expect(first?.text).toContain('延误来自：采购下单 4 天');
  });

  test('nothing to say of what is done or in time', () => {
    const desk = ganttDesk(ganttRows([[...GUIDE, '', '2026-03-01', '2026-03-26']]));
    expect(desk.run('2026-03-28 08:00')).toEqual({ result: '节点 1 个，已完成 1 个', done: true });
    expect(desk.outlet.mail.sent).toEqual([]);
  });
});
