import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RoomContact } from '../../../src/customers/care/room/contact';
import type { ContactRoom } from '../../../src/customers/care/room/job';
import { PICTURES } from '../../browser/livePage';
import { type Answers, asked, Panels } from '../../browser/panel';

const contact = (more: Partial<RoomContact>): RoomContact => ({
  ...{ id: 'CD261102-1', customerId: '爱笑的云朵452', platform: '淘宝', tier: '沉睡', stage: '老客券', topic: '' },
  ...{ script: '老客券', person: '方小满', day: '2026-11-02', due: '2026-11-05', made: false, overdue: false },
  ...{ state: '待办', contactedOn: '', result: '', note: '', lastDay: '2026-06-11', orders: 3, amount: 2917.7 },
  seen: '[1]',
  ...more,
});

const LATE = contact({ id: 'CD261027-3', customerId: '=1+1', due: '2026-10-30', overdue: true, seen: '[9]' });
const VIP = contact({
  ...{ id: 'CD261102-2', customerId: 'jd_songguo1259', platform: '京东', person: '罗一宁', seen: '[2]' },
  ...{ tier: '高价值', stage: 'VIP服务', topic: '意见回访', script: '意见回访' },
});
const MADE = contact({
  id: 'CD261101-1',
  customerId: '慢吞吞松鼠550',
  made: true,
  state: '已触达',
  contactedOn: '2026-11-01',
});

const room = (contacts: RoomContact[], more: Partial<ContactRoom> = {}): ContactRoom => ({
  ...{ language: 'zh-CN', today: '2026-11-02', me: '', contacts, unreadable: 0 },
  load: [{ who: '方小满', open: 2, overdue: 1, made: 3 }],
  facts: {
    ...{ asOf: '2026-10-31', lastOrder: '2026-10-31', aDay: 30, waiting: 12, missing: null },
    dormancy: { days: 119, basis: 'gaps', repeatCustomers: 612, gaps: 1500 },
    dormancyText: '超过 119 天没买算沉睡',
  },
  ...more,
});

let panels: Panels;

beforeAll(async () => {
  panels = await Panels.of('customers/sidebar.client.ts');
});

afterAll(() => panels.close());

async function panel(answers: Answers): Promise<Page> {
  const page = await panels.open(answers, { height: 900 });
  await page.locator('footer').waitFor();
  return page;
}

const ids = (page: Page) => page.locator('.card').evaluateAll((cards) => cards.map(({ id }) => id));

test('today’s list by person within 300 pixels: what is late, who is loaded, from when on a customer is dormant', async () => {
  const page = await panel({ contactRoom: [room([LATE, contact({}), VIP, MADE])] });
  expect(await page.locator('h1').textContent()).toBe('⚠ 3 位要联系，1 位逾期');
  expect(await page.locator('h2').allTextContents()).toEqual(['方小满 · 2', '罗一宁 · 1']);
  await page.getByText('超过 119 天没买算沉睡。天数算到 2026-10-31').waitFor();
  await page.getByText('还有 12 位该联系').waitFor();
  await page.getByText('方小满：待联系 2，逾期 1，今天做了 3，每天最多 30').waitFor();
  const card = page.locator('#CD261027-3');
  expect(await card.locator('.clock').textContent()).toBe('⚠ 逾期 3 天');
  expect(await card.getByText('144 天前买过（06-11），共 3 次，2,917.70').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'contacts.png'), fullPage: true });
});

test('orders that are missing are said before anybody is written to', async () => {
  const facts = { ...room([]).facts, missing: 30 } as ContactRoom['facts'];
  const page = await panel({ contactRoom: [room([contact({})], { facts })] });
  await page.getByText('订单只到 2026-10-31，差 30 天').waitFor();
});

