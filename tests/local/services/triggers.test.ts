import { openShop, type Shop } from './add-on';

const NOW = new Date(2025, 5, 18, 9, 30);
let shop: Shop;
beforeEach(() => {
  shop = openShop(
    `function tick(e) { PropertiesService.getScriptProperties().setProperty('tick', JSON.stringify([e.triggerUid, e.authMode === ScriptApp.AuthMode.FULL, e.year, e.hour])); }
    function watch(e) { PropertiesService.getScriptProperties().setProperty('watch', [e.range.getA1Notation(), e.value, e.source.getName(), e.authMode].join()); }
    function onEdit(e) { PropertiesService.getScriptProperties().setProperty('edit', [e.range.getA1Notation(), e.oldValue, e.authMode].join()); }`,
    { now: NOW },
  );
});

const clock = (rule: string) =>
  shop.run(`return ScriptApp.newTrigger('tick').timeBased().${rule}.create().getUniqueId()`) as string;

describe('clock triggers', () => {
  test.each([
    ['everyHours(1)', 'everyHours(1)', new Date(2025, 5, 18, 10, 30)],
    ['everyMinutes(5)', 'everyMinutes(5)', new Date(2025, 5, 18, 9, 35)],
    ['everyDays(1).atHour(7)', 'everyDays(1).atHour(7)', new Date(2025, 5, 19, 7)],
    ['after(60000)', `at(${new Date(2025, 5, 18, 9, 31).toISOString()})`, new Date(2025, 5, 18, 9, 31)],
  ])('%s', (rule, when, next) => {
    const id = clock(rule);
    expect(shop.host.triggers()).toEqual([{ id, handler: 'tick', event: 'CLOCK', when, next, lastRun: null }]);
  });

  // "Specifies to run the trigger every n minutes. n must be 1, 5, 10, 15 or 30."
  test.each([
    ['everyMinutes(2)', 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    ['everyHours(5)', 'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.'],
    ['atHour(24)', 'The value you passed to atHour was invalid.'],
  ])('%s is refused', (rule, message) => {
    expect(() => clock(rule)).toThrow(message);
  });

  test('run their handler with an event in UTC, and know when they run again', () => {
    const id = clock('everyHours(1)');
    shop.host.runTrigger(id);
    expect(JSON.parse(shop.host.state().properties.script.tick ?? '')).toEqual([id, true, 2025, 1]);
    expect(shop.host.triggers()).toMatchObject([{ lastRun: NOW, next: new Date(2025, 5, 18, 10, 30) }]);
  });

  test('20 a user and script', () => {
    const make = `for (let i = 0; i < 21; i++) ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();`;
    expect(() => shop.run(make)).toThrow('This script has too many triggers.');
    expect(shop.host.triggers()).toHaveLength(20);
  });

  test('are found by handler and deleted', () => {
    clock('everyHours(1)');
    expect(
      shop.run(`const [t] = ScriptApp.getProjectTriggers();
        const seen = [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK, String(t.getTriggerSource())];
        ScriptApp.deleteTrigger(t);
        return [...seen, ScriptApp.getProjectTriggers().length];`),
    ).toEqual(['tick', true, 'CLOCK', 0]);
    expect(() => shop.host.runTrigger('1')).toThrow('No trigger 1');
  });
});

test('triggers run for 90 minutes a day; a person may go on, and so may they the next day', () => {
  const code = "function tick() { Utilities.sleep(60000); return 'done'; }";
  const trigger = { id: '1', handler: 'tick', event: 'CLOCK', everyMinutes: 60, created: 0 };
  const spent = (minutes: number) => ({
    triggers: [trigger],
    triggerTime: { day: '2025-06-18', milliseconds: minutes * 60_000 },
  });
  const data = { name: 'Shop', sheets: [{ name: 'S', cells: [] }] };
  const { host } = openShop(code, { now: NOW, workbook: { data, state: spent(89) } });
  expect(host.runTrigger('1')).toBe('done');
  expect(() => host.runTrigger('1')).toThrow('Service using too much computer time for one day');
  expect(host.run('tick', [], 'menu')).toBe('done');
  const tomorrow = openShop(code, { now: new Date(2025, 5, 19), workbook: { data, state: host.state() } });
  expect(tomorrow.host.runTrigger('1')).toBe('done');
});

test('a person’s edit runs onEdit with little authority, then the installed triggers with all', () => {
  shop.run(`ScriptApp.newTrigger('watch').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create()`);
  shop.host.edited('S', 'B2', { value: '已完成', oldValue: '待办' });
  expect(shop.host.state().properties.script).toEqual({ edit: 'B2,待办,LIMITED', watch: 'B2,已完成,Shop,FULL' });
});
