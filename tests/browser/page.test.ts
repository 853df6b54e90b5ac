import type { Page } from 'playwright-core';
import type { SheetData } from '../../local/engine/engine';
import { Chromium } from './chromium';
import { cellAt, cellsOf, LivePage, opened, select, typeInto } from './livePage';
import { changeAtRandom } from './randomSteps';

/** More of them, and others: SHOPDECK_ROUNDS=40 SHOPDECK_SEED=7 npx jest tests/browser/page */
const ROUNDS = Number(process.env.SHOPDECK_ROUNDS ?? 2);
/** Milliseconds: a round takes two or three seconds, and ten where a window has to load anew. */
const TIME = Math.max(60_000, ROUNDS * 10_000);
const SEED = Number(process.env.SHOPDECK_SEED ?? 20_261_102);

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('电商运营')
    .addItem('问一声', 'askFirst').addItem('打开侧栏', 'openSidebar').addItem('报个信', 'tell')
    .addItem('出错', 'fail').addItem('画图', 'draw').addItem('打开窗口', 'openWindow').addItem('去掉规则', 'plain').addItem('加上规则', 'colour')
    .addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('定时').addItem('启用', 'install')).addToUi();
}
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('成绩'); }
function askFirst() {
  var ui = SpreadsheetApp.getUi();
  var sure = ui.alert('写入', '要写入吗？', ui.ButtonSet.YES_NO);
  var name = ui.prompt('姓名', '您是谁？', ui.ButtonSet.OK_CANCEL);
  sheet().getRange('H1:I1').setValues([[String(sure), name.getResponseText()]]);
}
function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('成绩助手')); }
function openWindow() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>窗口里</p>').setWidth(320).setHeight(160), '一个窗口');
}
function tell() { console.log('报信', 1); SpreadsheetApp.getActiveSpreadsheet().toast('写好了', '完成', 20); }
function fail() { throw new Error('第 3 行的金额不是数字'); }
function total(values) { if (!values) throw new Error('没有数'); return values.reduce(function (a, b) { return a + b; }, 0); }
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() { sheet().getRange('H2').setValue('已运行'); MailApp.sendEmail('a@example.com', '小时报告', '一切正常'); }
function draw() {
  var s = sheet();
  s.insertChart(s.newChart().asColumnChart().addRange(s.getRange('A1:B4')).setPosition(8, 2, 0, 0)
    .setNumHeaders(1).setOption('title', '各人成绩').setOption('width', 420).setOption('height', 240).build());
}
function plain() { sheet().setConditionalFormatRules([]); }
function colour() {
  var s = sheet(), range = s.getRange('A2:C9');
  s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$B2>50').setBackground('#ddf3e4').setRanges([range]).build()]);
}
/**
 * 加倍。
 * @param {number} value 数
 * @customfunction
 */
function TWICE(value) { return value * 2; }
/**
 * 拒绝。
 * @param {number} value 数
 * @customfunction
 */
function REFUSE(value) { throw new Error('至少要两年的数据，只有 ' + value + ' 个月'); }
`;

const SIDEBAR = `<!DOCTYPE html><html><head><link rel="stylesheet" href="https://ssl.gstatic.com/docs/script/css/add-ons1.css"></head>
<body><div class="sidebar"><button class="action" id="sum">求和</button><button id="bad">出错</button><button id="date">日期</button>
<button id="close">关</button><p id="out" class="gray">等待</p></div><script>
var out = document.getElementById('out');
function runner() { return google.script.run.withUserObject('甲').withSuccessHandler(function (v, u) { out.textContent = '和 ' + v + ' ' + u; })
  .withFailureHandler(function (e, u) { out.textContent = '错 ' + e.message + ' ' + u; }); }
