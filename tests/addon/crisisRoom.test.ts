import type { Host } from '../../local/host';
import type { MentionBatch } from '../../src/crisis/mentions/batch';
import { mentionBatches, readMentionFiles } from '../../src/crisis/mentions/reader';
import type { Deed, Outcome, Room } from '../../src/crisis/room/job';
import { openShopHost, records } from './shopHost';

const TEAM = [
  ['角色', '姓名', '邮箱'],
  ['品控', '李雷', 'li@shop.cn'],
  ['客服', '韩梅', 'han@shop.cn'],
];
const MENTIONS = [
  ['时间', '平台', '内容', '作者', '链接', '商品', '类别'],
  ...['06:00', '07:00', '08:00'].map((at, n) => [
    `2026-11-02 ${at}:00`,
    '抖音',
    '袋子里吃出异物',
    `客${n}`,
    '',
    '猫粮',
    '',
  ]),
  ['2026-11-02 08:30:00', '淘宝', '少发了一件', '客9', '', '', '投诉'],
];

function crisisShop(): Host {
  const host = openShopHost({ 舆情提及: MENTIONS, 团队: TEAM });
  host.run('runJob', ['crisis'], 'command');
  return host;
}

const roomOf = (host: Host) => host.run('crisisRoom', [], 'sidebar') as Room;
const handle = (host: Host, id: string, seen: string, deed: Deed) =>
  host.run('handleCrisis', [id, seen, deed], 'sidebar') as { outcome: Outcome; room: Room };
const crisisRow = (host: Host, id: string) => records(host, '危机').find((row) => row.危机ID === id);

/** What the user does in the sheet meanwhile: the rows of 危机 the other way round. */
function turnOver(host: Host): void {
  const sheet = host.engine.sheet('危机');
  if (!sheet) throw new Error('no 危机');
  const box = { row: 1, column: 0, rows: sheet.lastRow() - 1, columns: sheet.lastColumn() };
  const cells = sheet.read(box).map((row) => row.map(({ value }) => ({ value })));
  sheet.write(box, cells.reverse());
}

test('the room shows what is open, and who may take it up', () => {
  const room = roomOf(crisisShop());
  expect(room.incidents.map(({ level, rule, taken, role }) => [level, rule, taken, role])).toEqual([
    ['二级', '质量投诉', false, '品控'],
    ['三级', '单条投诉', false, '客服'],
  ]);
  expect(room.incidents[0]?.evidence).toHaveLength(3);
  expect(room).toMatchObject({ now: '2026-11-02 09:00:00', team: [{ name: '李雷', roles: '品控' }, { name: '韩梅' }] });
});

test('an empty shop is looked at without any tab being made', () => {
  const host = openShopHost({});
  expect(roomOf(host).incidents).toEqual([]);
  expect(host.engine.sheets().map(({ name }) => name)).toEqual(['工作表1']);
});

test('taking up, noting and solving reach their row though the user sorted meanwhile; the round measures the response', () => {
  const host = crisisShop();
  const [first, second] = roomOf(host).incidents;
  if (!first || !second) throw new Error('no incidents');
  turnOver(host);
  const taken = handle(host, first.id, first.seen, { what: 'take', who: '李雷' });
  expect(taken.outcome).toBe('done');
  expect(taken.room.me).toBe('李雷');
  expect(crisisRow(host, first.id)).toMatchObject({ 状态: '已受理', 受理人: '李雷' });
  expect(crisisRow(host, second.id)).toMatchObject({ 状态: '待受理', 受理人: null });
  turnOver(host);
  const seen = taken.room.incidents.find(({ id }) => id === first.id)?.seen ?? '';
  const noted = handle(host, first.id, seen, { what: 'note', notes: { problem: '=1+1', plan: '每批抽检' } });
  expect(noted.outcome).toBe('done');
  expect(crisisRow(host, first.id)).toMatchObject({ 问题确认: '=1+1', 改进计划: '每批抽检', 处理措施: null });
  const now = noted.room.incidents.find(({ id }) => id === first.id)?.seen ?? '';
  const solved = handle(host, first.id, now, { what: 'solve', who: '李雷', notes: { measures: '已下架' } });
  expect(solved.room.incidents.map(({ id }) => id)).toEqual([second.id]);
  host.run('runJob', ['crisis'], 'command');
  expect(crisisRow(host, first.id)).toMatchObject({ 状态: '已解决', 处理措施: '已下架', 响应分钟: 180 });
});

test('somebody was quicker: nothing is written and the room as it is now comes back', () => {
  const host = crisisShop();
  const [first] = roomOf(host).incidents;
  if (!first) throw new Error('no incident');
  expect(handle(host, first.id, first.seen, { what: 'take', who: '李雷' }).outcome).toBe('done');
  const late = handle(host, first.id, first.seen, { what: 'take', who: '韩梅' });
  expect(late.outcome).toBe('changed');
  expect(late.room.incidents.find(({ id }) => id === first.id)?.takenBy).toBe('李雷');
  expect(crisisRow(host, first.id)?.受理人).toBe('李雷');
});

test('a row deleted meanwhile is gone: nothing is written into the row that moved up', () => {
  const host = crisisShop();
  const [first, second] = roomOf(host).incidents;
  if (!first || !second) throw new Error('no incidents');
  const at = records(host, '危机').findIndex((row) => row.危机ID === first.id);
  host.engine.sheet('危机')?.deleteRows(at + 1, 1);
  const before = JSON.stringify(records(host, '危机'));
  expect(handle(host, first.id, first.seen, { what: 'take', who: '李雷' }).outcome).toBe('gone');
  expect(host.run('showCrisis', [first.id], 'sidebar')).toBe(false);
  expect(JSON.stringify(records(host, '危机'))).toBe(before);
  expect(host.run('showCrisis', [second.id], 'sidebar')).toBe(true);
});

const FILE = `时间,平台,内容,作者,类别
2026-11-01 10:00,抖音,"吃出异物,第二次了",小明,投诉
2026/11/1 11:30,淘宝,=HYPERLINK("http://a.example"),小红,别的
,淘宝,没有时间,小刚,
`;

function batches(text: string, name = '提及.csv'): MentionBatch[] {
  const file = { name, bytes: new TextEncoder().encode(text) };
  return mentionBatches(readMentionFiles([file], { timeZone: 'Asia/Shanghai' }), 1);
}

test('a file imported twice adds nothing; what was refused is in 数据问题; strangers’ formulas are text', () => {
  const host = openShopHost({ 舆情提及: MENTIONS });
  const send = () =>
    batches(FILE).map((batch) => host.run('importMentions', [batch], 'sidebar') as { message: string });
  expect(send().pop()?.message).toBe('提及新增 2 条；1 行不能导入，见“数据问题”');
  expect(send().pop()?.message).toBe('提及新增 0 条；原来就有 2 条；1 行不能导入，见“数据问题”');
  const rows = records(host, '舆情提及');
  expect(rows).toHaveLength(MENTIONS.length - 1 + 2);
  expect(rows.pop()).toMatchObject({ 内容: '=HYPERLINK("http://a.example")', 作者: '小红', 类别: null });
  expect(records(host, '数据问题').map(({ 表, 单元格, 列 }) => [表, 单元格, 列])).toEqual([
    ['提及.csv', 'E3', '类别'],
    ['提及.csv', 'A4', '时间'],
  ]);
});
