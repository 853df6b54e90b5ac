import fc from 'fast-check';
import { packed, unpacked } from '../../../local/page/packing';

const look = fc.constantFrom('s1', { bl: 1 });
const cell = fc.oneof(
  fc.record({ v: fc.string(), t: fc.constant(1), s: look }, { requiredKeys: ['v', 't'] }),
  fc.record(
    { v: fc.double({ noNaN: true, noDefaultInfinity: true }), t: fc.constant(2), s: look },
    { requiredKeys: ['v', 't'] },
  ),
  fc.record({ v: fc.constantFrom(0, 1), t: fc.constant(3) }),
  fc.record(
    { f: fc.constant('=A1'), v: fc.oneof(fc.integer(), fc.string()), t: fc.constantFrom(1, 2) },
    { requiredKeys: ['f'] },
  ),
  fc.record({ s: look }),
  fc.record({ v: fc.string(), t: fc.constant(2) }),
);
const cellData = fc.dictionary(fc.nat(50).map(String), fc.dictionary(fc.nat(40).map(String), cell, { maxKeys: 6 }), {
  maxKeys: 6,
});
const overTheWire = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

test('any workbook arrives as it was sent', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('sheet1', 'sheet2'), fc.record({ name: fc.string(), cellData })),
      (sheets) => {
        const workbook = { id: 'w', sheets };
        expect(unpacked(overTheWire(packed(workbook)))).toEqual(overTheWire(workbook));
      },
    ),
  );
});

test('plain cells go as their values, and the workbook is not touched', () => {
  const row = { 0: { v: '淘宝', t: 1 }, 1: { v: 2, t: 2, s: 's1' }, 3: { f: '=A1' }, 90: { v: 1, t: 2 } };
  const workbook = {
    sheets: { a: { cellData: { 0: { 0: { v: '淘宝', t: 1 }, 1: { v: 2, t: 2, s: 's1' }, 3: { f: '=A1' } }, 5: row } } },
  };
  const before = structuredClone(workbook);
  expect(packed(workbook)).toEqual({
    sheets: { a: { cellData: { 0: ['淘宝', [2, 's1'], null, { f: '=A1' }], 5: row } } },
  });
  expect(workbook).toEqual(before);
});