test('one tap marks, with what was typed; the work goes on at the next contact', async () => {
  const page = await panel({
    contactRoom: [room([contact({}), VIP])],
    markContacts: [{ outcome: { done: 1, changed: 0, gone: 0 }, room: room([VIP]) }],
  });
  await page.getByText('怎么说、记一句').first().click();
  await page.getByText('店里给老顾客留了一张专享券').waitFor();
  await page.getByPlaceholder('如：说下月发工资再买').first().fill('说双12再来');
  await page.getByRole('button', { name: '已触达 爱笑的云朵452' }).click();
  await page.getByText('爱笑的云朵452已标为“已触达”。').waitFor();
  expect(await asked(page, 'markContacts')).toEqual([
    [[{ id: 'CD261102-1', seen: '[1]' }], { state: '已触达', result: '说双12再来' }],
  ]);
  expect(await page.evaluate(() => document.activeElement?.closest('.card')?.id)).toBe('CD261102-2');
});

test('a row that somebody changed meanwhile: said so, and nothing lost of what was typed', async () => {
  const after = contact({ seen: '[3]', result: '同事写的' });
  const page = await panel({
    contactRoom: [room([contact({})])],
    markContacts: [{ outcome: { done: 0, changed: 1, gone: 0 }, room: room([after]) }],
  });
  await page.getByText('怎么说、记一句').click();
  await page.getByPlaceholder('如：说下月发工资再买').fill('说双12再来');
  await page.getByRole('button', { name: '停止 爱笑的云朵452' }).click();
  await page.getByRole('alert').getByText('刚才有人改过，没有写入').waitFor();
  expect(await page.getByPlaceholder('如：说下月发工资再买').inputValue()).toBe('说双12再来');
});

test('filters, remembered for the person; what is folded out stays so', async () => {
  const all = room([contact({}), VIP, MADE]);
  const page = await panel({ contactRoom: [all, { ...all, me: '罗一宁' }] });
  await page.getByText('已联系，等回音 · 1').click();
  await page.getByLabel('按人').selectOption('罗一宁');
  await page.getByText('罗一宁 · 1').waitFor();
  expect(await ids(page)).toEqual(['CD261102-2']);
  expect(await asked(page, 'contactRoom')).toEqual([[], ['罗一宁']]);
  await page.getByLabel('按人').selectOption('');
  await page.getByText('方小满 · 1').waitFor();
  expect(await page.locator('#CD261101-1').isVisible()).toBe(true);
  await page.getByLabel('按阶段').selectOption('老客券');
  expect(await ids(page)).toEqual(['CD261102-1', 'CD261101-1']);
});

test('a list per platform is saved here, and all of it marked at two taps', async () => {
  const page = await panel({
    contactRoom: [room([LATE, contact({}), VIP])],
    markContacts: [{ outcome: { done: 1, changed: 0, gone: 1 }, room: room([VIP]) }],
  });
  await page.getByText('导出给平台群发').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出淘宝 2 位' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('触达_淘宝_2026-11-02.csv');
  expect(readFileSync(await file.path(), 'utf8')).toBe(
    "\ufeff客户ID,阶段,事项\r\n'=1+1,老客券,\r\n爱笑的云朵452,老客券,\r\n",
  );
  await page.getByRole('button', { name: '淘宝都标为已触达' }).click();
  expect(await asked(page, 'markContacts')).toEqual([]);
  await page.getByRole('button', { name: '确定，标 2 位' }).click();
  await page.getByRole('alert').getByText('1 位已标为“已触达”。1 位在“触达计划”里找不到了').waitFor();
});

test('English where the shop is in English; strangers’ words are text, never markup', async () => {
  const nasty = contact({ customerId: '<img src=x onerror=alert(1)>', note: '<b>x</b>' });
  const page = await panel({ contactRoom: [room([nasty], { language: 'en' })], planContacts: [{ throws: 'Busy' }] });
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  await page.getByText('1 to contact today').waitFor();
  expect(await page.locator('img, b').count()).toBe(0);
  await page.getByRole('button', { name: 'Update list' }).click();
  await page.getByRole('alert').getByText('Busy').waitFor();
  expect(panels.complaints.filter((one) => !one.includes('Busy'))).toEqual([]);
});
