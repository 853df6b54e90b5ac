import type { Page } from 'playwright-core';
import type { FirstRun } from '../../src/setup/job';
import { asked, Panels } from '../browser/panel';

let panels: Panels;
beforeAll(async () => {
  panels = await Panels.of('setup/sidebar.client.ts');
});
afterAll(() => panels.close());

const setting = (key: string, value = '') => ({ key, value });
const offered = (name: string, tabs: string[], comes = 'chosen') => ({
  name,
  comes,
  needs: name === 'customers' ? ['orders', 'common'] : ['common'],
  job: name,
  tabs: tabs.map((tab) => ({ name: tab, about: '', present: false })),
});

const STATE = {
  language: 'zh-CN',
  step: 'shop',
  finished: false,
  settings: {
    name: setting('店铺名称'),
    platforms: setting('经营平台'),
    language: setting('语言'),
    currency: setting('币种', 'CNY'),
  },
  timeZone: 'Asia/Shanghai',
  people: [],
  roles: ['负责人', '运营'],
  modules: [
    offered('orders', ['订单'], 'needed'),
    offered('customers', ['客户RFM']),
    offered('board', ['任务', '看板']),
    offered('common', ['驾驶舱', '设置'], 'always'),
  ],
  order: ['驾驶舱', '客户RFM', '看板', '任务', '订单', '设置'],
  chosen: null,
  clock: null,
  orders: 0,
  sales: 0,
  sample: 0,
  draft: {},
} as unknown as FirstRun;

const open = (over: Partial<FirstRun>, answers: Record<string, unknown[]> = {}): Promise<Page> =>
  panels.open({ firstRun: [{ ...STATE, ...over }], keepFirstRun: [null], keepFirstRunDraft: [null], ...answers });

test('what cannot be saved is said above the step, with everything as it was typed', async () => {
  const saved = { setting: {}, refused: null };
  const page = await open({}, { changeSetting: [{ throws: '另一项任务正在写表格。' }, saved] });
  await page.getByLabel('店铺名称').fill('海边小铺');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('alert').getByText('另一项任务正在写表格。').waitFor();
  expect(await page.getByLabel('店铺名称').inputValue()).toBe('海边小铺');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '团队' }).waitFor();
  expect(await asked(page, 'changeSetting')).toEqual([
    ['店铺名称', '海边小铺'],
    ['店铺名称', '海边小铺'],
  ]);
});

test('tabs are made in the order in which a shop wants them; nothing chosen is said, and stays so', async () => {
  const page = await open({ step: 'modules' } as Partial<FirstRun>, { setUpTabs: [{ result: '', ok: true }] });
  for (const name of ['客户与复购', '任务看板']) await page.getByLabel(name).uncheck();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('alert').getByText('请至少选一个').waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  await page.getByLabel('任务看板').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '定时运行' }).waitFor();
  expect(await asked(page, 'setUpTabs')).toEqual([[['驾驶舱', '看板', '任务', '设置']]]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('where making tabs fails the step says why and can be tried again', async () => {
  const page = await open({ step: 'modules' } as Partial<FirstRun>, {
    setUpTabs: [{ result: '没有完成：正忙。', ok: false }],
  });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('alert').getByText('没有完成：正忙。').waitFor();
  expect(await page.getByLabel('客户与复购').isChecked()).toBe(true);
});

test('a long forecast goes on until it is done; a job that fails stops no other, and is said', async () => {
  const ran = (result: string, ok = true, done = true) => ({ result, ok, done });
  const page = await open(
    { step: 'compute', orders: 5, chosen: ['customers', 'board'] } as unknown as Partial<FirstRun>,
    { runForSidebar: [ran('算到一半', true, false), ran('客户 3 位'), ran('没有完成：表不见了', false)] },
  );
  await page.getByRole('button', { name: '开始计算' }).click();
  await page.getByText('客户 3 位').waitFor();
  await page.getByRole('alert').getByText('表不见了').waitFor();
  expect(await asked(page, 'runForSidebar')).toEqual([['customers'], ['customers'], ['board']]);
  await page.getByRole('button', { name: '再算一次' }).waitFor();
});

test('an interrupted first run comes back to its step, in English too', async () => {
  const page = await open({
    step: 'people',
    language: 'en',
    draft: { person: 'Li', roles: '运营' },
  } as unknown as Partial<FirstRun>);
  await page.getByRole('heading', { name: 'Team' }).waitFor();
  expect(await page.getByLabel('Name').inputValue()).toBe('Li');
  expect(await page.getByLabel('运营 operations').isChecked()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('whoever was typed in and not added yet is added when one goes on', async () => {
  const people = [{ name: '李海', email: 'li@shop.cn', roles: ['负责人'] }];
  const answers = [
    { wrong: 'badAddress', people: [] },
    { wrong: null, people },
  ];
  const page = await open({ step: 'people' }, { addTeamMember: answers });
  await page.getByLabel('姓名').fill('李海');
  await page.getByLabel('邮箱').fill('li');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('alert').getByText('要填一个邮箱地址').waitFor();
  await page.getByLabel('邮箱').fill('li@shop.cn');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '平台' }).waitFor();
  const person = { name: '李海', roles: ['负责人'] };
  expect(await asked(page, 'addTeamMember')).toEqual([
    [{ ...person, email: 'li' }],
    [{ ...person, email: 'li@shop.cn' }],
  ]);
});

test('with nobody typed in, going on adds nobody', async () => {
  const page = await open({ step: 'people' });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '平台' }).waitFor();
});
