import { addDays } from '../../../src/calendar/addDays';
import { campaignContacts } from '../../../src/customers/care/campaigns';
import type { Client } from '../../../src/customers/care/client';
import { CareTable, client, dutyOf, RULES } from './table';

const DORMANT = [client('甲')];
const note = (table: CareTable, place = -1) => table.rows.slice(place)[0]?.note ?? null;
const last = (table: CareTable) => table.rows[table.rows.length - 1]?.id ?? '';

/** Runs every day from one to another, both included. */
function days(table: CareTable, from: string, to: string, clients: readonly Client[] = DORMANT): void {
  for (let day = from; day <= to; day = addDays(day, 1)) table.run(day, clients);
}

test('the ladder: coupon, personal service and a call, each ten days after the last, then nothing until the rest is over', () => {
  const table = new CareTable();
  days(table, '2026-11-02', '2026-11-03');
  table.mark(last(table), '已触达');
  days(table, '2026-11-04', '2026-11-14');
  expect(table.shown()).toEqual(['老客券 已触达 2026-11-02', '专属客服 待办 2026-11-14']);
  table.mark(last(table), '已回访');
  days(table, '2026-11-15', '2026-11-25');
  expect(table.shown()[2]).toBe('人工外呼 待办 2026-11-25');
  table.mark(last(table), '已触达');
  days(table, '2026-11-26', '2026-12-05');
  expect(note(table)).toBeNull();
  table.run('2026-12-06', DORMANT);
  expect(note(table)).toEqual({ what: 'walked', again: addDays('2026-11-26', 180) });
  days(table, '2026-12-07', addDays('2026-11-26', 179));
  expect(table.rows).toHaveLength(3);
  table.run(addDays('2026-11-26', 180), DORMANT);
  expect(table.shown()[3]).toBe('老客券 待办 2027-05-25');
});

test('a purchase ends it in the same run; a new ladder begins only when he is dormant anew', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  const bought = client('甲', { tier: '普通', lastDay: '2026-11-03' });
  table.run('2026-11-04', [bought]);
  expect(table.shown()).toEqual(['老客券 停止 2026-11-02']);
  expect(note(table)).toEqual({ what: 'returned', on: '2026-11-03', track: '唤回', contactedOn: null });
  days(table, '2026-11-05', '2026-12-05', [bought]);
  expect(table.rows).toHaveLength(1);
  table.run('2026-12-06', [client('甲', { lastDay: '2026-11-03' })]);
  expect(table.shown()[1]).toBe('老客券 待办 2026-12-06');
});

test('a purchase after a contact is noted at it, and leaves the state as the user set it', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  table.mark(last(table), '已触达');
  table.run('2026-11-03', DORMANT);
  table.run('2026-11-09', [client('甲', { tier: '高价值', lastDay: '2026-11-08' })]);
  expect(table.shown()).toEqual(['老客券 已触达 2026-11-02']);
  expect(note(table)).toMatchObject({ what: 'returned', on: '2026-11-08', contactedOn: '2026-11-03' });
});

test('high value in a rhythm, what it is about in turn, and not while the goods are on their way', () => {
  const table = new CareTable();
  const vip = client('甲', { tier: '高价值', lastDay: '2026-10-30' });
  const topics: (string | null)[] = [];
  for (let day = '2026-11-02'; day <= '2027-02-10'; day = addDays(day, 1)) {
    const { planned } = table.run(day, [vip]);
    topics.push(...planned.map(({ topic }) => `${day} ${topic}`));
    for (const { id } of planned) table.mark(id, '已触达');
    table.run(day, [vip]);
  }
  expect(topics).toEqual(['2026-11-06 意见回访', '2026-12-06 新品试用', '2027-01-05 专属问候', '2027-02-04 意见回访']);
});

test('an order in between puts a VIP service off until the goods are there', () => {
  const table = new CareTable();
  table.run('2026-11-02', [client('甲', { tier: '高价值', lastDay: '2026-10-20' })]);
  const bought = client('甲', { tier: '高价值', lastDay: '2026-11-03' });
  days(table, '2026-11-04', '2026-11-10', [bought]);
  expect(table.shown()).toEqual(['VIP服务 停止 2026-11-02', 'VIP服务 待办 2026-11-10']);
  expect(note(table, 0)).toMatchObject({ what: 'returned', track: 'VIP' });
});

test('a day is filled in order of worth, ladders that were begun first; the others wait', () => {
  const table = new CareTable({ ...RULES, aDay: 2 }, dutyOf(['方小满', '罗一宁']));
  const all = ['甲', '乙', '丙', '丁', '戊', '己'].map((key, index) => client(key, { amount: 600 - index }));
  const small = all.slice(4);
  table.run('2026-11-02', small);
  for (const { id } of table.rows) table.mark(id, '已触达');
  table.run('2026-11-03', small);
  const { planned, waiting } = table.run('2026-11-13', all);
  expect(planned.map(({ client: of, stage }) => `${of.key.slice(3)} ${stage}`)).toEqual([
    '戊 专属客服',
    '己 专属客服',
    '甲 老客券',
    '乙 老客券',
  ]);
  expect(waiting).toBe(2);
});

