import fc from 'fast-check';
import { checklistOf } from '../../src/crisis/checklist';
import { crisisId } from '../../src/crisis/fingerprint';
import { HAPPENED, historyIn, historyText } from '../../src/crisis/history';
import { exposureIn } from '../../src/crisis/hot';
import { judge } from '../../src/crisis/judgement';
import { solvedAt, takenUp } from '../../src/crisis/lifecycle';
import { crisisEn } from '../../src/text/en/crisis';
import { crisisZh } from '../../src/text/zh-CN/crisis';

test('升级记录 is read back as it was written', () => {
  const entry = fc.record({
    time: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day} 09:00:00`),
    what: fc.constantFrom(...HAPPENED),
    note: fc.constantFrom('', '35 分钟', '三级→二级，到期没有人受理'),
  });
  fc.assert(fc.property(fc.array(entry), (history) => expect(historyIn(historyText(history))).toEqual(history)));
  expect(historyIn('我自己写的一行\n2026-11-02 逾期')).toEqual([]);
});

test('identity: rule, platform and product, nothing else', () => {
  const part = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(part, part, part, (rule, platform, product) => {
      expect(crisisId({ rule, platform, product })).toMatch(/^WJ-[0-9A-F]{8}$/);
      expect(crisisId({ rule, platform: `${platform}x`, product })).not.toBe(crisisId({ rule, platform, product }));
    }),
  );
});

describe('exposure', () => {
  test.each([
    [null, '这家店上热搜了', true],
    [null, '被央视曝光', true],
    ['投诉', '315晚会点名的就是它', true],
    [null, '没上热搜', false],
    [null, '担心被媒体曝光', false],
    [null, '央视广告的牌子，很好，喜欢', false],
    ['评价', '上热搜才来买的', false],
  ] as const)('%s %s: %s', (kind, text, expected) => expect(exposureIn({ kind, text }) !== null).toBe(expected));
});

describe('judgement by kind', () => {
  const rules = [
    { rule: '质量投诉', words: ['变质'], policy: false },
    { rule: '政策风险', words: ['资质'], policy: true },
  ];
  test('a complaint stands though its words are cleared', () => {
    expect(judge({ kind: '投诉', text: '没有变质，但少发了' }, rules)).toMatchObject({
      verdict: '排除',
      alarms: ['单条投诉'],
      standing: 'complaint',
    });
    expect(judge({ kind: '投诉', text: '少发了' }, rules)).toMatchObject({ verdict: '告警', rules: ['单条投诉'] });
  });
  test('a published rule alarms for the policy rules that are on', () => {
    expect(judge({ kind: '新规', text: '资质要求更新' }, rules)).toMatchObject({
      verdict: '告警',
      alarms: ['政策风险'],
      words: ['资质'],
    });
    expect(judge({ kind: '新规', text: '资质要求更新' }, rules.slice(0, 1))).toMatchObject({
      verdict: '排除',
      alarms: [],
    });
  });
  test('a text without words is cleared', () => {
    expect(judge({ kind: null, text: '物流快' }, rules)).toMatchObject({
      verdict: '排除',
      standing: 'nothing',
      words: [],
    });
  });
});

describe('what the team fills in', () => {
  const fired = '2026-11-05 10:00:00';
  const back = [{ time: fired, what: '复发' as const, note: '' }];
  test('a date without time of day is some time of that day', () => {
    const handling = { state: '已解决' as const, takenAt: null, solvedAt: '2026-11-05 00:00:00' };
    expect(solvedAt(handling, [], fired, '2026-11-06 09:00:00')).toBe('2026-11-05 23:59:59');
    expect(solvedAt(handling, back, fired, '2026-11-06 09:00:00')).toBe('2026-11-05 23:59:59');
  });
  test('cells from before a recurrence are about the episode before', () => {
    const old = { state: '已解决' as const, takenAt: '2026-11-02 10:00:00', solvedAt: '2026-11-03 10:00:00' };
    expect(solvedAt(old, back, fired, '2026-11-06 09:00:00')).toBeNull();
    expect(takenUp(old, back, fired)).toEqual({ at: null, taken: false });
    expect(takenUp({ ...old, takenAt: null }, [], fired).taken).toBe(true);
  });
});

test('every kind has a checklist with words in both languages; one of 一级 is also confirmed, acted on and announced', () => {
  for (const kind of ['quality', 'competitor', 'policy', 'exposure', 'badRate', 'complaint'] as const) {
    const steps = checklistOf(kind, '二级');
    expect(steps.length).toBeGreaterThan(1);
    for (const { step } of steps) expect([crisisZh.steps[step], crisisEn.steps[step]].every(Boolean)).toBe(true);
    expect(checklistOf(kind, '一级').map(({ step }) => step)).toEqual(
      expect.arrayContaining(['confirm', 'act', 'announce']),
    );
  }
});

test('words for tabs, columns and settings are there in both languages', () => {
  expect(Object.keys(crisisEn.about)).toEqual(Object.keys(crisisZh.about));
  expect(Object.keys(crisisEn.settings)).toEqual(Object.keys(crisisZh.settings));
  for (const [tab, notes] of Object.entries(crisisZh.notes))
    expect(Object.keys(crisisEn.notes[tab] ?? {})).toEqual(Object.keys(notes));
});
