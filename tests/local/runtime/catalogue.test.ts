import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullName, googleClass } from '../../../local/runtime/catalogue';
import data from '../../../local/runtime/catalogue.json';

const folder = join(__dirname, '../../../node_modules/@types/google-apps-script');

/** Members of an interface of @types/google-apps-script. */
function typedMembers(service: string, className: string): string[] {
  const types = readFileSync(join(folder, `google-apps-script.${service}.d.ts`), 'utf8');
  const body = new RegExp(`^ {8}interface ${className} (?:extends [^{]*)?\\{\\n([\\s\\S]*?)^ {8}\\}`, 'm').exec(
    types,
  )?.[1];
  return [...(body ?? '').matchAll(/^ {12}(\w+)[(:]/gm)].map(([, member]) => member ?? '');
}

const CLASSES = Object.entries({
  spreadsheet: [
    'SpreadsheetApp',
    'Spreadsheet',
    'Sheet',
    'Range',
    'Filter',
    'EmbeddedChart',
    'EmbeddedLineChartBuilder',
  ],
  base: ['Ui', 'Menu', 'Blob', 'Session'],
  html: ['HtmlService', 'HtmlOutput', 'HtmlTemplate'],
  lock: ['Lock'],
  properties: ['Properties'],
  cache: ['Cache'],
  script: ['ScriptApp', 'ClockTriggerBuilder'],
  mail: ['MailApp'],
  utilities: ['Utilities'],
}).flatMap(([service, names]) => names.map((name) => [service, name] as const));

test.each(CLASSES)(
  '%s: every member of %s that the compiler accepts is known, so that it can throw by name',
  (service, name) => {
    const { methods, enums } = googleClass(name);
    const typed = typedMembers(service, name);
    expect(typed.length).toBeGreaterThan(1);
    expect(typed.filter((member) => !methods.has(member) && !enums.has(member))).toEqual([]);
  },
);

test('all enumerations named by members are there', () => {
  const named = Object.keys(data.classes).flatMap((name) => [...googleClass(name).enums.values()]);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !(name in data.enums))).toEqual([]);
});

test('members are called by the names that Google uses in its messages', () => {
  expect(fullName('Range', 'setValues')).toBe('SpreadsheetApp.Range.setValues');
  expect(fullName('Properties', 'setProperty')).toBe('PropertiesService.Properties.setProperty');
  expect(fullName('MailApp', 'sendEmail')).toBe('MailApp.sendEmail');
  expect(fullName('Ui', 'alert')).toBe('Ui.alert');
});
