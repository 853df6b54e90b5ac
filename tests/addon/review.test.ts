import { openShopHost, records } from './shopHost';

const FIELDS = {
  campaign: '十一月唤回',
  audience: '沉睡',
  list: '',
  first: '满80减15',
  second: '',
  control: '0.2',
  end: '2026-11-20',
  margin: '0.42',
  cost: '0.08',
};

test('in the very bundle customers are split from a sidebar, and what they bought is reviewed when the campaign is over', () => {
  const order = (id: string, day: string, paid: number) => [
    '淘宝',
    `O${id}${day}`,
    id,
    `${day} 10:00:00`,
    paid,
    '已完成',
  ];
  const orders = [
    ...Array.from({ length: 300 }, (_, index) => order(`k${index}`, '2026-01-10', 50 + (index % 90))),
    ...Array.from({ length: 30 }, (_, index) => order(`k${index}`, '2026-11-10', 100)),
    order('regular', '2026-11-25', 60),
  ];
  const host = openShopHost({
    订单: [['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'], ...orders],
    设置: [
      ['键', '值', '说明'],
      ['RFM基准日', '2026-11-02', ''],
    ],
  });
  const looked = host.run('previewSplit', [FIELDS], 'sidebar') as {
    preview: { seen: string; groups: { people: number }[] };
  };
  expect(looked.preview.groups.reduce((sum, { people }) => sum + people, 0)).toBe(300);
  const made = host.run('makeSplit', [FIELDS, looked.preview.seen], 'sidebar');
  expect(made).toMatchObject({ outcome: 'done' });
  const members = records(host, '触达分组');
  expect(members).toHaveLength(300);
  const written = members.filter((row) => row.组 === '触达').map((row) => row.客户ID);
  const [row] = records(host, '触达复盘');
  expect(row).toMatchObject({ 权益: '满80减15', 触达人数: written.length, 对照组人数: 300 - written.length });
  const returned = Array.from({ length: 30 }, (_, index) => `k${index}`).filter((id) => written.includes(id)).length;
  expect(row).toMatchObject({ 回访人数按订单: returned, 订单额按订单: returned * 100, 结论: '样本不足' });
  const again = host.run('runJob', ['customers'], 'command') as Record<string, unknown>;
  expect(again).toMatchObject({ ok: true, 数据问题: 0 });
  expect(String(again.结果)).toContain('复盘 1 行，样本不足 1');
  expect(records(host, '触达复盘')[0]).toEqual(row);
});
