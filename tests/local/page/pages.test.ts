import type { Engine, Mutation } from '../../../local/engine/engine';
import { fingerprint, type Snapshot } from '../../../local/page/fingerprint';
import { Pages } from '../../../local/page/pages';
import type { ToPage } from '../../../local/page/protocol';

const typed = (row: number, v: number) => [
  { id: 'sheet.mutation.set-range-values', params: { subUnitId: 's1', cellValue: { [row]: { 0: { v } } } } },
];
const inserted = (row: number) => [
  { id: 'sheet.mutation.insert-row', params: { subUnitId: 's1', range: { startRow: row, endRow: row } } },
];
const SNAPSHOT: Snapshot = { sheetOrder: ['s1'], styles: {}, sheets: { s1: { rowCount: 9, cellData: {} } } };

/** Pages over an engine that takes all but what `refuses` says, and what each page was told. */
function setUp({ refuses = false } = {}) {
  const applied: (readonly Mutation[])[] = [];
  const told: Record<number, ToPage[]> = { 1: [], 2: [] };
  const engine = {
    onMutation: () => () => {},
    snapshot: () => SNAPSHOT,
    apply(mutations: readonly Mutation[]) {
      if (refuses) throw new Error('no such sheet');
      // As Univer does with the object that describes a new sheet.
      for (const { params } of mutations) Object.assign(params as object, { later: true });
      applied.push(mutations);
    },
  } as unknown as Engine;
  const pages = new Pages(engine, {
    tell: (to, message) => {
      for (const page of to) told[page]?.push(message);
    },
    changed: () => {},
    done: () => {},
  });
  const [one, two] = [pages.open(1), pages.open(2)];
  return { pages, applied, told, one: one.opening, two: two.opening };
}

const kinds = (messages: ToPage[] = []) => messages.map((one) => (one.kind === 'reopen' ? one.why : one.kind));

test('a change has its place at its page and comes to the others as it was made', () => {
  const { pages, told, one } = setUp();
  pages.change(1, { opening: one, seen: 0, mutations: typed(0, 5) });
  expect(told[1]).toEqual([{ kind: 'accepted', sequence: 1, again: false }]);
  expect(told[2]).toEqual([{ kind: 'change', sequence: 1, mutations: typed(0, 5) }]);
});

test('values that meet are done once more by the page whose come later', () => {
  const { pages, told, one, two } = setUp();
  pages.change(1, { opening: one, seen: 0, mutations: typed(0, 5) });
  pages.change(2, { opening: two, seen: 0, mutations: typed(0, 6) });
  expect(told[2]?.[1]).toEqual({ kind: 'accepted', sequence: 2, again: true });
});

test('a change under moved cells is not done, nor is what its page sends before it opened anew', () => {
  const { pages, applied, told, one, two } = setUp();
  pages.change(1, { opening: one, seen: 0, mutations: inserted(0) });
  pages.change(2, { opening: two, seen: 0, mutations: typed(3, 6) });
  pages.change(2, { opening: two, seen: 1, mutations: typed(3, 7) });
  expect(applied).toHaveLength(1);
  expect(kinds(told[2])).toEqual(['change', 'refused']);
  const { opening, sequence } = pages.open(2);
  pages.change(2, { opening: two, seen: 1, mutations: typed(3, 8) });
  expect(applied).toHaveLength(1);
  pages.change(2, { opening, seen: sequence, mutations: typed(3, 9) });
  expect(applied).toHaveLength(2);
});

test('what a page did that only its own sheet cannot show in order is done; it opens anew, and what it does until then counts', () => {
  const { pages, applied, told, one, two } = setUp();
  pages.change(1, { opening: one, seen: 0, mutations: typed(0, 5) });
  pages.change(2, { opening: two, seen: 0, mutations: inserted(3) });
  pages.change(2, { opening: two, seen: 0, mutations: typed(6, 1) });
  expect(applied).toHaveLength(3);
  expect(kinds(told[2])).toEqual(['change', 'accepted', 'apart', 'accepted']);
});

test('where the engine stopped in the middle of a change, all pages open anew', () => {
  const { pages, told, one } = setUp({ refuses: true });
  pages.change(1, { opening: one, seen: 0, mutations: typed(0, 5) });
  expect([kinds(told[1]), kinds(told[2])]).toEqual([['refused'], ['refused']]);
});

test('a page that asks hears that it agrees or opens anew, and nothing while a change is on its way to it', () => {
  const { pages, told, one, two } = setUp();
  const rows = { sheet: 's1', from: 0, to: 8 };
  const print = fingerprint(SNAPSHOT, rows);
  pages.check(1, { opening: one, seen: 0, parts: [{ ...rows, print }] });
  expect(told[1]).toEqual([{ kind: 'agreed', sequence: 0 }]);
  pages.change(1, { opening: one, seen: 0, mutations: typed(0, 5) });
  pages.check(2, { opening: two, seen: 0, parts: [{ ...rows, print: print + 1 }] });
  expect(kinds(told[2])).toEqual(['change']);
  pages.check(2, { opening: two, seen: 1, parts: [{ ...rows, print: print + 1 }] });
  expect(kinds(told[2])).toEqual(['change', 'differs']);
});
