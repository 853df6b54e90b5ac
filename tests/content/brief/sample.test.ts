import { TASK_HEADERS } from '../../../local/sample/board';
import { BRIEF_TASKS, BRIEFED_PIECES, BRIEFS, briefTabs, PIECE_HEADERS } from '../../../local/sample/briefs';
import { TEAM } from '../../../local/sample/text';
import { keepBriefs } from '../../../src/content/brief/job';
import type { RawCell } from '../../../src/workbook/port';
import { recordsOf } from '../../alerts/desk';
import { MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';

type Rows = readonly (readonly (string | number | null)[])[];

const cell = (value: string | number | null): RawCell =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(value)
    ? new Date(value.length > 10 ? value.replace(' ', 'T') : `${value}T00:00:00`)
    : (value ?? '');
const tab = (headers: readonly string[], rows: Rows): RawCell[][] => [
  [...headers],
  ...rows.map((row) => row.map(cell)),
];

/** The content of the sample shop as it is opened first. */
const sample = () =>
  new MemoryWorkbook({
    团队: tab(['角色', '姓名', '邮箱', '日历'], TEAM),
    任务: tab(TASK_HEADERS, BRIEF_TASKS),
    内容: tab(PIECE_HEADERS, BRIEFED_PIECES),
    ...Object.fromEntries(
      briefTabs().map(({ name, columns, rows }) => [
        name,
        tab(
          columns.map(({ header }) => header),
          rows,
        ),
      ]),
    ),
  });

test('the sample’s tasks are what ShopDeck would have made of its briefs: the first run adds those of pieces in the making and moves none', () => {
  const workbook = sample();
  const shop = shopOn(workbook, { now: '2026-10-31 10:00:00' });
  expect(keepBriefs(shop).result).toBe('简报 20 份，制作中 4 份；建了 29 项任务；“内容”新记 1 条；爆款 2 条');
  expect([...shop.problems.values()].flat()).toEqual([]);
  const briefs = new Map(recordsOf(workbook, '内容计划').map((row) => [row.简报ID, row]));
  expect(briefs.get('JB261015')).toMatchObject({ 进度: '1', 用时工作日: '10', 爆款: '否' });
  expect(briefs.get('JB261020')).toMatchObject({ 用时工作日: '7', 下一步: '复盘 · 运营 · 10-27 截止' });
  expect(briefs.get('JB261028')).toMatchObject({ 内容ID: 'JB261028', 实际成本: '180' });
  expect(keepBriefs(shopOn(workbook, { now: '2026-10-31 11:00:00' })).result).toBe(
    '简报 20 份，制作中 4 份；爆款 2 条',
  );
});

test('every published brief but the latest has its piece, and no piece another’s', () => {
  const published = BRIEFS.filter((row) => row[11] === '已发布').map(([id]) => id);
  const pieces = BRIEFED_PIECES.map((row) => row[PIECE_HEADERS.indexOf('简报ID')]);
  expect(published.filter((id) => !pieces.includes(id ?? null))).toEqual(['JB261028']);
  expect(new Set(pieces).size).toBe(pieces.length);
});
