import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { partNames, unzipped, zipped } from '../../../local/files/zip';

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const parts = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,8}\.xml$/), pieces: fc.array(text, { maxLength: 4 }) }),
  {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 5,
  },
);
const all = () => true;

test('fflate reads what is written here, and what fflate writes is read here', async () => {
  await fc.assert(
    fc.asyncProperty(parts, async (wanted) => {
      const texts = Object.fromEntries(wanted.map(({ name, pieces }) => [name, pieces.join('')]));
      const read = unzipSync(await zipped(wanted, 3));
      expect(Object.fromEntries(Object.entries(read).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(texts);
      const theirs = zipSync(Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, strToU8(one)])));
      expect(partNames(theirs)).toEqual(Object.keys(texts));
      expect(Object.fromEntries(await unzipped(theirs, all))).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

test('the same parts are the same bytes', async () => {
  const made = () => zipped([{ name: 'a.xml', pieces: ['甲', '乙'] }], 3);
  expect(await made()).toEqual(await made());
});

test('others have their turn while a large part is written', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  await zipped([{ name: 'a.xml', pieces: Array.from({ length: 200 }, (_, at) => String(at).repeat(2000)) }], 3);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test('what is cut off or no zip file at all is refused', async () => {
  const whole = await zipped([{ name: 'a.xml', pieces: ['x'.repeat(1000)] }], 0);
  for (const bytes of [
    new Uint8Array(),
    strToU8('no zip file'),
    whole.subarray(0, whole.length - 30),
    whole.subarray(600),
  ])
    await expect((async () => unzipped(bytes, all))()).rejects.toThrow();
});

test('a part that unfolds to more than memory should hold is refused', async () => {
  const bomb = await zipped([{ name: 'a.xml', pieces: Array.from({ length: 40 }, () => '0'.repeat(1_000_000)) }], 9);
  expect(bomb.length).toBeLessThan(100_000);
  await expect(unzipped(bomb, all, 10_000_000)).rejects.toThrow();
});
