import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../../src/supply/gantt/room/card';
import type { Room } from '../../../src/supply/gantt/room/roomLedger';
import { PICTURES } from '../../browser/livePage';
import { asked, Panels } from '../../browser/panel';

const card = (more: Partial<Card>): Card => ({
  id: 'a',
  plan: '2026Q4-01',
  product: '每日坚果混合装 750g',
  name: '生产排期',
  owner: '采购',
  supplier: '甲厂',
  contact: '张经理 138',
  start: '2026-10-10',
  days: 30,
  plannedEnd: '2026-11-08',
  line: '2026-11-05',
  expectedEnd: '2026-11-13',
  zone: '红',
  state: '红 · 进行中，预计晚 5 天',
  causes: '本节点 5 天',
  shelf: { end: '2026-11-20', late: 5 },
  waiting: false,
  critical: true,
  buffer: 3,
  consumption: 5 / 3,
  progress: 0.25,
  begun: true,
  track: { orders: 3, onTime: 2, delay: 1.3 },
  deliveries: [{ number: 'PO-2', promised: '2026-07-29', delivered: '2026-08-02', late: 4 }],
  seen: '[1]',
  ...more,
});
const NEXT = card({
  id: 'b',
  name: '物流分拨',
  zone: '绿',
  state: '绿 · 未开始',
  begun: false,
  progress: 0,
  seen: '[2]',
});

const room = (cards: Card[], more: Partial<Room> = {}): Room => ({
  language: 'zh-CN',
  today: '2026-11-02',
  cards,
  others: { open: 3, done: 2 },
  unreadable: 0,
  wanted: [],
  suppliers: ['甲厂'],
  products: ['每日坚果混合装 750g'],
  ...more,
});

test('report by one tap and take it back, look before moving and planning, by keyboard, within 300 pixels', async () => {
  const panels = await Panels.of('supply/sidebar.client.ts');
  const before = { actualStart: '2026-10-10', actualEnd: null, progress: 0.25 };
  const half = card({ progress: 0.5, seen: '[3]' });
  const spans = { from: { start: '2026-10-10', end: '2026-11-08' }, to: { start: '2026-10-12', end: '2026-11-10' } };
  const nodes = [{ name: '需求预测', start: '2026-10-13', end: '2026-10-19', days: 7, owner: '运营' }];
  const proposal = {
    plan: '2026Q4-02',
    nodes,
    basis: 'record',
    production: 28,
    short: 20,
    earliest: '2026-12-21',
    unannounced: [2027],
  };
  try {
    const page = await panels.open({
      supplyRoom: [room([card({}), NEXT])],
      reportSupplyNode: [
        { outcome: 'done', before, seen: '[3]', room: room([half, NEXT]) },
        { outcome: 'changed', before: null, seen: null, room: room([card({}), NEXT]) },
      ],
      previewSupplyMove: [{ moves: [{ name: '生产排期', product: '坚果', plan: 'P', ...spans }], shown: '[m]' }],
      moveSupplyNode: [{ outcome: 'done', room: room([NEXT], { language: 'en' }) }],
      proposeSupplyPlan: [{ throws: '要先填上架日，如 2027-01-01。' }, proposal, { ...proposal, short: 0 }],
      makeSupplyPlan: [{ outcome: 'done', plan: '2026Q4-02', room: room([]) }],
    });
    await page.locator('footer').waitFor();
    expect(await page.locator('h1').textContent()).toBe('⚠ 1 个红，1 个正常');
    expect(await page.locator('.badge').allInnerTexts()).toEqual(['红', '绿']);
    await page.getByRole('button', { name: '报进度 50% · 生产排期' }).press('Enter');
    await page.getByText('生产排期 已报进度 50%').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('报进度 75% · 生产排期');
    await page.getByRole('button', { name: '撤销' }).press('Enter');
    await page.getByRole('alert').getByText('刚才有人改过').waitFor();
    expect(await asked(page, 'reportSupplyNode')).toEqual([
      ['a', '[1]', { what: 'progress', progress: 0.5 }],
      ['a', '[3]', { what: 'restore', cells: before }],
    ]);
    await page.getByText('负责人、工厂、交付记录').first().click();
    await page.getByText('PO-2：应到 2026-07-29，晚 4 天').first().waitFor();
    await page.getByText('会拖到上架：预计 2026-11-20').first().waitFor();
    await page.getByLabel('开始日').first().fill('2026-10-12');
    await page.getByRole('button', { name: '看看会动哪些' }).first().press('Enter');
    await page.getByText('会改 1 行，其余的不动').waitFor();
    await page.getByText('缓冲热度图').click();
    expect(await page.locator('.fever svg').getAttribute('aria-label')).toContain('红，进度 25%，缓冲用了 167%');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, 'supply-room.png'), fullPage: true });
    await page.getByRole('button', { name: '就这样改' }).press('Enter');
    await page.getByText('已改 1 行的日期').waitFor();
    expect(await asked(page, 'moveSupplyNode')).toEqual([['a', '2026-10-12', 30, '[m]']]);
    await page.getByRole('button', { name: '排新计划' }).click();
    await page.getByLabel('商品').fill('坚果');
    await page.getByRole('button', { name: '排计划' }).press('Enter');
    await page.getByRole('alert').getByText('要先填上架日').waitFor();
    await page.getByLabel('上架日').fill('2026-12-01');
    await page.getByRole('button', { name: '排计划' }).press('Enter');
    await page.getByText('⚠ 来不及：第一步 20 天前就该开始了').waitFor();
    await page.getByText('2027 年的放假安排还没公布').waitFor();
    await page.getByRole('button', { name: '改成 2026-12-21 上架' }).press('Enter');
    await page.getByRole('button', { name: '写进供应甘特图' }).press('Enter');
    await page.getByText('计划 2026Q4-02 已写进').waitFor();
    expect((await asked(page, 'makeSupplyPlan'))[0]?.[0]).toEqual({
      product: '坚果',
      shelf: '2026-12-21',
      supplier: null,
    });
    expect(panels.complaints.filter((said) => !said.includes('要先填上架日'))).toEqual([]);
  } finally {
    await panels.close();
  }
});
