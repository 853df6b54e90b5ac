import { testHere } from '../../src/selftest/job';
import { type Probe, same, told, unseen, within } from '../../src/selftest/probe';
import { readReport } from '../../src/selftest/report';
import { recordsOf } from '../alerts/desk';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const PROBES: Probe[] = [
  { id: 'cells.number', run: () => same(1234.5, 1234.5) },
  { id: 'cells.day', run: () => same('2026-03-01', '2026/3/1') },
  {
    id: 'mail.quota',
    run: () => {
      throw new Error('Authorization is required');
    },
  },
  { id: 'locale', run: () => told(['zh_CN', 'zh_CN']) },
  { id: 'time.limit', run: () => unseen('太久') },
];

const tested = (probes: readonly Probe[], page: Parameters<typeof testHere>[2] = null, elapsed = () => 0) => {
  const workbook = new MemoryWorkbook();
  const outcome = testHere(shopOn(workbook, { elapsed }), probes, page);
  return { workbook, outcome, rows: recordsOf(workbook, '自检报告') };
};

test('each probe is a row with its verdict, what did not hold first; one that throws has not held', () => {
  const { workbook, outcome, rows } = tested(PROBES);
  expect(rows.map(({ 编号, 结论, 实际 }) => [编号, 结论, 实际]).slice(0, 5)).toEqual([
    ['cells.day', '不符', '2026/3/1'],
    ['mail.quota', '不符', 'Authorization is required'],
    ['cells.number', '通过', '1234.5'],
    ['locale', '通过', '["zh_CN","zh_CN"]'],
    ['time.limit', '没法查', '太久'],
  ]);
  expect(rows.every((row) => row.假定 !== '' && row.不符会怎样 !== '')).toBe(true);
  expect(outcome.result).toBe('自检：2 项通过，2 项不符，4 项没法查；详见“自检报告”');
  expect(readReport(shopOn(workbook))).toEqual({ time: '2026-11-02 09:00:00', failed: 2 });
  expect(readReport(shopOn(new MemoryWorkbook()))).toBeNull();
});

test('what the page found stands in the report; nonsense from a page does not', () => {
  const page = {
    'page.batch': same('5', '5'),
    'page.dateIn': { verdict: '好' as never, expected: '', got: '<b>' },
  };
  const { rows } = tested([], page);
  expect(rows.map(({ 编号, 结论 }) => `${编号} ${结论}`)).toEqual([
    'page.dateOut 没法查',
    'page.dateIn 没法查',
    'page.batch 通过',
  ]);
});

test('when the time is up nothing further is begun, and the report says so', () => {
  let clock = 0;
  const slow: Probe = {
    id: 'formula.load',
    run: () => {
      clock += 120_000;
      return within(8000, 120_000);
    },
  };
  const { rows } = tested([slow, PROBES[0] as Probe], null, () => clock);
  expect(rows.slice(0, 2).map(({ 编号, 结论, 耗时毫秒 }) => [编号, 结论, 耗时毫秒])).toEqual([
    ['formula.load', '不符', '120000'],
    ['cells.number', '没法查', '0'],
  ]);
  expect(rows[1]?.实际).toContain('时间不够');
});

test('a second self-test takes the place of the first', () => {
  const { workbook, rows } = tested(PROBES);
  testHere(shopOn(workbook), PROBES, null);
  expect(recordsOf(workbook, '自检报告')).toHaveLength(rows.length);
});