test('what was not made counts as load, and is put away at last; twice, and the ladder is over', () => {
  const table = new CareTable({ ...RULES, aDay: 1 });
  days(table, '2026-11-02', '2026-11-12', [client('甲'), client('乙', { amount: 1 })]);
  expect(table.rows.map(({ customer, state }) => [customer, state])).toEqual([['淘宝\n甲', '待办']]);
  days(table, '2026-11-13', '2026-11-20');
  expect(table.shown()).toEqual(['老客券 停止 2026-11-02', '老客券 待办 2026-11-20']);
  expect(note(table, 0)).toEqual({ what: 'lapsed', again: '2026-11-20', last: false });
  days(table, '2026-11-21', '2026-12-01');
  expect(note(table)).toEqual({ what: 'lapsed', again: addDays('2026-12-01', 180), last: true });
  days(table, '2026-12-02', '2027-02-28');
  expect(table.rows).toHaveLength(2);
});

test('nobody is contacted within a week of another contact, whatever ladder or campaign it was', () => {
  const table = new CareTable();
  table.run('2026-11-02', [client('甲', { tier: '高价值', lastDay: '2026-10-01' })]);
  table.mark(last(table), '已触达');
  days(table, '2026-11-03', '2026-11-10', DORMANT);
  expect(table.shown()).toEqual(['VIP服务 已触达 2026-11-02', '老客券 待办 2026-11-10']);
  const elsewhere = [{ customer: '淘宝\n甲', day: '2026-11-11' }];
  table.run('2026-11-12', DORMANT, { elsewhere });
  expect(note(table)).toEqual({ what: 'recent', on: '2026-11-11' });
  for (let day = '2026-11-13'; day <= '2026-11-18'; day = addDays(day, 1)) table.run(day, DORMANT, { elsewhere });
  expect(table.shown().slice(1)).toEqual(['老客券 停止 2026-11-10', '老客券 待办 2026-11-18']);
});

test('a campaign with groups keeps its dormant members for itself until it ends, in the control group too; services of high value go on', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  const drawn = { platform: '淘宝', customerId: '甲', start: '2026-11-03', end: '2026-11-16' };
  const control = campaignContacts([{ ...drawn, benefit: null }]);
  const offered = campaignContacts([{ ...drawn, benefit: '满80减15' }]);
  table.run('2026-11-03', DORMANT, { elsewhere: control });
  expect(table.shown()).toEqual(['老客券 停止 2026-11-02']);
  expect(note(table)).toEqual({ what: 'campaign', until: '2026-11-16' });
  for (let day = '2026-11-04'; day <= '2026-11-17'; day = addDays(day, 1))
    table.run(day, DORMANT, { elsewhere: control });
  expect(table.shown().slice(1)).toEqual(['老客券 待办 2026-11-17']);
  const vip = [client('甲', { tier: '高价值', lastDay: '2026-10-01' })];
  const served = new CareTable();
  for (let day = '2026-11-03'; day <= '2026-11-10'; day = addDays(day, 1)) served.run(day, vip, { elsewhere: control });
  expect(served.shown()).toEqual(['VIP服务 待办 2026-11-03']);
  const written = new CareTable();
  for (let day = '2026-11-03'; day <= '2026-11-10'; day = addDays(day, 1))
    written.run(day, vip, { elsewhere: offered });
  expect(written.shown()).toEqual(['VIP服务 待办 2026-11-10']);
});

test('the user’s 停止 holds until the next purchase, on any ladder; taken back it holds no more', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  table.mark(last(table), '停止');
  days(table, '2026-11-03', '2027-11-03');
  table.run('2027-11-04', [client('甲', { tier: '高价值' })]);
  expect(table.shown()).toEqual(['老客券 停止 2026-11-02']);
  expect(note(table)).toBeNull();
  table.run('2027-11-20', [client('甲', { tier: '高价值', lastDay: '2027-11-10' })]);
  expect(table.shown()[1]).toBe('VIP服务 待办 2027-11-20');

  const other = new CareTable();
  other.run('2026-11-02', DORMANT);
  other.mark(last(other), '停止');
  other.run('2026-11-03', DORMANT);
  other.mark(last(other), '已触达');
  days(other, '2026-11-04', '2026-11-14');
  expect(other.shown()[1]).toBe('专属客服 待办 2026-11-14');
});

test('another tier ends it; what the user opens again stays open', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  const ordinary = [client('甲', { tier: '普通' })];
  table.run('2026-11-03', ordinary);
  expect([table.shown(), note(table)]).toEqual([['老客券 停止 2026-11-02'], { what: 'left', tier: '普通' }]);
  table.mark(last(table), '待办');
  days(table, '2026-11-04', '2026-12-24', ordinary);
  expect([table.shown(), note(table)]).toEqual([['老客券 待办 2026-11-02'], null]);
});

