/** How far a change reaches: what it writes and what it moves, so that changes made at the same time are known to meet or not. */
import type { Mutation } from '../engine/engine';

/** Written to fixed cells: doing it again, later, ends in the same sheet. */
const VALUES = /^(sheet\.mutation\.set-range-values|formula\.mutation\.set-array-formula-data)$/;

/** Moves no cell. What is in neither list may move any. */
const LOOKS = new RegExp(
  [
    '^data-validation\\.mutation\\.',
    '^sheets\\.mutation\\.[a-z-]*hyper-link',
    '^sheet\\.mutation\\.[a-z-]*(conditional-rule|note|note-position|filter|filter-range|filter-criteria|worksheet-merge)$',
    '^sheet\\.mutation\\.set-(row|col)-(data|hidden|visible)$',
    '^sheet\\.mutation\\.set-worksheet-(col-width|row-height|row-is-auto-height|order|hidden)$',
    '^sheet\\.mutation\\.(set-frozen|set-tab-color|toggle-gridlines|set-gridlines-color|(set|remove)\\.numfmt)$',
  ].join('|'),
);

/** Names, which formulas use. */
const NAMING = /^(sheet\.mutation\.(insert-sheet|set-worksheet-name)|formula\.mutation\.(set|remove)-defined-name)$/;

const LINES: Record<string, Axis> = {
  'sheet.mutation.insert-row': 'row',
  'sheet.mutation.remove-rows': 'row',
  'sheet.mutation.insert-col': 'column',
  'sheet.mutation.remove-col': 'column',
};

/** Which cells show results of a formula in another cell. */
export const SPILLS = 'formula.mutation.set-array-formula-data';

/** In place of a sheet's id: all of them. */
const ANY = '';

type Axis = 'row' | 'column';

/** The cells of a sheet have moved from this row or column on. Infinity: none has, but formulas may mean something else now. */
export interface Move {
  sheet: string;
  axis: Axis;
  from: number;
}

/** The last row and column of a sheet that a change writes; Infinity where it is about more than cells. */
type Extent = Record<Axis, number>;

export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

interface Params {
  subUnitId?: string;
  range?: Record<'startRow' | 'startColumn' | 'endRow' | 'endColumn', number>;
  cellValue?: Record<string, Record<string, { f?: string | null; si?: string | null } | null>>;
}

export type Kind = 'values' | 'looks' | 'mixed';

export function kindOf(mutations: readonly Mutation[]): Kind {
  if (mutations.every(({ id }) => VALUES.test(id))) return 'values';
  return mutations.every(({ id }) => LOOKS.test(id)) ? 'looks' : 'mixed';
}

export function movesOf(mutations: readonly Mutation[]): Move[] {
  return mutations.flatMap(({ id, params }) => {
    const { subUnitId = ANY, range } = params as Params;
    if (VALUES.test(id) || LOOKS.test(id)) return [];
    if (NAMING.test(id)) return [{ sheet: subUnitId || id, axis: 'row', from: Number.POSITIVE_INFINITY }];
    const axis = LINES[id] ?? 'row';
    const from = LINES[id] && range ? range[axis === 'row' ? 'startRow' : 'startColumn'] : 0;
    return [{ sheet: subUnitId, axis, from }];
  });
}

/** What a change writes. */
export interface Reach {
  formulas: boolean;
  extents: (Extent & { sheet: string })[];
}

export function reachOf(mutations: readonly Mutation[]): Reach {
  return { formulas: mutations.some(({ params }) => hasFormula(params as Params)), extents: mutations.map(extentOf) };
}

/** Whether a change that was made without knowing of these moves would hit other cells than its user meant. */
export function isHit({ formulas, extents }: Reach, moves: readonly Move[]): boolean {
  return moves.some(
    ({ sheet, axis, from }) =>
      formulas ||
      extents.some((extent) => [sheet, extent.sheet].includes(ANY) || (extent.sheet === sheet && extent[axis] >= from)),
  );
}

/** Whether a change takes a cell away, or another cell's content to its place. */
export function unseats({ id, params }: Mutation, { sheetId, row, column }: CellPlace): boolean {
  const { subUnitId, range } = params as Params;
  if (id === 'sheet.mutation.move-range') return true;
  if (subUnitId !== sheetId) return false;
  if (id === 'sheet.mutation.remove-sheet' || id === 'sheet.mutation.reorder-range') return true;
  if (!range) return false;
  if (id === 'sheet.mutation.remove-rows') return range.startRow <= row && row <= range.endRow;
  return id === 'sheet.mutation.remove-col' && range.startColumn <= column && column <= range.endColumn;
}

function extentOf({ id, params }: Mutation): Extent & { sheet: string } {
  const { subUnitId = ANY, cellValue } = params as Params;
  if (id === SPILLS) return { sheet: id, row: -1, column: -1 };
  if (!cellValue) return { sheet: NAMING.test(id) ? ANY : subUnitId, row: Number.MAX_VALUE, column: Number.MAX_VALUE };
  let [row, column] = [-1, -1];
  for (const [at, columns] of Object.entries(cellValue)) {
    row = Math.max(row, Number(at));
    for (const one in columns) column = Math.max(column, Number(one));
  }
  return { sheet: subUnitId, row, column };
}

function hasFormula({ cellValue = {} }: Params): boolean {
  return Object.values(cellValue).some((columns) => Object.values(columns).some((cell) => cell?.f || cell?.si));
}
