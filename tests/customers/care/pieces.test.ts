import { closingOf } from '../../../src/customers/care/closing';
import { dutyOf } from '../../../src/customers/care/duty';
import { noteOf } from '../../../src/customers/care/note';
import { ENDINGS, type Progress } from '../../../src/customers/care/progress';
import { recordsOf } from '../../../src/customers/care/record';
import { SCRIPTS } from '../../../src/customers/care/room/contact';
import { contactCsv } from '../../../src/customers/care/room/csv';
import { TOPICS } from '../../../src/customers/care/stage';
import { careArchiveTab, careSettings, careTab } from '../../../src/customers/care/tabs';
import { movementTab } from '../../../src/customers/movement/tabs';
import { careRoomEn } from '../../../src/text/en/careRoom';
import { type Language, textsIn } from '../../../src/text/texts';
import { careRoomZh } from '../../../src/text/zh-CN/careRoom';
import { client, RULES } from './table';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

test('who is on duty: by 排班 where it says so for a platform, else everybody who works', () => {
  const duty = dutyOf({
    ...{ today: '2026-11-11', service: ['方小满', '罗一宁'], present: ['方小满'], others: ['林晓舟'] },
    shifts: [
      { day: '2026-11-11', platform: '淘宝、京东', agent: '罗一宁、葛小川' },
      { day: '2026-11-10', platform: '抖音', agent: '临时工' },
      { day: '2026-11-12', platform: '抖音', agent: '明天来的' },
    ],
  });
  expect([duty.on('京东'), duty.on('抖音')]).toEqual([['罗一宁', '葛小川'], ['方小满']]);
  expect(['罗一宁', '林晓舟', '明天来的', '临时工'].map(duty.isKnown)).toEqual([true, true, true, false]);
});

test('a contact elsewhere counts for whoever it was made to, known or not', () => {
  const records = recordsOf(
    [],
    [],
    [
      { customer: 'a', day: '2026-11-01' },
      { customer: 'a', day: '2026-10-01' },
    ],
    '2026-11-02',
  );
  expect([records.of('a').contactedOn, records.of('b').contactedOn, records.customers]).toEqual([
    '2026-11-01',
    null,
    [],
  ]);
});

test('a list for a messaging tool is read as UTF-8 by Excel, and runs nothing', () => {
  const rows = [
    { customerId: '小鹿12', stage: '老客券', topic: '' },
    { customerId: '=HYPERLINK("http://x","y")', stage: 'VIP服务', topic: '意见回访' },
    { customerId: '+86,1', stage: '老客券', topic: '' },
  ];
  expect(contactCsv(rows, ['客户ID', '阶段', '事项'])).toBe(
    '\ufeff客户ID,阶段,事项\r\n小鹿12,老客券,\r\n"\'=HYPERLINK(""http://x"",""y"")",VIP服务,意见回访\r\n"\'+86,1",老客券,\r\n',
  );
});

test('every tab, column that has something to explain, and setting has its words in both languages', () => {
  for (const language of LANGUAGES) {
    const { about, notes, settings } = textsIn(language);
    for (const { name } of [careTab, movementTab, careArchiveTab])
      expect([name, about[name]]).toEqual([name, expect.any(String)]);
    for (const { header } of Object.values(careTab.columns))
      expect([header, notes.触达计划?.[header]]).toEqual([header, expect.any(String)]);
    for (const { key } of Object.values(careSettings)) expect([key, settings[key]]).toEqual([key, expect.any(String)]);
  }
});

test('every end of a contact is said, each in words of its own', () => {
  const of = client('甲', { lastDay: '2026-11-03' });
  const progress: Progress = {
    ...{
      customer: of.key,
      track: '唤回',
      id: 'CD1',
      stage: '老客券',
      day: '2026-11-02',
      since: '2026-05-01',
      person: null,
    },
    ...{ state: '停止', ending: null, endedOn: null, contacted: null, halted: null, count: 0 },
  };
  const situation = {
    client: of,
    record: recordsOf([], [], [], '2026-11-04').of(of.key),
    today: '2026-11-04',
    rules: RULES,
  };
  for (const language of LANGUAGES) {
    const { note } = textsIn(language).care;
    const said = ENDINGS.slice(0, 7).map((ending) => note(noteOf(ending, progress, situation)));
    expect(new Set(said).size).toBe(7);
    expect(said.join()).not.toMatch(/undefined|null|NaN/);
  }
  const { note } = textsIn('zh-CN').care;
  expect(note(noteOf('过期', { ...progress, count: 2 }, situation))).toBe('一直没人联系，先放下，2027-05-03 后再看');
  expect(closingOf(of, recordsOf([], [progress], [], '2026-11-04').of(of.key), '2026-11-04', RULES).ended).toEqual([]);
});

test('there are words to say for every stage and topic, in both languages', () => {
  expect(SCRIPTS).toEqual(expect.arrayContaining([...TOPICS]));
  for (const { scripts } of [careRoomZh, careRoomEn]) {
    expect(Object.keys(scripts).sort()).toEqual([...SCRIPTS].sort());
    expect(new Set(Object.values(scripts)).size).toBe(SCRIPTS.length);
  }
});
