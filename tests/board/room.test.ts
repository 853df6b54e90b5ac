import { previewCampaign, saveCampaign } from '../../src/board/campaign/job';
import { boardRoom, type Deed, handleCard } from '../../src/board/room/job';
import type { Fields } from '../../src/board/room/room';
import { boardShop, campaign, task } from './wall';

const FIELDS: Fields = {
  task: '改主图',
  kind: '商品上架',
  platform: '抖音',
  owner: '设计',
  start: '',
  due: '2026-11-06',
  state: '待办',
  linked: '',
  campaign: '',
  note: '',
};

/** A shop with its panel open; each deed is one press. */
function panel(...ids: string[]) {
  const shop = boardShop(ids.map((id) => task(id, '11-05')));
  const at = (now: string) => boardRoom(shop.shop(now), '');
  const card = (id: string) => {
    const found = at('11-02 09:00').cards.find((one) => one.id === id);
    if (!found) throw new Error(`no card ${id}`);
    return found;
  };
  const press = (deed: Deed, now = '11-02 10:00') => handleCard(shop.shop(now), shop.outlet, deed);
  return { ...shop, card, press };
}

test('a card is made, changed, finished; 看板 has it at once', () => {
  const shop = panel('T1');
  expect(shop.press({ what: 'create', fields: FIELDS })).toBe('done');
  expect(shop.task('T261102-1')).toMatchObject({ 任务: '改主图', 截止日: '2026-11-06', 状态: '待办' });
  const { id, seen, fields } = shop.card('T261102-1');
  expect(shop.press({ what: 'save', id, seen, fields: { ...fields, owner: '林晓舟', platform: '' } })).toBe('done');
  expect(shop.task(id)).toMatchObject({ 负责人: '林晓舟', 平台: '', 任务: '改主图' });
  expect(shop.press({ what: 'state', id, seen: shop.card(id).seen, state: '已完成' })).toBe('done');
  shop.card(id);
  expect(shop.lane('上架状态')).toEqual(['待办', '已完成']);
});

test('what a colleague changed or deleted meanwhile is not written over; what is mistyped is said', () => {
  const shop = panel('T1', 'T2');
  const { id, seen, fields } = shop.card('T1');
  shop.type('任务', 'T1', '备注', '同事写的');
  expect(shop.press({ what: 'state', id, seen, state: '已完成' })).toBe('changed');
  expect(
    shop.press({ what: 'save', id: 'T2', seen: shop.card('T2').seen, fields: { ...fields, due: '2026-11-31' } }),
  ).toBe('due');
  expect(shop.press({ what: 'create', fields: { ...FIELDS, start: '2026-11-07' } })).toBe('order');
  shop.workbook.sheet('任务')?.cells.splice(1, 1);
  expect(shop.press({ what: 'state', id, seen, state: '已完成' })).toBe('gone');
  expect(shop.rows('任务').map((row) => row.状态)).toEqual(['待办']);
});

test('whom a card mentions gets a mail of his own, even while another waits, and 备注 keeps it', () => {
  const shop = panel('T1');
  const say = (message: string, now: string) =>
    shop.press({ what: 'mention', id: 'T1', mention: { who: '苏明溪', from: '王总', message } }, now);
  expect(say('价格改成 99', '11-01 20:00')).toBe('done');
  expect(say('标题也要改', '11-01 21:00')).toBe('done');
  expect(shop.outlet.mail.sent).toEqual([]);
  shop.round('11-02 09:00');
  const [mail] = shop.outlet.mail.sent.filter(({ to }) => to.includes('su@shop.cn'));
  expect(mail?.text).toContain('王总说：价格改成 99');
  expect(mail?.text).toContain('王总说：标题也要改');
  expect(shop.task('T1')?.备注).toBe('11-01 王总@苏明溪：价格改成 99\n11-01 王总@苏明溪：标题也要改');
});

