import { openShop, type Shop } from './services/add-on';

const CODE = `
let loaded = 0;
function count() { loaded += 1; return loaded; }
function echo(value) { return value; }
function today() { return { at: new Date() }; }
function hidden_() { return 'secret'; }
async function later(n) { await null; const m = await Promise.resolve(n * 2); return m; }
async function laterFails() { await null; throw new TypeError('too late'); }
function spin() { for (;;); }
function oversleep() { try { for (;;) Utilities.sleep(60000); } catch (e) { return 'caught'; } }
function fails() { throw new RangeError('库存!D17 不是数字'); }
function throwsText() { throw 'text'; }
function types(value) { return [value instanceof Array, value[0] instanceof Object, typeof DriveApp, typeof process]; }
function write() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([[4, '=A1*A1']]); }
function writeAndFail() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(5); throw new Error('no'); }
`;

let shop: Shop;
beforeAll(() => {
  shop = openShop(CODE, { limit: 300_000 });
});

describe('an execution', () => {
  test('loads the script anew: globals do not survive', () => {
    expect([shop.host.run('count', [], 'menu'), shop.host.run('count', [], 'menu')]).toEqual([1, 1]);
  });

  test('has arguments that belong to its context, and only what Apps Script has', () => {
    expect(shop.host.run('types', [[{ a: 1 }]], 'sidebar')).toEqual([true, true, 'undefined', 'undefined']);
  });

  test('waits for promises', () => {
    expect(shop.host.run('later', [21], 'menu')).toBe(42);
    expect(() => shop.host.run('laterFails', [], 'menu')).toThrow('too late');
  });

  test('hands errors on with their own name and message, the trace apart', () => {
    const error = failure(() => shop.host.run('fails', [], 'menu'));
    expect(error).toMatchObject({ name: 'RangeError', message: '库存!D17 不是数字' });
    expect(error).toHaveProperty('trace', expect.stringContaining('Code.gs:11'));
    expect(failure(() => shop.host.run('throwsText', [], 'menu'))).toMatchObject({ name: 'Error', message: 'text' });
  });

  test('of an unknown function is refused', () => {
    for (const name of ['none', 'eval', 'toString', 'SpreadsheetApp']) {
      expect(() => shop.host.run(name, ['1'], 'sidebar')).toThrow(`Script function not found: ${name}`);
    }
  });

  test('leaves formulas calculated, also where it fails', () => {
    shop.host.run('write', [], 'menu');
    const sheet = shop.host.engine.sheets()[0];
    expect(sheet?.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([[4, 16]]);
    expect(() => shop.host.run('writeAndFail', [], 'menu')).toThrow('no');
    expect(sheet?.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([[5, 25]]);
  });

  test('counts its service calls by member', () => {
    shop.host.run('write', [], 'menu');
    expect(shop.host.calls).toEqual({
      total: 3,
      byMember: { 'SpreadsheetApp.getActiveSheet': 1, 'Sheet.getRange': 1, 'Range.setValues': 1 },
    });
  });
});

// "Script runtime: 6 min / execution", "Custom function runtime: 30 sec / execution".
describe('time', () => {
  test('a script that computes for too long is ended', () => {
    const hasty = openShop(CODE, { limit: 50 });
    expect(() => hasty.host.run('spin', [], 'menu')).toThrow('Exceeded maximum execution time');
    expect(hasty.host.run('echo', [1], 'menu')).toBe(1);
  });

  test('sleeping counts, and there is no catching it', () => {
    expect(() => shop.host.run('oversleep', [], 'menu')).toThrow('Exceeded maximum execution time');
  });
});

test('after a script has slept the clock is right again, unless it is frozen', () => {
  const slept = shop.run('const before = Date.now(); Utilities.sleep(200000); return Date.now() - before') as number;
  expect(slept).toBeGreaterThanOrEqual(200_000);
  expect(Math.abs((shop.run('return Date.now()') as number) - Date.now())).toBeLessThan(60_000);
});

describe('a sidebar', () => {
  test('does not reach private functions', () => {
    expect(() => shop.host.run('hidden_', [], 'sidebar')).toThrow('Script function not found: hidden_');
    expect(shop.host.run('hidden_', [], 'command')).toBe('secret');
  });

  test('may pass and get plain data only', () => {
    expect(shop.host.run('echo', [{ rows: [[1, undefined, 'x']] }], 'sidebar')).toEqual({ rows: [[1, null, 'x']] });
    expect(() => shop.host.run('echo', [{ day: new Date() }], 'sidebar')).toThrow('illegal value in property: day');
    expect(() => shop.host.run('today', [], 'sidebar')).toThrow('not a supported return type');
  });

  test('other callers get dates as ISO text', () => {
    const frozen = openShop(CODE, { now: new Date(5000) });
    expect(frozen.host.run('today', [], 'command')).toEqual({ at: '1970-01-01T00:00:05.000Z' });
  });
});

test('the state of a workbook is handed on to the next session', () => {
  const state = {
    properties: { document: { cursor: '7' } },
    charts: [],
    mail: { day: '2025-06-18', recipients: 3 },
  };
  const data = { name: 'Shop', sheets: [{ name: 'S', cells: [] }] };
  const next = openShop('', { workbook: { data, state } });
  expect(next.run(`return PropertiesService.getDocumentProperties().getProperty('cursor')`)).toBe('7');
  expect(next.host.state()).toMatchObject({ ...state, triggers: [] });
});

function failure(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
