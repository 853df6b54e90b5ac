import type { IRange, Workbook } from '@univerjs/core';
import type { StructureChange } from './engine';

type Listener = (change: StructureChange) => void;

interface Params {
  subUnitId: string;
  range: IRange;
  name: string;
  sheet: { id: string; name: string };
}

/** Univer's mutations that let rows or columns come in (1) or go (-1). */
const moving: Record<string, ['row' | 'column', 1 | -1]> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};

/** Tells how the sheets themselves change, whoever changes them, in the names that the workbook shows. */
export class Structure {
  private readonly listeners = new Set<Listener>();
  private readonly names: Map<string, string>;

  constructor(workbook: Workbook) {
    this.names = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A mutation of Univer's that was executed. */
  notice(id: string, params: unknown): void {
    const change = this.change(id, params as Params);
    if (change) for (const listener of this.listeners) listener(change);
  }

  private change(id: string, { subUnitId, range, name, sheet: added }: Params): StructureChange | null {
    if (id === 'sheet.mutation.insert-sheet') this.names.set(added.id, added.name);
    const sheet = this.names.get(subUnitId) ?? '';
    const move = moving[id];
    if (move) {
      const [axis, sign] = move;
      const [at, end] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      return { kind: 'moved', sheet, axis, at, count: sign * (end - at + 1) };
    }
    if (id === 'sheet.mutation.set-worksheet-name') {
      this.names.set(subUnitId, name);
      return { kind: 'renamed', sheet, name };
    }
    if (id !== 'sheet.mutation.remove-sheet') return null;
    this.names.delete(subUnitId);
    return { kind: 'removed', sheet };
  }
}
