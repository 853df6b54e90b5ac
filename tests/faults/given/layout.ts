import fc from 'fast-check';
import type { Column } from '../../../src/workbook/column';
import type { RawCell } from '../../../src/workbook/port';
import type { TabForm } from '../../../src/workbook/tab';

/** A column of a generated tab: one of the tab's own under some spelling of its header, or the user's (null). */
export interface Placed {
  readonly header: RawCell;
  readonly column: Column | null;
  /** The tab's own header stands further left already. */
  readonly doubled?: true;
}

/** What users do to the first row. */
type Change =
  | { readonly what: 'drop' | 'double' | 'rename' | 'respell'; readonly at: number }
  | { readonly what: 'move'; readonly at: number; readonly to: number }
  | { readonly what: 'insert'; readonly at: number; readonly header: RawCell };

const OWN: readonly RawCell[] = ['我的备注', '__proto__', 'constructor', '=1+1', 7, new Date(2026, 0, 1), '', '#REF!'];
const place = fc.nat(30);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('move' as const), at: place, to: place }) },
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('insert' as const), at: place, header: fc.constantFrom(...OWN) }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('respell' as const), at: place }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('double' as const), at: place }) },
  // What takes a column away makes most tabs somebody else's, so that nothing of them is read.
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('drop' as const, 'rename' as const), at: place }) },
);

/** Spellings that are the same header: full-width letters, spaces around and inside. */
const respelt = (header: RawCell) =>
  ` ${String(header).replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))}\u3000`;

function changed(columns: readonly Placed[], one: Change): Placed[] {
  const all = [...columns];
  const at = one.at % Math.max(1, all.length);
  const here = all[at];
  if (one.what === 'insert') all.splice(at, 0, { header: one.header, column: null });
  else if (!here) return all;
  else if (one.what === 'move') all.splice(one.to % all.length, 0, ...all.splice(at, 1));
  else if (one.what === 'drop') all.splice(at, 1);
  else if (one.what === 'double') all.push(here);
  else if (one.what === 'rename') all[at] = { header: `${here.header}（旧）`, column: null };
  else all[at] = { ...here, header: respelt(here.header) };
  return all;
}

/** Where a header stands twice the left one counts. */
function leftCounts(columns: readonly Placed[]): Placed[] {
  const seen = new Set<Column>();
  return columns.map((one) => {
    if (one.column === null) return one;
    if (seen.has(one.column)) return { header: one.header, column: null, doubled: true };
    seen.add(one.column);
    return one;
  });
}

/** The first row of a tab: all its columns in their order, or without those that ShopDeck fills, and what users did to it. */
export const layoutOf = (tab: TabForm): fc.Arbitrary<Placed[]> =>
  fc
    .tuple(
      fc.boolean(),
      fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(change, { maxLength: 3 }) }),
    )
    .map(([whole, changes]) => {
      const columns = Object.values(tab.columns).filter(({ computed }) => whole || !computed);
      const placed = columns.map((column): Placed => ({ header: column.header, column }));
      return leftCounts(changes.reduce<Placed[]>(changed, placed));
    });
