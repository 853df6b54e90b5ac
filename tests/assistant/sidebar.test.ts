import type { Page } from 'playwright-core';
import { asked, Panels } from '../browser/panel';

let panels: Panels;
beforeAll(async () => {
  panels = await Panels.of('assistant/sidebar.client.ts');
});
afterAll(async () => {
  expect(panels.complaints).toEqual([]);
  await panels.close();
});

const setting = {
  key: '缓冲比例',
  about: '每个节点留几成作缓冲',
  kind: 'rate',
  choices: null,
  value: '',
  fallback: '10%',
  wrong: null,
};
const choice = {
  ...setting,
  key: '定时频率',
  about: '多久一次',
  kind: 'choice',
  choices: ['每小时', '每5分钟'],
  fallback: '每小时',
};

const health = {
  health: {
    clock: { state: 'late', often: 'hourly', last: '2026-11-01 08:00:00' },
    mail: { left: 88, waiting: 2, failed: 1 },
    unfinished: ['销售预测'],
    problems: 3,
    foreign: ['看板'],
    cells: { used: 1_094_000, most: 10_000_000 },
    layout: 1,
    timeZone: { sheet: 'Asia/Shanghai', script: 'America/New_York' },
    now: '2026-11-02 09:00:00',
  },
  runs: [
    {
      time: '2026-11-02 08:59:00',
      label: '库存',
      job: 'stock',
      trigger: '定时',
      seconds: 1.4,
      problems: 2,
      result: '没有完成：“库存”表不见了。',
      failed: true,
    },
  ],
  sample: 698,
  selfTest: { time: '2026-11-01 10:00:00', failed: 1 },
  runsTab: '运行记录',
};

const open = (view: string, answers: Record<string, unknown[]>, language = 'zh-CN'): Promise<Page> =>
  panels.open({ assistantView: [{ view, language }], goToTab: [true], ...answers });

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a setting is saved as it is changed; a value that does not fit is refused beside its field', async () => {
  const page = await open('settings', {
    settingGroups: [
      [
        { module: 'supply', settings: [setting] },
        { module: 'common', settings: [choice] },
      ],
    ],
    changeSetting: [
      { setting, refused: '要填比例，如 0.35 或 35%' },
      { setting: { ...setting, value: '12%' }, refused: null },
      { setting: { ...choice, value: '每5分钟' }, refused: null },
    ],
  });
  await page.getByLabel('找设置').fill('缓冲');
  expect(await page.locator('.setting').count()).toBe(1);
  const field = page.getByLabel('缓冲比例');
  await field.fill('abc');
  await field.blur();
  await page.getByText('要填比例').waitFor();
  await field.fill('0.12');
  await field.blur();
  await page.getByText('✓ 已保存').waitFor();
  expect(await field.inputValue()).toBe('12%');
  await page.getByLabel('找设置').fill('');
  await page.locator('summary').last().click();
  await page.getByLabel('定时频率').selectOption('每5分钟');
  await page.getByText('✓ 已保存').last().waitFor();
  expect(await asked(page, 'changeSetting')).toEqual([
    ['缓冲比例', 'abc'],
    ['缓冲比例', '0.12'],
    ['定时频率', '每5分钟'],
  ]);
});

test('a problem leads to its cell, wherever it stands now, and is checked again', async () => {
  const problem = { cell: 'D3', column: '付款时间', value: '上周五', reason: '要填日期或时间。' };
  const group = { tab: '订单', isTab: true, count: 41, job: 'customers', problems: [problem] };
  const file = { tab: '<b>a.csv', isTab: false, count: 1, job: null, problems: [{ ...problem, cell: 'B2' }] };
  const page = await open('problems', {
    problemGroups: [{ groups: [group, file] }, { groups: [] }],
    goToProblem: [{ found: 'moved', cell: 'D25' }],
    runForSidebar: [{ result: '客户 3 位', ok: true, done: true }],
  });
  await page.getByText('42 个数据问题').waitFor();
  await page.getByText('还有 40 个').waitFor();
  await page.getByRole('button', { name: '去 D3' }).click();
  await page.getByText('现在在 D25').waitFor();
  expect(await asked(page, 'goToProblem')).toEqual([['订单', 'D3', '上周五']]);
  expect(await page.locator('b').count()).toBe(0);
  await page.getByRole('button', { name: '重新检查' }).click();
  await page.getByRole('heading', { name: '没有数据问题。' }).waitFor();
  expect(await asked(page, 'runForSidebar')).toEqual([['customers']]);
});