document.getElementById('sum').onclick = function () { runner().total([1, 2, 3]); };
document.getElementById('bad').onclick = function () { runner().total(null); };
document.getElementById('date').onclick = function () { try { runner().total([new Date()]); } catch (e) { out.textContent = e.message; } };
document.getElementById('close').onclick = function () { google.script.host.close(); };
</script></body></html>`;

const value = (one: string | number) => ({ value: one });
const SHEET: SheetData = {
  name: '成绩',
  cells: [
    [value('姓名'), value('语文'), value('数学'), value('总分')],
    [value('张三'), value(95), value(88), { value: 183, formula: '=B2+C2' }],
    [value('李四'), value(76), value(59), { value: 135, formula: '=B3+C3' }],
    [value('王五'), value(55), value(91), { value: 146, formula: '=B4+C4' }],
  ],
  validations: [
    {
      boxes: [{ row: 1, column: 5, rows: 1, columns: 1 }],
      rule: { kind: 'rangeList', range: '=成绩!$D$2:$D$4', showDropdown: true, allowInvalid: false, help: null },
    },
  ],
  conditionalRules: [
    {
      boxes: [{ row: 1, column: 0, rows: 3, columns: 3 }],
      condition: { kind: 'formula', formula: '=$D2>150' },
      style: { background: '#ddf3e4' },
    },
  ],
};

let chromium: Chromium;
let live: LivePage;
let one: Page;
let two: Page;

beforeAll(async () => {
  live = await LivePage.start({ 'Code.js': CODE, 'sidebar.html': SIDEBAR }, [SHEET]);
  chromium = await Chromium.launch();
  one = await opened(await chromium.open(live.address));
  two = await opened(await chromium.open(live.address));
  await one.bringToFront();
}, 60_000);

afterAll(async () => {
  await chromium.close();
  await live.close();
}, 20_000);

const menu = async (page: Page, item: string) => {
  await page.getByRole('menuitem', { name: '电商运营' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Looks again until it is as expected. */
async function eventually(look: () => Promise<unknown>, expected: unknown): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    try {
      expect(found).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
}

/** Both windows and the server agree, and go on doing so. */
async function sameCells(): Promise<void> {
  const different = async () => {
    const [first, second] = [await cellsOf(one), await cellsOf(two)];
    return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((key) => first[key] !== second[key]);
  };
  await eventually(different, []);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await different()).toEqual([]);
}

const cell = (page: Page, address: string) => async () =>
  JSON.parse((await cellsOf(page))[`成绩 ${address}`] ?? 'null')?.[0];

test('the bar shows name, menus and that all is saved', async () => {
  expect(await one.locator('h1').textContent()).toBe('小店');
  expect(await one.title()).toBe('小店 · ShopDeck');
  await eventually(() => one.locator('.saved').textContent(), '已保存到本机');
  expect(await one.locator('.menu-name').allTextContents()).toEqual(['电商运营', '扩展程序']);
});

/** The rows of which a conditional rule colours the first cell. */
const coloured = (page: Page) => () =>
  page.evaluate(() => {
    type Cell = { s?: { bg?: { rgb?: string } } } | null;
    type Sheet = { getSheet(): { getCell(row: number, column: number): Cell } };
    const { univerAPI } = window as unknown as { univerAPI: { getActiveWorkbook(): { getActiveSheet(): Sheet } } };
    const sheet = univerAPI.getActiveWorkbook().getActiveSheet().getSheet();
    return [0, 1, 2, 3, 4].filter((row) => sheet.getCell(row, 0)?.s?.bg?.rgb === '#ddf3e4');
  });

test('what is typed in one window is computed, coloured by the rules, seen in the other, and saved', async () => {
  await eventually(coloured(one), [1]);
  await typeInto(one, 'B3', '100');
  await eventually(cell(two, '2,1'), 100);
  await eventually(cell(two, '2,3'), 159);
  await eventually(cell(one, '2,3'), 159);
  await eventually(coloured(one), [1, 2]);
  await typeInto(one, 'E3', '=TWICE(D3)');
  await eventually(cell(one, '2,4'), 318);
  await eventually(() => one.locator('.saved').textContent(), '已保存到本机');
  expect((await live.saved()).sheets[0]?.cells[2]?.[4]).toMatchObject({ value: 318, formula: '=TWICE(D3)' });
});

test('an address that is typed stays text', async () => {
  await typeInto(one, 'L5', 'a@example.com');
  await typeInto(one, 'L6', 'www.example.com');
  await eventually(cell(two, '5,11'), 'www.example.com');
  const rich = (page: Page) =>
    page.evaluate(
      `['L5', 'L6'].map((a1) => univerAPI.getActiveWorkbook().getActiveSheet().getRange(a1).getCellData().p ?? null)`,
    );
  expect([await rich(one), await rich(two)]).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('what a function of the add-on says of its error is shown where the pointer rests on the cell', async () => {
  await typeInto(one, 'F6', '=REFUSE(7)');
  await eventually(cell(one, '5,5'), '#ERROR!');
  const { x, y } = await cellAt(one, 'F6');
  await one.mouse.move(x + 200, y + 200);
  await one.mouse.move(x, y, { steps: 4 });
  await one.getByText('至少要两年的数据，只有 7 个月').waitFor();
  await change(one, 's.getRange("F6").clear();');
});

test('a submenu ends within the window, however low it is', async () => {
  await one.setViewportSize({ width: 1360, height: 300 });
  await one.getByRole('menuitem', { name: '电商运营' }).click();
  await one.getByRole('menuitem', { name: '定时' }).hover();
  const bottom = async () => {
    const last = await one.getByRole('menuitem', { name: '启用' }).boundingBox();
    return last ? last.y + last.height : 300;
  };
  expect(await bottom()).toBeLessThan(300);
  await one.keyboard.press('Escape');
  await one.mouse.move(1000, 200);
  await one.keyboard.press('ArrowUp');
  expect(await bottom()).toBeLessThan(300);
  await one.keyboard.press('ArrowRight');
  expect(await one.evaluate(() => document.activeElement?.textContent)).toBe('启用');
  await one.keyboard.press('Escape');
  await one.setViewportSize({ width: 1360, height: 760 });
});

test('a list over computed cells offers what they show now', async () => {
  const { x, y } = await cellAt(one, 'F2');
  await one.mouse.dblclick(x, y);
  await one.getByText('159', { exact: true }).waitFor();
  expect(await one.getByText('135', { exact: true }).count()).toBe(0);
  await one.keyboard.press('Escape');
});

const change = (page: Page, script: string) =>
  page.evaluate(`(() => { const s = univerAPI.getActiveWorkbook().getActiveSheet(); ${script} })()`);

const SORT = `univerAPI.executeCommand('sheet.command.sort-range', {
  unitId: s.getWorkbook().getUnitId(), subUnitId: s.getSheetId(), range: s.getRange('A2:D6').getRange(),
  orderRules: [{ type: 'desc', colIndex: 1 }], hasTitle: false,
});`;

test('two windows hold the same cells after rows and columns move, sorting and typing at once', async () => {
  await change(one, 's.insertRowsAfter(1, 2); s.getRange("A3:C3").setValues([["赵六", 60, 70]]);');
  await eventually(cell(two, '2,0'), '赵六');
  // The rule's colour is not copied with the looks of the row above.
  expect(Object.values(await cellsOf(two)).filter((shown) => shown.includes('#ddf3e4'))).toEqual([]);
  await change(one, 's.getRange("D3").setValue("=B3+C3"); s.insertColumnsAfter(4, 1);');
  await eventually(cell(one, '2,3'), 130);
  await change(one, SORT);
  await eventually(cell(two, '1,1'), 100);
  await sameCells();
  await Promise.all([
    change(one, 'for (let i = 0; i < 10; i++) s.getRange(10 + i, 0).setValue(i);'),
    change(two, 'for (let i = 0; i < 10; i++) s.getRange(12 + i, 0).setValue(-i);'),
  ]);
  await sameCells();
  await change(two, 's.getRange("A2:B4").setBackground("#fde7e4"); s.deleteRows(4, 1);');
  await eventually(async () => Object.keys(await cellsOf(one)).length, Object.keys(await cellsOf(two)).length);
  await sameCells();
  expect(Object.keys(await cellsOf(one)).length).toBeGreaterThan(25);
});

test('a script waits for the answers to alert and prompt', async () => {
  await menu(one, '问一声');
  await eventually(() => two.locator('.running').textContent(), '正在运行“问一声”');
  await one.getByRole('button', { name: '是' }).click();
  await one.locator('dialog input').fill('小王');
  await one.getByRole('button', { name: '确定' }).click();
  await eventually(cell(one, '0,7'), 'YES');
  await eventually(cell(two, '0,8'), '小王');
});

test('a dialog that is shut answers CLOSE', async () => {
  await menu(one, '问一声');
  await one.locator('dialog').waitFor();
  await one.keyboard.press('Escape');
  await one.locator('dialog input').waitFor();
  await one.keyboard.press('Escape');
  await eventually(cell(one, '0,7'), 'CLOSE');
});

test('the sidebar calls the add-on and hears success, failure and its own object', async () => {
  await menu(one, '打开侧栏');
  expect(await one.locator('#sidebar h2').textContent()).toBe('成绩助手');
  expect((await one.locator('#sidebar').boundingBox())?.width).toBe(300);
  const frame = one.frameLocator('#sidebar iframe');
  const out = () => frame.locator('#out').textContent();
  await frame.locator('#sum').click();
  await eventually(out, '和 6 甲');
  await frame.locator('#bad').click();
  await eventually(out, '错 没有数 甲');
  await frame.locator('#date').click();
  expect(await out()).toBe('Failed due to illegal value in property: 0');
  expect(await frame.locator('#sum').evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
    'rgb(5, 122, 85)',
  );
  await frame.locator('#close').click();
  await eventually(() => one.locator('#sidebar').isVisible(), false);
});

test('the sidebar reaches neither the page nor the server', async () => {
  await menu(one, '打开侧栏');
  const frame = one.frameLocator('#sidebar iframe');
  const tried = await frame.locator('body').evaluate(async () => {
    const page = (() => {
      try {
        return window.parent.document.title;
      } catch {
        return 'refused';
      }
    })();
    const server = await fetch('/main.js').then(
      () => 'reached',
      () => 'refused',
    );
    return [page, server, window.origin];
  });
  expect(tried).toEqual(['refused', 'refused', 'null']);
  await one.locator('#sidebar').getByRole('button', { name: '关闭' }).click();
});

test('toasts, failures and modal windows are shown to who caused them', async () => {
  await menu(one, '报个信');
  await eventually(() => one.locator('.toast').first().textContent(), '完成写好了');
  await menu(one, '出错');
  await eventually(() => one.locator('.toast.failed').textContent(), '出错 没有完成第 3 行的金额不是数字');
  await menu(one, '打开窗口');
  expect(await one.frameLocator('dialog iframe').locator('p').textContent()).toBe('窗口里');
  await one.locator('dialog').getByRole('button', { name: '关闭' }).click();
  expect(await two.locator('.toast').count()).toBe(0);
  while ((await one.locator('.toast').count()) > 0) await one.locator('.toast .icon-button').first().click();
});

test('a toast leaves an open sidebar uncovered', async () => {
  await menu(one, '打开侧栏');
  await menu(one, '报个信');
  await one.locator('.toast').waitFor();
  const [toast, sidebar] = [await one.locator('.toast').boundingBox(), await one.locator('#sidebar').boundingBox()];
  expect((toast?.x ?? 0) + (toast?.width ?? 0)).toBeLessThan(sidebar?.x ?? 0);
  await one.locator('.toast .icon-button').click();
  await one.locator('#sidebar').getByRole('button', { name: '关闭' }).click();
});

test('the log of executions shows what was written and what failed, by the names of menus and sidebars', async () => {
  await one.getByRole('button', { name: '执行记录' }).click();
  await eventually(
    () => one.locator('.execution.failed pre.error').first().textContent(),
    'Error: 第 3 行的金额不是数字\n    at fail (Code.gs:20:25)',
  );
  expect(await one.locator('.execution pre.log').allTextContents()).toContain('报信 1');
  const names = await one
    .locator('.execution summary')
    .evaluateAll((heads) =>
      heads.map((head) => ['strong', 'code'].map((part) => head.querySelector(part)?.textContent).join(' ')),
    );
  expect(names).toEqual(expect.arrayContaining(['出错 fail', '侧边栏：成绩助手 total']));
  await one.getByRole('button', { name: '执行记录' }).click();
});

test('a trigger runs now, and its mail is in the outbox', async () => {
  await one.getByRole('menuitem', { name: '电商运营' }).click();
  await one.getByRole('menuitem', { name: '定时' }).hover();
  await one.getByRole('menuitem', { name: '启用' }).click();
  await one.getByRole('button', { name: '触发器' }).click();
  await eventually(() => one.locator('.trigger :is(strong, code)').allTextContents(), ['定时运行', 'tick']);
  expect(await one.locator('.trigger span').textContent()).toContain('每 1 小时');
  await one.getByRole('button', { name: '现在运行' }).click();
  await eventually(cell(two, '1,7'), '已运行');
  await one.getByRole('button', { name: '执行记录' }).click();
  await eventually(() => one.locator('.execution strong').first().textContent(), '定时运行');
  await one.getByRole('button', { name: '发件箱' }).click();
  await eventually(() => one.locator('.mail h3').textContent(), '小时报告');
  expect(await one.locator('.mail-stays').textContent()).toContain('不会真的寄出');
  expect(await one.locator('.mail dl').textContent()).toContain('a@example.com');
  const sent = new Date((await one.locator('.mail time').getAttribute('datetime')) ?? '');
  const inShop = sent.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  expect(await one.locator('.mail time').textContent()).toBe(inShop);
  await one.keyboard.press('Escape');
});

test('a chart is a card that moves and scrolls with its cell', async () => {
  await menu(one, '画图');
  await one.locator('.chart canvas').waitFor();
  const drawn = await one.locator('.chart').boundingBox();
  expect(drawn).toMatchObject({ width: 420, height: 240 });
  await change(two, 's.insertRowsAfter(5, 2);');
  await eventually(async () => ((await one.locator('.chart').boundingBox())?.y ?? 0) > (drawn?.y ?? 0) + 30, true);
  const before = await one.locator('.chart').boundingBox();
  await one.mouse.move((before?.x ?? 0) + 200, (before?.y ?? 0) + 100);
  await one.mouse.wheel(0, 80);
  await eventually(
    async () => Math.round((before?.y ?? 0) - ((await one.locator('.chart').boundingBox())?.y ?? 0)) > 40,
    true,
  );
  await one.mouse.wheel(0, -80);
});

test('a page that is opened again shows the same, in English where it is asked to', async () => {
  const again = await opened(await chromium.open(`${live.address}&lang=en`));
  expect(await again.locator('.place').allTextContents()).toEqual(['Outbox', 'Triggers', 'Executions']);
  expect(await cellsOf(again)).toEqual(await cellsOf(two));
  await again.close();
});

test('a page that lost its connection gets the workbook anew, and nothing can be typed meanwhile', async () => {
  const cut: (() => Promise<void>)[] = [];
  const prepare = (page: Page) =>
    page.routeWebSocket(/\/link$/, (link) => {
      const server = link.connectToServer();
      cut.push(async () => {
        await link.close();
        await server.close();
      });
    });
  const lost = await opened(await chromium.open(live.address, prepare));
  await cut[0]?.();
  await eventually(() => lost.locator('#veil').textContent(), expect.stringContaining('正在重新连接'));
  expect(await lost.evaluate(() => document.body.inert)).toBe(true);
  await change(one, 's.getRange("J9").setValue("断线时");');
  await eventually(cell(lost, '8,9'), '断线时');
  await opened(lost);
  expect(await lost.evaluate(() => document.body.inert)).toBe(false);
  await lost.close();
});

/** The page's own line to the server, on which a test may let it hear something, and the number of the last change that came on it. */
interface Line extends Window {
  socket: WebSocket;
  sequence: number;
}

function keepLine(): void {
  const kept = window as unknown as Line;
  const Original = window.WebSocket;
  window.WebSocket = class extends Original {
    constructor(address: string | URL) {
      super(address);
      kept.socket = this;
      this.addEventListener('message', ({ data }) => {
        const { sequence, value } = JSON.parse(data);
        kept.sequence = sequence ?? value?.sequence ?? kept.sequence;
      });
    }
  };
}

/** How many conditional rules the page's workbook has. */
const rules = (page: Page) => () =>
  page.evaluate(() => {
    type Resources = { name: string; data: string }[];
    const { univerAPI } = window as unknown as {
      univerAPI: { getActiveWorkbook(): { save(): { resources: Resources } } };
    };
    const { resources } = univerAPI.getActiveWorkbook().save();
    const data = resources.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')?.data;
    return Object.values(JSON.parse(data || '{}') as Record<string, unknown[]>).flat().length;
  });

/** A cell among those of the rule: pushed down it splits it in two. */
const WITHIN = "{ range: s.getRange('B3').getRange() }";

describe('a page that opens the workbook anew', () => {
  const DIFFERS = "{ kind: 'reopen', why: 'differs' }";
  let page: Page;

  beforeAll(async () => {
    page = await opened(await chromium.open(live.address, async (made) => void (await made.addInitScript(keepLine))));
    await page.bringToFront();
  }, 30_000);

  afterAll(async () => {
    await page.close();
    await one.bringToFront();
  });

  /** Lets the page take a message as if it came from the server, right after doing something. */
  const hears = (message: string, before = '') =>
    page.evaluate(`${before}; window.socket.onmessage({ data: JSON.stringify(${message}) })`);

  const closeToasts = async () => {
    for (const close of await page.locator('.toast button').all()) await close.click();
    await eventually(() => page.locator('.toast').count(), 0);
  };

  test('does so where it cannot do a change', async () => {
    const unknown = "[{ id: 'sheet.mutation.unknown', params: {} }]";
    await hears(`{ kind: 'change', sequence: window.sequence + 1, mutations: ${unknown} }`);
    await eventually(() => page.locator('.toast').allTextContents(), [expect.stringContaining('已经重新载入')]);
    expect(await cellsOf(page)).toEqual(await cellsOf(one));
    await closeToasts();
  });

  test('has what was changed just before', async () => {
    await hears(DIFFERS, "univerAPI.getActiveWorkbook().getActiveSheet().getRange('L20').setValue('刚改的')");
    await eventually(() => page.locator('.toast').allTextContents(), [expect.stringContaining('已经重新载入')]);
    await eventually(cell(one, '19,11'), '刚改的');
    await eventually(cell(page, '19,11'), '刚改的');
    await closeToasts();
  });

  test('leaves its user in the same cell, typing', async () => {
    await typeInto(page, 'L8', '1');
    await hears(DIFFERS);
    await eventually(() => page.locator('.toast').allTextContents(), [expect.stringContaining('已经重新载入')]);
    await page.keyboard.type('2');
    await hears(DIFFERS);
    await eventually(() => page.locator('.toast').count(), 2);
    // The cell is open again a moment after the workbook.
    await page.waitForTimeout(100);
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await eventually(cell(one, '7,11'), 1);
    await eventually(cell(one, '8,11'), 23);
    await typeInto(page, 'L10', '4');
    await eventually(cell(one, '9,11'), 4);
    await page.keyboard.type('56');
    await change(one, 's.insertRowsAfter(2, 1);');
    await eventually(cell(page, '9,11'), 23);
    await page.keyboard.press('Enter');
    await eventually(cell(one, '11,11'), 56);
    await page.keyboard.type('78');
    await change(one, 's.deleteRows(12, 1);');
    await eventually(() => page.locator('.toast.failed').textContent(), expect.stringContaining('“78”'));
  });

  test('moves each of its rules once', async () => {
    expect(await rules(page)()).toBe(1);
    await change(page, `univerAPI.executeCommand('sheet.command.insert-range-move-down', ${WITHIN});`);
    await eventually(rules(page), 2);
    await eventually(rules(one), 2);
    await select(page, 'A12');
    await page.keyboard.press('Control+z');
    await eventually(rules(one), 1);
  });
});

test('a rule that was taken away stays away when a step that split it is taken back and done again', async () => {
  expect(await rules(one)()).toBe(1);
  await change(one, `univerAPI.executeCommand('sheet.command.insert-range-move-down', ${WITHIN});`);
  await eventually(async () => (await rules(one)()) > 1, true);
  await select(one, 'A12');
  await one.keyboard.press('Control+z');
  await eventually(rules(two), 1);
  await menu(two, '去掉规则');
  await eventually(rules(one), 0);
  await one.keyboard.press('Control+y');
  await change(one, 's.getRange("L21").setValue("重做之后");');
  await eventually(cell(two, '20,11'), '重做之后');
  expect([await rules(one)(), await rules(two)()]).toEqual([0, 0]);
});

test(
  'two windows that change at random, one of them loaded anew meanwhile, hold the cells that the server holds',
  async () => {
    await menu(one, '加上规则');
    await eventually(rules(two), 1);
    // What was typed last is the editor's to take back until the user is in the sheet again.
    for (const window of [one, two]) await select(window, 'A12');
    for (let round = 0; round < ROUNDS; round += 1) {
      await changeAtRandom([one, two], SEED + round, 6);
      const loaded = round % 4 === 0 ? two.reload() : null;
      await changeAtRandom([one], SEED - round, 2);
      await loaded;
      await opened(two);
      await sameCells();
    }
    const third = await opened(await chromium.open(live.address));
    expect(await cellsOf(third)).toEqual(await cellsOf(one));
    await third.close();
  },
  TIME,
);

test('no page complained or asked for anything outside this machine', () => {
  const refusedOnPurpose = /Content Security Policy/;
  expect(chromium.complaints.filter((complaint) => !refusedOnPurpose.test(complaint))).toEqual([]);
  expect(chromium.elsewhere).toEqual([]);
});
