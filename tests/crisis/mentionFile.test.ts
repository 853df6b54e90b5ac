import fc from 'fast-check';
import { mentionBatches } from '../../src/crisis/mentions/batch';
import type { MentionRefusal } from '../../src/crisis/mentions/mentionFile';
import { isMentionFile, readMentionFiles } from '../../src/crisis/mentions/reader';
import { mentionsEn } from '../../src/text/en/mentions';
import { mentionsZh } from '../../src/text/zh-CN/mentions';

const file = (text: string, name = '提及.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const read = (text: string, platform?: string) => {
  const [reading] = readMentionFiles([file(text)], { timeZone: 'Asia/Shanghai', platform });
  if (!reading) throw new Error('nothing was read');
  return reading;
};

test.each([
  ['时间,平台,内容,作者', '2026-11-01 10:00,抖音,有异物,小明'],
  ['发布时间\t渠道\t正文\t昵称', '2026/11/1 10:00\t抖音\t有异物\t小明'],
  ['author;Published_At;source;Content', '小明;2026-11-01T10:00:00;抖音;有异物'],
  ['　作者 ,来源平台,评论时间*,评论内容', '小明,抖音,２０２６年11月1日 10:00,有异物'],
])('%s: columns are found by name', (header, row) => {
  const { mentions, refusals } = read(`${header}\n${row}\n`);
  expect(refusals).toEqual([]);
  expect(mentions).toMatchObject([
    { time: '2026-11-01 10:00:00', platform: '抖音', text: '有异物', author: '小明', link: '', kind: null },
  ]);
});

test('a note above the header is passed over; a title goes before the text; an offset becomes the shop’s clock', () => {
  const { mentions } = read('导出于 2026 年\n\n标题,内容,时间,平台\n差评,有异物,2026-11-01T02:00:00Z,微博\n');
  expect(mentions).toMatchObject([{ text: '差评 有异物', time: '2026-11-01 10:00:00' }]);
});

test('a file without a column for the platform asks for it', () => {
  const text = '时间,内容\n2026-11-01,有异物\n';
  expect(read(text)).toMatchObject({ needsPlatform: true, mentions: [], refusals: [{ code: 'blank', cell: 'A2' }] });
  expect(read(text, '小红书').mentions).toMatchObject([{ platform: '小红书', time: '2026-11-01 00:00:00' }]);
});

test.each([
  ['a,b\n1,2\n', 'notMentions'],
  ['', 'empty'],
  ['时间,内容\n', 'empty'],
  ['<html><table></table></html>', 'notText'],
])('%j is no file of mentions: %s', (text, code) => {
  expect(read(text).refusals).toMatchObject([{ code, cell: '' }]);
});

test('orders are not taken for mentions', () => {
  expect(
    isMentionFile(
      file('订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,宝贝标题\n1,b,1,x,2026-01-01,猫粮\n'),
    ),
  ).toBe(false);
  expect(isMentionFile(file('时间,平台,内容\n2026-01-01,抖音,好\n'))).toBe(true);
  expect(isMentionFile(file('时间,平台,内容\n2026-01-01,抖音,好\n', '说.xlsx'))).toBe(false);
});

test('every data row ends as a mention or is refused with its cell', () => {
  const cell = fc.constantFrom('', '2026-11-01 10:00', '抖音', '投诉', '别的', '有"异物', '=1+1', '一,二');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const told = rows.map((row) => row.map(quoted).join(',')).join('\n');
      const { mentions, refusals, rows: count } = read(`时间,平台,内容,类别\n${told}\n`);
      const filled = rows.filter((row) => row.some(Boolean)).length;
      expect(count).toBe(filled);
      expect(mentions.length + refusals.filter(({ kept }) => !kept).length).toBe(filled === 0 ? 1 : filled);
    }),
  );
});

test('batches hold everything once; the first and the last say so', () => {
  const text = `时间,平台,内容\n${Array.from({ length: 5 }, (_, n) => `2026-11-0${n + 1},抖音,第 ${n}`).join('\n')}\n,抖音,无\n`;
  const batches = mentionBatches([read(text)], 2);
  expect(batches.map(({ mentions, first, last }) => [mentions.length, first, last])).toEqual([
    [2, true, false],
    [2, false, false],
    [1, false, true],
  ]);
  expect(batches.flatMap(({ refusals }) => refusals)).toHaveLength(1);
});

test.each(Object.keys(mentionsZh.refusals) as MentionRefusal['code'][])(
  '%s has a full sentence in both languages',
  (code) => {
    const refused = { column: '列', value: '值' };
    expect(mentionsZh.refusals[code](refused)).toMatch(/。$/);
    expect(mentionsEn.refusals[code](refused)).toMatch(/^[A-Z"].*\.$/);
  },
);
