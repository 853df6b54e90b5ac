import { deskOf } from './desk';
import { TEAM, warning } from './outlet';

const SAMPLE_TEAM = [...TEAM.slice(0, 2), ['品控', '示例·高云帆', 'gao@example.com', 'bei@example.com', '办公']];

test('people of the sample data are told in 邮件 and never mailed; they count as told, so that nobody is written to twice', () => {
  const desk = deskOf({ 团队: SAMPLE_TEAM });
  const { sentence } = desk.raise('11-02 03:00', [warning('猫粮')]);
  expect(sentence).toBe('1 封的收件人是示例邮箱，没有寄出');
  expect(desk.mails()).toMatchObject([
    { 收件人: 'gao@example.com', 状态: '示例', 错误: expect.stringContaining('不会寄出') },
  ]);
  desk.raise('11-02 03:30', [warning('猫粮')]);
  expect(desk.mails()).toHaveLength(1);
  expect(desk.mail.sent).toEqual([]);
  expect(desk.mail.quota).toBe(100);
});

test('nobody answers: it goes on to the stand-in and to the head as with real people', () => {
  const desk = deskOf({ 团队: SAMPLE_TEAM });
  desk.raise('11-02 09:00', [warning('猫粮')]);
  desk.raise('11-02 14:00', [warning('猫粮')]);
  desk.raise('11-02 19:00', [warning('猫粮')]);
  expect(desk.mails().map(({ 收件人, 状态 }) => `${收件人} ${状态}`)).toEqual([
    'gao@example.com 示例',
    'bei@example.com 示例',
    'wang@shop.cn 已发',
  ]);
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
