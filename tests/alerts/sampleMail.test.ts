import { deskOf } from './desk';
import { TEAM, warning } from './outlet';

const SAMPLE_TEAM = [
  ...TEAM.slice(0, 2),
  ['负责人', '示例·陈一禾', 'chen@example.com', '', '办公'],
  ['品控', '示例·高云帆', 'gao@example.com', 'bei@example.com', '办公'],
];
const INVENTED = warning('示例·猫粮');

test('what is said of sample data is said to people of the sample, in 邮件; they count as told, so that nobody is written to twice', () => {
  const desk = deskOf({ 团队: SAMPLE_TEAM });
  const { sentence } = desk.raise('11-02 03:00', [INVENTED]);
  expect(sentence).toBe('1 封的收件人是示例邮箱，没有寄出');
  expect(desk.mails()).toMatchObject([
    { 收件人: 'gao@example.com', 状态: '示例', 错误: expect.stringContaining('不会寄出') },
  ]);
  desk.raise('11-02 03:30', [INVENTED]);
  expect(desk.mails()).toHaveLength(1);
  expect(desk.mail.sent).toEqual([]);
  expect(desk.mail.quota).toBe(100);
});

test('nobody answers: it goes on to the sample’s stand-in and head, and ends there', () => {
  const desk = deskOf({ 团队: SAMPLE_TEAM });
  for (const now of ['11-02 09:00', '11-02 14:00', '11-02 19:00', '11-03 09:00']) desk.raise(now, [INVENTED]);
  const told = new Set(desk.mails().map(({ 收件人, 状态 }) => `${收件人} ${状态}`));
  expect([...told]).toEqual(['gao@example.com 示例', 'bei@example.com 示例', 'chen@example.com 示例']);
});

test('no real person hears of sample data: neither one who has the role, nor a real stand-in, nor the head where the sample’s people are gone', () => {
  for (const team of [
    TEAM,
    [...SAMPLE_TEAM, ['品控', '李雷', 'li@shop.cn', '', '']],
    [...TEAM, ['品控', '示例·高云帆', 'gao@example.com', 'bei@shop.cn', '']],
  ]) {
    const desk = deskOf({ 团队: team });
    const supplier = warning('评分变差|示例·味源食品厂', { product: null });
    const theirs = warning('任务|示例·高云帆', { product: null, role: '示例·高云帆' });
    for (const now of ['11-02 09:00', '11-02 19:00', '11-04 09:00']) desk.raise(now, [INVENTED, supplier, theirs]);
    expect(desk.mail.sent).toEqual([]);
    expect(desk.mails().filter(({ 收件人 }) => !/^\w+@example\.com$/.test(收件人 ?? ''))).toEqual([]);
  }
});

test('the shop’s own warnings go to real people, whoever of the sample has the role; somebody with an address of his own is real', () => {
  const desk = deskOf({ 团队: SAMPLE_TEAM });
  desk.raise('11-02 09:00', [warning('猫粮')]);
  expect(desk.mails().map(({ 收件人, 状态 }) => `${收件人} ${状态}`)).toEqual(['wang@shop.cn 已发']);
  const own = deskOf({ 团队: [...TEAM.slice(0, 2), ['品控', '示例·高云帆', 'gao@shop.cn', '', '']] });
  own.raise('11-02 09:00', [warning('猫粮'), INVENTED]);
  expect(own.mail.log).toEqual(['gao@shop.cn [二级] 质量投诉 · 抖音 · 猫粮']);
});

test('of several readers the real ones get it', () => {
  const desk = deskOf();
  desk.mail.instead = () => ({ sent: false, because: 'other', why: '稍后' });
  desk.raise('11-02 09:00', [warning('猫粮')]);
  desk.edit(2, '收件人', 'gao@example.com, li@shop.cn');
  desk.mail.instead = () => null;
  desk.tick('11-02 10:00');
  expect(desk.mail.sent.map(({ to }) => to)).toEqual([['li@shop.cn']]);
});

test('the shop’s name stands before ours as the sender', () => {
  const desk = deskOf({
    设置: [
      ['键', '值', '说明'],
      ['店铺名称', '海边小铺', ''],
    ],
  });
  desk.raise('11-02 09:00', [warning('猫粮')]);
  expect(desk.mail.sent[0]?.sender).toBe('海边小铺 · ShopDeck 电商运营台');
});