describe('a campaign in the panel', () => {
  const fields = (more: object) => ({
    id: '',
    name: '双11',
    platform: '抖音',
    launch: '2026-11-11',
    end: '',
    template: '大促',
    products: 'LS001',
    owner: '',
    ...more,
  });

  test('shows who has to do what by when, and makes it', () => {
    const shop = boardShop([]);
    const look = () => previewCampaign(shop.shop('10-28 10:00'), fields({}));
    expect(look()).toMatchObject({
      lines: [
        { title: '做主图', role: '设计', people: ['苏明溪'], from: null, to: '2026-11-04', late: false },
        {},
        {},
        {},
      ],
    });
    expect(shop.rows('任务')).toEqual([]);
    expect(saveCampaign(shop.shop('10-28 10:00'), fields({}))).toEqual({ id: 'HD261111' });
    shop.round('10-28 10:00');
    expect(shop.rows('任务')).toHaveLength(4);
    expect(saveCampaign(shop.shop('10-28 10:00'), fields({ name: '直播' }))).toEqual({ id: 'HD261111-2' });
  });

  test('marks what is past already and what nobody is there for; the result begins with the campaign', () => {
    const shop = boardShop([task('T1', '11-01')], [], {
      团队: [
        ['角色', '姓名', '邮箱'],
        ['负责人', '王总', 'wang@shop.cn'],
        ['设计', '苏明溪', 'su@shop.cn'],
        ['供应链', '示例·周远山', 'zhou@example.com'],
      ],
    });
    const found = previewCampaign(shop.shop('11-05 10:00'), fields({}));
    const lines = typeof found === 'string' ? [] : found.lines;
    expect(lines.map(({ role, people, late }) => [role, people, late])).toEqual([
      ['设计', ['苏明溪'], true],
      ['供应链', [], true],
      ['客服', [], false],
      ['运营', [], false],
    ]);
    saveCampaign(shop.shop('11-05 10:00'), fields({}));
    const { result } = shop.round('11-05 10:00');
    expect(result).toMatch(/^“双11”已建好：4 项任务，其中 2 项的截止日已过；未完成 5 项，逾期 3 项/);
  });

  test('shows the difference of a new launch, then makes it at once where it is confirmed', () => {
    const shop = boardShop([], [campaign('HD', '11-11')]);
    shop.round('10-28 10:00');
    shop.type('任务', 'HD-01', '状态', '已完成');
    shop.type('任务', 'HD-03', '截止日', new Date('2026-11-06T00:00:00'));
    const moved = fields({ id: 'HD', launch: '2026-11-13' });
    expect(previewCampaign(shop.shop('10-28 11:00'), moved)).toEqual({
      lines: [
        { title: '填备货量', role: '供应链', people: ['周远山'], from: '2026-11-05', to: '2026-11-07', late: false },
        { title: '上线', role: '运营', people: ['林晓舟'], from: '2026-11-11', to: '2026-11-13', late: false },
      ],
      held: [
        { title: '做主图', due: '2026-11-04', because: 'done' },
        { title: '写FAQ', due: '2026-11-06', because: 'edited' },
      ],
      assumed: false,
    });
    expect(saveCampaign(shop.shop('10-28 11:00'), moved)).toEqual({ id: 'HD' });
    shop.round('10-28 11:00', 'zh-CN', 'HD');
    expect(shop.rows('任务').map((row) => row.截止日)).toEqual([
      '2026-11-04',
      '2026-11-07',
      '2026-11-06',
      '2026-11-13',
    ]);
    expect(boardRoom(shop.shop('10-28 12:00'), '').campaigns).toMatchObject([
      { id: 'HD', waiting: 0, launch: '2026-11-13' },
    ]);
  });

  test.each([
    [{ launch: '明天' }, 'launch'],
    [{ end: '2026-11-01' }, 'end'],
    [{ launch: '2026-10-01' }, 'past'],
    [{ name: ' ' }, 'name'],
    [{ template: '没有' }, 'template'],
    [{ id: 'XX' }, 'gone'],
  ])('%j is refused: %s', (more, wrong) => {
    expect(previewCampaign(boardShop([]).shop('10-28 10:00'), fields(more))).toBe(wrong);
  });
});
