import vm from 'node:vm';
import { Clock } from '../../../local/runtime/clock';
import { openRealm } from '../../../local/runtime/realm';

/** What browsers or Node have and Apps Script's V8 runtime lacks. */
const ABSENT = (
  'setTimeout setInterval clearTimeout clearInterval setImmediate queueMicrotask ReadableStream WritableStream TextEncoder ' +
  'TextDecoder fetch FormData File Blob URL URLSearchParams DOMException atob btoa crypto SubtleCrypto window self navigator ' +
  'performance process structuredClone require module exports global Buffer WebAssembly Intl'
).split(' ');

const clock = new Clock(new Date('2025-06-18T02:03:04Z'));
const realm = openRealm(clock);
const evaluate = (code: string) => realm.run(new vm.Script(code));

test.each(ABSENT)('%s is absent, as in Apps Script', (name) => {
  expect(evaluate(`typeof ${name}`)).toBe('undefined');
});

test('the language is there', () => {
  expect(evaluate('[Map, Promise, JSON, Math, Proxy, Reflect, Uint8Array].every(Boolean)')).toBe(true);
});

describe('the clock of a realm', () => {
  test('is frozen at the given time, until somebody sleeps', () => {
    const frozen = new Clock(new Date(5000));
    const { run } = openRealm(frozen);
    const now = new vm.Script('[Date.now(), new Date().getTime()].join()');
    expect(run(now)).toBe('5000,5000');
    frozen.advance(250);
    expect(run(now)).toBe('5250,5250');
  });

  test('leaves every other way to make a date as it is', () => {
    expect(evaluate('new Date(2025, 0, 31).getMonth()')).toBe(0);
    expect(evaluate("Date.parse('1970-01-02T00:00:00Z')")).toBe(86_400_000);
    expect(evaluate('Date.UTC(1970, 0, 2)')).toBe(86_400_000);
    expect(evaluate('new Date(NaN).getTime()')).toBeNaN();
    expect(evaluate('typeof Date()')).toBe('string');
  });

  test('makes dates that are Dates, also of a subclass', () => {
    expect(evaluate('new Date() instanceof Date && new Date().constructor === Date')).toBe(true);
    expect(evaluate('class Day extends Date {}; const d = new Day(5); d instanceof Day && d.getTime() === 5')).toBe(
      true,
    );
  });
});

test('work that takes too long is ended', () => {
  const spin = () => evaluate('for (;;);');
  expect(() => realm.enter(spin, 30)).toThrow(expect.objectContaining({ code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' }));
});

test('promises settle before the realm is left', () => {
  realm.enter(() => evaluate('(async () => { await null; await null; globalThis.settled = true; })()'), 1000);
  expect(realm.global.settled).toBe(true);
});
