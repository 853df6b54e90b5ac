import vm from 'node:vm';
import { checkedArguments, checkedResult } from '../../../local/runtime/transfer';

// https://developers.google.com/apps-script/guides/html/reference/run: "Requests fail if you attempt to pass a Date,
// Function, DOM element besides a form, or other prohibited type, including prohibited types inside objects or arrays."
describe('arguments of google.script.run', () => {
  test.each([
    ['a Date', [new Date(0)], '0'],
    ['a function', [1, () => 1], '1'],
    ['a Date in an object in an array', [[{ day: new Date(0) }]], 'day'],
    ['a Map', [{ all: new Map() }], 'all'],
    ['a symbol', [Symbol('s')], '0'],
  ])('%s is refused', (_what, args, key) => {
    expect(() => checkedArguments(args)).toThrow(`Failed due to illegal value in property: ${key}`);
  });

  test('"Objects that create circular references will also fail"', () => {
    const ring: Record<string, unknown> = {};
    ring.next = { back: ring };
    expect(() => checkedArguments([ring])).toThrow('Failed due to illegal value in property: back');
  });

  test('the same object twice is no circle', () => {
    const day = { at: '2025-06-18' };
    expect(checkedArguments([[day, day]])).toEqual([[day, day]]);
  });

  test('"undefined fields within arrays become null"', () => {
    expect(checkedArguments([[1, undefined, 'x'], undefined])).toEqual([[1, null, 'x'], null]);
  });

  test('an object passed to the server becomes a copy', () => {
    const batch = { rows: [[1]] };
    const [copy] = checkedArguments([batch]) as [typeof batch];
    expect(copy).toEqual(batch);
    expect(copy.rows).not.toBe(batch.rows);
  });
});

describe('results of google.script.run', () => {
  test('objects of another context pass as plain data', () => {
    expect(checkedResult(vm.runInNewContext('({ rows: [[1, "a", true, null]], none: undefined })'))).toStrictEqual({
      rows: [[1, 'a', true, null]],
    });
  });

  test.each(['new Date(0)', '[new Date(0)]', '({ f() {} })', 'new (class Row {})()'])('%s is refused', (code) => {
    expect(() => checkedResult(vm.runInNewContext(code))).toThrow(
      'The script completed but the returned value is not a supported return type.',
    );
  });

  test.each([['undefined'], ['NaN'], ['Infinity']])('%s arrives as null', (code) => {
    expect(checkedResult(vm.runInNewContext(code))).toBeNull();
  });
});
