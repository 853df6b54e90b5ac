import type { Question, UiEvent } from '../../../local/runtime/backend';
import { openShop, type Shop } from './add-on';

const questions: Question[] = [];
const shown: UiEvent[] = [];
let shop: Shop;
beforeAll(() => {
  const ask = (question: Question) => {
    questions.push(question);
    return { button: question.buttons.at(-1) ?? 'CLOSE', text: '八月' };
  };
  const html = {
    panel: '<p>你好</p>',
    greeting: '<? for (const name of names) { ?><b><?= name ?></b><? } ?><?!= raw ?>',
  };
  shop = openShop(
    `function onOpen(e) {
      const ui = SpreadsheetApp.getUi();
      const more = ui.createMenu('More').addItem('Check stock', 'checkStock');
      ui.createMenu('ShopDeck').addItem('Open cockpit', 'openCockpit').addSeparator().addSubMenu(more).addToUi();
      if (e.authMode !== ScriptApp.AuthMode.NONE) ui.createAddonMenu().addItem(PropertiesService.getUserProperties().getProperty('x') || 'Start', 'start').addToUi();
    }`,
    { ask, show: (event) => shown.push(event), html },
  );
});

const ui = 'const ui = SpreadsheetApp.getUi();';

describe('menus', () => {
  test('are those that onOpen adds', () => {
    expect(shop.host.menus('NONE')).toEqual([
      {
        title: 'ShopDeck',
        items: [
          { caption: 'Open cockpit', function: 'openCockpit' },
          { separator: true },
          { submenu: { title: 'More', items: [{ caption: 'Check stock', function: 'checkStock' }] } },
        ],
      },
    ]);
  });

  test('a menu of the same title replaces the earlier one; LIMITED may read properties', () => {
    expect(shop.host.menus()).toEqual([{ title: 'ShopDeck', items: [{ caption: 'Start', function: 'start' }] }]);
  });

  test('in AuthMode NONE properties are out of reach', () => {
    const eager = openShop(`function onOpen() { PropertiesService.getDocumentProperties(); }`);
    expect(() => eager.host.menus('NONE')).toThrow(
      'You do not have permission to call PropertiesService.getDocumentProperties',
    );
    expect(eager.host.menus('LIMITED')).toEqual([]);
  });
});

describe('dialogs', () => {
  test('alert waits for a button, which is one of Ui.Button', () => {
    expect(shop.run(`${ui} return ui.alert('删除？', '三行', ui.ButtonSet.YES_NO) === ui.Button.NO;`)).toBe(true);
    expect(questions.at(-1)).toEqual({ kind: 'alert', title: '删除？', text: '三行', buttons: ['YES', 'NO'] });
  });

  test('prompt tells the text and the button', () => {
    expect(
      shop.run(
        `${ui} const r = ui.prompt('月份'); return [r.getResponseText(), r.getSelectedButton() === ui.Button.OK];`,
      ),
    ).toEqual(['八月', true]);
  });

  test.each(['trigger', 'command'] as const)('a %s has nobody to ask', (how) => {
    expect(() => shop.run(ui, how)).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('alert takes texts', () => {
    expect(() => shop.run(`${ui} ui.alert(5)`)).toThrow(
      "The parameters (number) don't match the method signature for Ui.alert.",
    );
  });
});

describe('HTML', () => {
  test('a sidebar is 300 pixels wide and carries its title', () => {
    shop.run(`${ui} ui.showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('驾驶舱').setWidth(500));`);
    expect(shown.at(-1)).toEqual({ kind: 'sidebar', title: '驾驶舱', html: '<p>你好</p>', width: 300 });
  });

  test('a dialog has the size of its output', () => {
    shop.run(
      `${ui} ui.showModalDialog(HtmlService.createHtmlOutput('<i>x</i>').setWidth(320).setHeight(200), '导入');`,
    );
    expect(shown.at(-1)).toEqual({
      kind: 'dialog',
      title: '导入',
      html: '<i>x</i>',
      width: 320,
      height: 200,
      modal: true,
    });
  });

  // "Printing scriptlets, which use the syntax <?= ... ?>, output the results of their code into your HTML using
  // contextual escaping"; "force-printing scriptlets … except that they avoid contextual escaping".
  test('templates escape what they print, unless forced', () => {
    expect(
      shop.run(
        `const t = HtmlService.createTemplateFromFile('greeting'); t.names = ['<a>', '李&"']; t.raw = '<hr>'; return t.evaluate().getContent();`,
      ),
    ).toBe('<b>&lt;a&gt;</b><b>李&amp;&#34;</b><hr>');
  });

  test('an unknown file throws', () => {
    expect(() => shop.run(`HtmlService.createHtmlOutputFromFile('none')`)).toThrow(
      'No HTML file named none was found.',
    );
  });
});

test('toasts and activations reach the page', () => {
  shop.run(
    `const book = SpreadsheetApp.getActive(); book.toast('好了', '导入', 3); book.getSheetByName('S').getRange('B2').activate();`,
  );
  expect(shown.slice(-2)).toEqual([
    { kind: 'toast', title: '导入', text: '好了', seconds: 3 },
    { kind: 'activate', sheet: 'S', a1: 'B2' },
  ]);
  expect(shop.run(`return SpreadsheetApp.getActive().getActiveRange().getA1Notation()`)).toBe('B2');
});