test('what is missing in a tab leads to the tab, and names no cell', async () => {
  const problem = { cell: 'A1', column: '角色', value: '采购', reason: '“团队”里还没有人担任“采购”。' };
  const group = { tab: '团队', isTab: true, count: 1, job: null, problems: [problem] };
  const page = await open('problems', { problemGroups: [{ groups: [group] }] });
  await page.getByText('还没有人担任').waitFor();
  expect(await page.getByText('填的是').count()).toBe(0);
  await page.getByRole('button', { name: '去“团队”表' }).click();
  expect(await asked(page, 'goToTab')).toEqual([['团队']]);
});

test.each(['zh-CN', 'en'])(
  'health says what is wrong and offers what to do, within 300 pixels, in %s',
  async (language) => {
    const page = await open('health', { healthView: [health], stopClock: [null], startClock: ['hourly'] }, language);
    await page.locator('.checks').waitFor();
    expect(await page.locator('.mark.bad').count()).toBe(4);
    expect(await page.locator('.card.overdue').count()).toBe(1);
    expect(await width(page)).toBeLessThanOrEqual(300);
    await page.getByRole('button', { name: language === 'en' ? 'Start anew' : '重新开启' }).click();
    await page.waitForFunction(() => window.asked.filter(({ name }) => name === 'healthView').length === 2);
    expect((await asked(page, 'stopClock')).length).toBe(1);
    expect((await asked(page, 'startClock')).length).toBe(1);
  },
);

test('the page’s part of the self-test goes with it', async () => {
  const page = await open('health', {
    healthView: [health],
    selfTestEcho: [{ throws: 'illegal value' }, null, 1_500_000],
    selfTestWithPage: [{ result: '自检：54 项通过', ok: true }],
  });
  await page.getByRole('button', { name: '现在自检' }).click();
  await page.getByText('自检：54 项通过').waitFor();
  const [[page_]] = (await asked(page, 'selfTestWithPage')) as [[Record<string, { verdict: string; got: string }>]];
  expect(page_['page.dateOut']?.got).toBe('illegal value');
  expect(page_['page.batch']).toMatchObject({ verdict: '通过' });
});

test('help explains the tab in front, follows it, and lists all others', async () => {
  const column = (header: string) => ({ header, note: '怎么填', choices: [] });
  const help = {
    name: '库存',
    about: '各平台各仓库的库存',
    module: 'stock',
    present: true,
    rows: 0,
    required: [column('SKU')],
    optional: [],
    computed: [column('状态')],
    menu: [],
    formulas: ['BUFFER_DAYS'],
  };
  const lists = [{ module: 'orders', tabs: [{ name: '订单', about: '订单', present: false }] }];
  const page = await open('help', {
    tabHelp: [
      { name: '库存', help, menu: [{ run: 'updateStock', path: '电商运营 → 更新 → 更新库存' }], lists },
      { name: '随笔', help: null, menu: [], lists },
    ],
    updateStock: [null],
  });
  await page.getByText('现在还是空的').waitFor();
  await page.getByRole('button', { name: '更新库存' }).click();
  await page.waitForFunction(() => window.asked.some(({ name }) => name === 'updateStock'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByText('“随笔”是您自己的表').waitFor();
});
