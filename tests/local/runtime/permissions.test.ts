import { googleClass } from '../../../local/runtime/catalogue';
import { type AuthMode, requirePermission } from '../../../local/runtime/permissions';

const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const SHEETS = 'https://www.googleapis.com/auth/spreadsheets';

function calling(mode: AuthMode, name: string, scopes: string[] | null = null): () => void {
  const [className = '', member = ''] = name.split('.');
  const method = googleClass(className).methods.get(member);
  if (!method) throw new Error(`no ${name}`);
  return () => requirePermission(mode, scopes, className, member, method);
}

describe('scopes of the manifest', () => {
  test('a member whose scope is missing throws, naming the scope', () => {
    expect(calling('FULL', 'MailApp.sendEmail', [SHEETS])).toThrow(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${SEND_MAIL}`,
    );
  });

  test('where one of two scopes suffices, both are named', () => {
    expect(calling('FULL', 'Range.setValues', [SEND_MAIL])).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.Range.setValues. ' +
        `Required permissions: (${SHEETS} || ${SHEETS}.currentonly)`,
    );
  });

  test.each([[SHEETS], [`${SHEETS}.currentonly`]])('%s alone suffices for the open spreadsheet', (scope) => {
    expect(calling('FULL', 'Range.setValues', [scope])).not.toThrow();
  });

  test('spreadsheets.currentonly does not open other spreadsheets', () => {
    expect(calling('FULL', 'SpreadsheetApp.openById', [`${SHEETS}.currentonly`])).toThrow('Specified permissions');
  });

  test('without a list Google works the scopes out itself', () => {
    expect(calling('FULL', 'MailApp.sendEmail', null)).not.toThrow();
  });
});

// "A mode that does not allow access to any services that require authorization."
describe('AuthMode.NONE', () => {
  test.each(['SpreadsheetApp.getUi', 'Ui.createAddonMenu', 'Menu.addItem', 'Menu.addToUi'])(
    '%s: a static menu',
    (name) => {
      expect(calling('NONE', name)).not.toThrow();
    },
  );

  // "Add a menu item based on properties (doesn't work in AuthMode.NONE)."
  test.each(['PropertiesService.getDocumentProperties', 'SpreadsheetApp.getActive', 'Ui.alert', 'MailApp.sendEmail'])(
    '%s is refused',
    (name) => {
      expect(calling('NONE', name)).toThrow(`You do not have permission to call ${name}`);
    },
  );
});

// "A mode that allows access to a limited subset of services. This mode occurs when an add-on or a script bound to a
// document executes an onOpen(e) or onEdit(e) simple trigger".
describe('AuthMode.LIMITED', () => {
  test.each(['PropertiesService.getDocumentProperties', 'Properties.setProperty', 'Range.setValues', 'Menu.addToUi'])(
    '%s is allowed',
    (name) => {
      expect(calling('LIMITED', name)).not.toThrow();
    },
  );

  test.each(['MailApp.sendEmail', 'ScriptApp.newTrigger', 'Session.getEffectiveUser'])('%s is refused', (name) => {
    expect(calling('LIMITED', name)).toThrow(`Specified permissions are not sufficient to call ${name}.`);
  });

  test('no dialogs', () => {
    expect(calling('LIMITED', 'Ui.alert')).toThrow('You do not have permission to call Ui.alert');
    expect(calling('LIMITED', 'Ui.showSidebar')).toThrow('Specified permissions are not sufficient');
  });
});

// "Some of these services — including read-only access to Spreadsheet service — normally require authorization, but are
// permitted without authorization when used in a custom function."
describe('AuthMode.CUSTOM_FUNCTION', () => {
  test.each(['Range.getValues', 'SpreadsheetApp.getActive', 'Sheet.getLastRow', 'Properties.getProperty', 'Cache.put'])(
    '%s is allowed whatever the scopes',
    (name) => {
      expect(calling('CUSTOM_FUNCTION', name, [])).not.toThrow();
    },
  );

  test.each([
    ['Range.setValues', 'SpreadsheetApp.Range.setValues'],
    ['Sheet.appendRow', 'SpreadsheetApp.Sheet.appendRow'],
    ['Properties.setProperty', 'PropertiesService.Properties.setProperty'],
    ['MailApp.sendEmail', 'MailApp.sendEmail'],
    ['SpreadsheetApp.getUi', 'SpreadsheetApp.getUi'],
    ['Session.getEffectiveUser', 'Session.getEffectiveUser'],
  ])('%s is refused', (name, full) => {
    expect(calling('CUSTOM_FUNCTION', name)).toThrow(`You do not have permission to call ${full}`);
  });
});
