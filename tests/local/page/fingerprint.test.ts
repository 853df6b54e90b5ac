import fc from 'fast-check';
import { fingerprint } from '../../../local/page/fingerprint';

type Cells = Record<number, Record<number, object | null>>;

const sheet = (cellData: Cells, more: object = {}, styles: Record<string, unknown> = {}) => ({
  sheetOrder: ['s1'],
  styles,
  sheets: { s1: { name: '成绩', rowCount: 100, columnCount: 10, cellData, ...more } },
});
const print = (...of: Parameters<typeof sheet>) => fingerprint(sheet(...of), { sheet: 's1', from: 0, to: 99 });

const cell = fc.oneof(
  fc.record({ v: fc.oneof(fc.string(), fc.double({ noNaN: true })), t: fc.constantFrom(1, 2) }),
  fc.record({ f: fc.constantFrom('=A1', '=B2'), v: fc.nat(), t: fc.constant(2) }),
);
const cells = fc.dictionary(fc.nat(99).map(String), fc.dictionary(fc.nat(9).map(String), cell, { minKeys: 1 }), {
  minKeys: 1,
  maxKeys: 8,
}) as fc.Arbitrary<Cells>;

test('the same cells have the same print, however they came to be written down', () => {
  fc.assert(
    fc.property(cells, (data) => expect(print(JSON.parse(JSON.stringify(data)) as Cells)).toBe(print(data))),
    { numRuns: 100 },
  );
  const sent = (v: number) => JSON.parse(JSON.stringify({ 0: { 0: { v, f: '=A1' } } })) as Cells;
  for (const v of [-0, Number.POSITIVE_INFINITY]) expect(print(sent(v))).toBe(print({ 0: { 0: { v, f: '=A1' } } }));
  expect(print({ 0: { 0: { v: 1, t: 2, s: 'x' } } }, {}, { x: { bl: 1, it: null } })).toBe(
    print({ 0: { 0: { t: 2, s: { bl: 1 }, v: 1 } } }),
  );
});

test('a cell that holds and shows nothing does not count', () => {
  expect(print({ 3: { 1: null, 2: {}, 4: { v: null, p: null, s: 'x' } } }, {}, { x: {} })).toBe(print({}));
});

test('any other value, place, look, formula or frame has another print', () => {
  const base = print({ 3: { 1: { v: 1, t: 2 } } });
  const others = [
    print({ 3: { 1: { v: 2, t: 2 } } }),
    print({ 3: { 1: { v: '1', t: 2 } } }),
    print({ 3: { 2: { v: 1, t: 2 } } }),
    print({ 4: { 1: { v: 1, t: 2 } } }),
    print({ 3: { 1: { v: 1, t: 2, s: { bl: 1 } } } }),
    print({ 3: { 1: { v: 1, t: 2, f: '=A1' } } }),
    print({ 3: { 1: { v: 1, t: 2 } } }, { name: '成绩1' }),
    print({ 3: { 1: { v: 1, t: 2 } } }, { mergeData: [{ startRow: 3, endRow: 4 }] }),
  ];
  expect(new Set([base, ...others]).size).toBe(others.length + 1);
});

test('only the rows that are asked for count', () => {
  const [one, other] = [sheet({ 3: { 1: { v: 1 } } }), sheet({ 3: { 1: { v: 1 } }, 9: { 0: { v: 5 } } })];
  const rows = (to: number) => ({ sheet: 's1', from: 0, to });
  expect(fingerprint(one, rows(8))).toBe(fingerprint(other, rows(8)));
  expect(fingerprint(one, rows(9))).not.toBe(fingerprint(other, rows(9)));
});
