import { MerchantError } from '../../src/workbook/merchantError';
import { runJob } from '../../src/workbook/run';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const problem = (cell: string, tab = '库存') => ({
  tab,
  cell,
  column: '数量',
  value: '?',
  reason: { code: 'said', sentence: `${cell} 不对` } as const,
});

let logged: jest.SpyInstance;
beforeEach(() => {
  logged = jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => logged.mockRestore());

describe('a run', () => {
  test('leaves a record and its problems', () => {
    const workbook = new MemoryWorkbook();
    let clock = 500;
    const shop = shopOn(workbook, { elapsed: () => clock });
    const run = runJob(shop, '库存', 'menu', () => {
      clock += 1234.4;
      shop.problems.set('库存', [problem('B2'), problem('B3')]);
      shop.counts.read = 7;
      return { result: '好了', done: true };
    });
    expect(run).toMatchObject({ ok: true, problems: 2, read: 7, milliseconds: 1234 });
    expect(workbook.shown('运行记录')).toEqual([
      ['时间', '任务', '触发方式', '耗时毫秒', '读行', '写行', '数据问题', '结果'],
      ['2026-11-02 09:00:00', '库存', '菜单', '1234', '7', '0', '2', '好了'],
    ]);
    expect(
      workbook
        .shown('数据问题')
        .slice(1)
        .map(([tab, cell, , , why]) => [tab, cell, why]),
    ).toEqual([
      ['库存', 'B2', 'B2 不对'],
      ['库存', 'B3', 'B3 不对'],
    ]);
  });

  test('what was mended goes, what stays keeps its time, what other tabs have stays', () => {
    const workbook = new MemoryWorkbook();
    runJob(shopOn(workbook), '一', 'menu', () => ({ result: '', done: true }));
    const first = shopOn(workbook);
    runJob(first, '一', 'menu', () => {
      first.problems.set('库存', [problem('B2'), problem('B3')]).set('团队', [problem('C9', '团队')]);
      return { result: '', done: true };
    });
    const later = shopOn(workbook, { now: '2026-11-03 10:00:00' });
    runJob(later, '二', 'menu', () => {
      later.problems.set('库存', [problem('B3'), problem('B4')]);
      return { result: '', done: true };
    });
    const rows = workbook
      .shown('数据问题')
      .slice(1)
      .map(([tab, cell, , , , time]) => [tab, cell, time]);
    expect(rows).toEqual([
      ['库存', 'B3', '2026-11-02 09:00:00'],
      ['库存', 'B4', '2026-11-03 10:00:00'],
      ['团队', 'C9', '2026-11-02 09:00:00'],
    ]);
  });

  test('a failure that a merchant can mend is said in words', () => {
    const workbook = new MemoryWorkbook();
    const run = runJob(shopOn(workbook), '库存', 'clock', () => {
      throw new MerchantError('“库存”表不见了。');
    });
    expect(run).toMatchObject({ ok: false, result: '没有完成：“库存”表不见了。' });
    expect(logged).not.toHaveBeenCalled();
  });

  test('any other failure is logged with its stack and shown without', () => {
    const workbook = new MemoryWorkbook();
    const run = runJob(shopOn(workbook), '库存', 'clock', () => {
      throw new TypeError('x is not a function');
    });
    expect(run.ok).toBe(false);
    expect(run.result).not.toContain('at ');
    expect(logged.mock.calls[0][0]).toContain('run.test.ts');
    expect(workbook.shown('运行记录')).toHaveLength(2);
  });

  test("a user's own tab called 运行记录 stops no job", () => {
    const workbook = new MemoryWorkbook({ 运行记录: [['随笔']] });
    const run = runJob(shopOn(workbook), '库存', 'menu', () => ({ result: '好了', done: true }));
    expect(run).toMatchObject({ ok: true });
    expect(workbook.shown('运行记录').map(([first]) => first)).toContain('随笔');
  });

  test('old records make room', () => {
    const workbook = new MemoryWorkbook();
    for (let index = 0; index < 3; index++)
      runJob(shopOn(workbook), `第${index}次`, 'menu', () => ({ result: '', done: true }));
    const sheet = workbook.sheet('运行记录');
    const row = sheet?.cells[1] ?? [];
    while ((sheet?.cells.length ?? 0) < 2001) sheet?.cells.splice(1, 0, [...row]);
    runJob(shopOn(workbook), '最后', 'menu', () => ({ result: '', done: true }));
    expect(sheet?.cells).toHaveLength(1502);
    expect(workbook.shown('运行记录').pop()?.[1]).toBe('最后');
  });
});
