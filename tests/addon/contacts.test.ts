import type { ContactRoom, MarkOutcome } from '../../src/customers/care/room/job';
import { openShopHost, records, shown } from './shopHost';

const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'];
const order = (id: string, buyer: string, on: string, paid: number) => ['淘宝', id, buyer, on, paid, '已完成'];

test('contacts in the very bundle: planned with the roster, marked in the panel, ended by a purchase', () => {
  const host = openShopHost({
    订单: [
      ORDERS,
      order('1', '甲', '2026-05-01', 800),
      order('2', '乙', '2026-06-01', 80),
      order('3', '丙', '2026-11-01', 9),
    ],
  });
  const run = host.run('runJob', ['customers'], 'command') as Record<string, unknown>;
  expect(run).toMatchObject({ ok: true, 数据问题: 0 });
  expect(run.结果).toContain('新排触达 2 位（客服 2）');
  const room = host.run('contactRoom', [], 'sidebar') as ContactRoom;
  expect(room.contacts.map(({ customerId, stage }) => `${customerId} ${stage}`)).toEqual(['甲 老客券', '乙 老客券']);
  const [first] = room.contacts;
  const marked = [{ id: first?.id, seen: first?.seen }];
  type Marked = { outcome: MarkOutcome; room: ContactRoom };
  const { outcome } = host.run('markContacts', [marked, { state: '已触达', result: '-没回' }], 'sidebar') as Marked;
  expect(outcome).toEqual({ done: 1, changed: 0, gone: 0 });
  expect((host.run('markContacts', [marked, { state: '停止' }], 'sidebar') as Marked).outcome.changed).toBe(1);
  expect(host.run('showContact', ['CD261102-2'], 'sidebar')).toBe(true);
  expect(records(host, '触达计划')[0]).toMatchObject({ 客户ID: '甲', 状态: '已触达', 结果: '-没回' });

  const bought = order('4', '乙', '2026-11-01', 50).map((value) => ({ value }));
  host.engine.sheet('订单')?.write({ row: 4, column: 0, rows: 1, columns: 6 }, [bought]);
  const { result } = host.run('planContacts', [], 'sidebar') as { result: string };
  expect(result).toContain('停止 1 条（1 条因为已回购）');
  expect(shown(host, '触达计划')[2]?.slice(8, 11)).toEqual(['停止', '', '11-01 已回购，不用再联系']);
  host.close();
});
