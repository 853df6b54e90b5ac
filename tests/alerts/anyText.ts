import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/** Every character of Unicode; fast-check's own unit 'binary' first makes a table of all of them, which takes seconds. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((code) => String.fromCodePoint(code < SURROGATES.first ? code : code + SURROGATES.count));

export const anyText = (maxLength: number) => fc.string({ unit: character, maxLength });