test('a mark that was taken back is no contact', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  table.mark(last(table), '已触达');
  table.run('2026-11-03', DORMANT);
  expect(table.rows[0]?.contactedOn).toBe('2026-11-03');
  table.mark(last(table), '待办');
  table.run('2026-11-04', DORMANT);
  expect(table.rows[0]).toMatchObject({ state: '待办', contactedOn: null });
});

test('a customer keeps his person; one who is away is waited for some days, one who left hands over', () => {
  const table = new CareTable(RULES, dutyOf(['方小满', '罗一宁']));
  const all = [client('甲', { amount: 9 }), client('乙', { amount: 8 })];
  table.run('2026-11-02', all);
  expect(table.rows.map(({ person }) => person)).toEqual(['方小满', '罗一宁']);
  for (const { id } of table.rows) table.mark(id, '已触达');
  table.run('2026-11-02', all);
  table.duty = dutyOf(['方小满'], ['方小满', '罗一宁']);
  days(table, '2026-11-12', '2026-11-14', all);
  expect(table.rows.slice(2).map(({ customer, person }) => [customer, person])).toEqual([['淘宝\n甲', '方小满']]);
  table.run('2026-11-15', all);
  expect(table.rows[3]).toMatchObject({ customer: '淘宝\n乙', person: '方小满', day: '2026-11-15' });
  table.duty = dutyOf(['葛小川']);
  table.run('2026-11-16', all);
  expect(table.open.map(({ person }) => person)).toEqual(['葛小川', '葛小川']);
});

test('a row that the user deletes is not planned again, and what was known from it stays known', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  table.rows = [];
  days(table, '2026-11-03', '2026-12-03');
  expect(table.rows).toEqual([]);

  const other = new CareTable();
  other.run('2026-11-02', DORMANT);
  other.mark(last(other), '已触达');
  other.run('2026-11-02', DORMANT);
  other.rows = [];
  days(other, '2026-11-03', '2026-11-12');
  expect(other.shown()).toEqual(['专属客服 待办 2026-11-12']);
});

test('who spent little gets the coupon and no more, where the shop says so', () => {
  const table = new CareTable({ ...RULES, byHandFrom: 101 });
  table.run('2026-11-02', DORMANT);
  table.mark(last(table), '已触达');
  days(table, '2026-11-02', '2027-01-02');
  expect(table.shown()).toEqual(['老客券 已触达 2026-11-02']);
  expect(note(table)).toMatchObject({ what: 'walked' });
});

test('a customer whom the user typed comes first, on his own ladder, but not twice in a window', () => {
  const table = new CareTable({ ...RULES, aDay: 1 });
  const all = [client('甲', { amount: 9 }), client('乙', { tier: '普通', amount: 1 })];
  table.requests = [{ id: 'SG261102-1', customer: '淘宝\n乙' }];
  const { planned } = table.run('2026-11-02', all);
  expect(planned).toMatchObject([{ id: 'SG261102-1', stage: null, person: '方小满' }]);
  table.mark('SG261102-1', '已触达');
  table.requests = [{ id: 'SG261103-1', customer: '淘宝\n乙' }];
  const refused = table.run('2026-11-03', all);
  expect(refused.changes.get('SG261103-1')).toEqual({ note: { what: 'waits', until: '2026-11-10' } });
});

test('a customer whom the user wants to contact may be in any tier, stopped or not; the row ends in words alone', () => {
  const table = new CareTable({ ...RULES, aDay: 1 });
  table.run('2026-11-02', DORMANT);
  table.mark(last(table), '停止');
  table.requests = [{ id: 'SG261103-1', customer: '淘宝\n甲' }];
  table.run('2026-11-03', DORMANT);
  days(table, '2026-11-04', '2026-11-13');
  expect(table.rows[1]).toMatchObject({ id: 'SG261103-1', stage: '老客券', state: '待办', note: null });
  days(table, '2026-11-14', '2026-11-15', [client('甲'), client('乙', { amount: 1 })]);
  expect(table.rows[1]).toMatchObject({ state: '待办', note: { what: 'lapsed' } });
  // What has ended is no load any more.
  expect(table.rows[2]).toMatchObject({ customer: '淘宝\n乙', day: '2026-11-14' });
});

test('messages of campaigns put a VIP service off by a week, not by its whole rhythm', () => {
  const table = new CareTable();
  const vip = [client('甲', { tier: '高价值', lastDay: '2026-10-01' })];
  const elsewhere = [{ customer: '淘宝\n甲', day: '2026-11-01' }];
  for (let day = '2026-11-02'; day <= '2026-11-08'; day = addDays(day, 1)) table.run(day, vip, { elsewhere });
  expect(table.shown()).toEqual(['VIP服务 待办 2026-11-08']);
});

test('nothing is done about a customer with a row that cannot be read', () => {
  const table = new CareTable();
  table.run('2026-11-02', DORMANT);
  const row = table.rows;
  table.rows = [];
  for (let day = '2026-11-03'; day < '2026-12-01'; day = addDays(day, 1))
    table.run(day, DORMANT, { blocked: new Set(['淘宝\n甲']) });
  table.rows = row;
  table.run('2026-12-01', DORMANT);
  expect(note(table)).toMatchObject({ what: 'lapsed' });
});
