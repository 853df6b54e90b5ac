import { runInNewContext } from 'node:vm';
import { CRISIS_LEVEL, MENTION_COUNT } from '../../src/formulas';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const texts = column('吃出异物', '没有异物', '怕有异物', '变质了', '物流快');
const times = column(
  '2026-11-01 09:00',
  '2026-11-01 10:00',
  '2026-11-01 11:00',
  '2026-11-02 08:59',
  '2026-11-02 08:59',
);

describe('MENTION_COUNT', () => {
  test('counts what means the words, within the hours up to the latest time', () => {
    expect(MENTION_COUNT(times, texts, '变质、异物', 24)).toBe(2);
    expect(MENTION_COUNT(times, texts, [['变质'], ['异物']], [[23]])).toBe(1);
    expect(MENTION_COUNT(times, texts, '变质、异物', 24, '2026-11-01 09:00')).toBe(1);
    expect(MENTION_COUNT(times, texts, '变质、异物', 24, '2026-11-02 09:00')).toBe(1);
  });

  test('dates of the sheet, serial numbers and text are the same moments', () => {
    const date = runInNewContext('new Date(2026, 10, 1, 9, 0)');
    for (const time of [date, 46327.375, '2026/11/1 09:00', '2026年11月1日 09:00'])
      expect(MENTION_COUNT([[time]], [['异物']], '异物', 1, '2026-11-01 09:30')).toBe(1);
  });

  test('blank rows do not count', () => {
    expect(MENTION_COUNT(column('', '2026-11-01', ''), column('异物', '', '异物'), '异物', 24)).toBe(0);
    expect(MENTION_COUNT('', '', '异物', 24)).toBe(0);
  });

  test.each<[string, () => unknown, string, string]>([
    [
      'no time',
      () => MENTION_COUNT(column('昨天'), column('异物'), '异物', 24),
      '第 1 行的 times 是“昨天”',
      'row 1 of times',
    ],
    [
      'other heights',
      () => MENTION_COUNT(times, column('异物'), '异物', 24),
      'texts 有 1 行，times 有 5 行',
      'texts has 1 rows',
    ],
    ['no words', () => MENTION_COUNT(times, texts, '', 24), 'words 里没有词', 'words holds no word'],
    ['no hours', () => MENTION_COUNT(times, texts, '异物', 0), 'hours 是“0”', 'hours is "0"'],
    ['nothing', () => MENTION_COUNT(times, undefined, '异物', 24), '缺少 texts', 'texts is missing'],
  ])('%s gives a sentence in both languages', (_, call, chinese, english) => {
    expect(call).toThrow(chinese);
    expect(call).toThrow(english);
  });
});

describe('CRISIS_LEVEL', () => {
  test('one level per row', () => {
    const kinds = column('热搜', '报道', '央视曝光了这家店', '投诉', '投诉', '新规', '评价', '');
    expect(CRISIS_LEVEL(kinds, column('', '', '', 24, 24.5, '', '', ''))).toEqual(
      column('一级', '一级', '一级', '三级', '二级', '二级', '', ''),
    );
  });

  test('a bad-review rate counts when its interval lies above the limit', () => {
    const kinds = column('评价', '评价', '评价');
    const [bad, reviews] = [column(30, 2, 30), column(200, 20, 200)];
    expect(CRISIS_LEVEL(kinds, undefined, bad, reviews)).toEqual(column('二级', '', '二级'));
    expect(CRISIS_LEVEL(kinds, undefined, bad, reviews, 0.2)).toEqual(column('', '', ''));
    expect(() => CRISIS_LEVEL(kinds, undefined, column(1), reviews)).toThrow('bad 有 1 行，kinds 有 3 行');
    expect(() => CRISIS_LEVEL('投诉', '很久')).toThrow('waiting_hours');
  });
});
