import type { Page } from 'playwright-core';
import { asked, Panels } from '../../browser/panel';

let panels: Panels;

beforeAll(async () => {
  panels = await Panels.of('customers/review/sidebar.client.ts');
});

afterAll(() => panels.close());

const CHOICES = {
  language: 'zh-CN',
  today: '2026-11-02',
  end: '2026-11-16',
  running: [{ campaign: '十月唤回', audience: '沉睡', benefits: ['9折券'], end: '2026-11-08' }],
};
const PREVIEW = {
  groups: [
    { benefit: '满80减15', people: 230, joining: 230 },
    { benefit: '满100减20', people: 228, joining: 228 },
    { benefit: null, people: 114, joining: 114 },
  ],
  again: false,
  busy: 12,
  unknown: { count: 7, first: ['小鹿1', '橘猫2', 'a', 'b', 'c'] },
  days: 15,
  detectable: { base: 0.021, rise: 0.048, profit: 1.732 },
  allows: 'nothing',
  seen: 'as seen',
};
const MADE = { outcome: 'done', refusal: null, result: '“十一月唤回”分好了，新进 572 人，名单见“触达分组”' };

async function filled(answers: Record<string, unknown[]> = {}): Promise<Page> {
  const page = await panels.open({
    splitChoices: [CHOICES],
    previewSplit: [{ preview: PREVIEW, refusal: null }],
    makeSplit: [MADE],
    showSplit: [null],
    ...answers,
  });
  await page.getByLabel('活动', { exact: true }).fill('十一月唤回');
  await page.getByLabel('权益', { exact: false }).first().fill('满80减15');
  await page.getByLabel('第二种权益').fill('满100减20');
  await page.getByLabel('毛利率').fill('42%');
  return page;
}

test('typed, looked at, written: what is shown is what is handed back', async () => {
  const page = await filled();
  await page.getByRole('button', { name: '看看怎么分' }).click();
  await page.getByText('对照组，不发：114 人').waitFor();
  await page.getByText('12 人正在别的活动里').waitFor();
  await page.getByText('名单里有 7 个ID不在客户名册里：小鹿1、橘猫2、a、b、c…').waitFor();
  await page.getByText('平时 15 天有 2.1% 会回来').waitFor();
  await page.getByText('有的组不到 200 人').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  await page.getByRole('button', { name: '就这样分' }).click();
  await page.getByText(MADE.result).waitFor();
  const [call] = await asked(page, 'makeSplit');
  expect(call).toEqual([
    {
      campaign: '十一月唤回',
      audience: '沉睡',
      first: '满80减15',
      second: '满100减20',
      control: '0.2',
      end: '2026-11-16',
      margin: '42%',
      cost: '',
      list: '',
    },
    'as seen',
  ]);
  await page.getByRole('button', { name: '看名单' }).click();
  expect(await asked(page, 'showSplit')).toEqual([[]]);
});

test('what is wrong is said above the form, which keeps what was typed', async () => {
  const refusal = { why: 'drawnOtherwise', benefits: ['9折券'], end: '2026-11-08' };
  const page = await filled({ previewSplit: [{ preview: null, refusal }] });
  await page.getByRole('button', { name: '看看怎么分' }).click();
  await page.getByRole('alert').getByText('这个活动已经分过组：权益是 9折券，截止日 2026-11-08').waitFor();
  expect(await page.getByLabel('活动', { exact: true }).inputValue()).toBe('十一月唤回');
});

test('customers that changed meanwhile are shown anew, with a word', async () => {
  const page = await filled({ makeSplit: [{ outcome: 'changed', refusal: null, result: '' }, MADE] });
  await page.getByRole('button', { name: '看看怎么分' }).click();
  await page.getByRole('button', { name: '就这样分' }).click();
  await page.getByRole('alert').getByText('刚变过').waitFor();
  await page.getByRole('button', { name: '就这样分' }).click();
  await page.getByText(MADE.result).waitFor();
  expect(await asked(page, 'previewSplit')).toHaveLength(2);
});

test('a failure leaves the look where it was, and says why', async () => {
  const page = await filled({ makeSplit: [{ throws: '别人正在写这个表格，请稍后再试。' }] });
  await page.getByRole('button', { name: '看看怎么分' }).click();
  await page.getByRole('button', { name: '就这样分' }).click();
  await page.getByRole('alert').getByText('别人正在写').waitFor();
  await page.getByText('对照组，不发：114 人').waitFor();
});
