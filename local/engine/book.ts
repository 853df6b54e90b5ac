import type { IRange, IWorkbookData, Workbook } from '@univerjs/core';
import { fromRange, toRange } from './boxes';
import { plainContent } from './cells';
import type { Box, Mutation, Spill, StoredCell } from './engine';
import { unitId } from './load';
import type { Sandbox } from './sandbox';
import { Structure } from './structure';
import type { Running } from './univer/entry';

type Listener = (mutation: Mutation) => void;

/** More dirty boxes of a sheet than this are joined into the box around them: looking each up would cost more. */
const mostDirtyBoxes = 50;
/** Spills that change each other's place settle in a few passes, or never. */
const mostPasses = 5;
const noGrid = { rows: 0, columns: 0 };
const spillMutation = 'formula.mutation.set-array-formula-data';
/** Names that formulas use. */
const naming = /^formula\.mutation\.(set|remove)-defined-name$/;
/** What brings formulas to other cells without computing them. */
const moving = /^sheet\.mutation\.(insert|remove|move|reorder)-/;
const growing = /^sheet\.mutation\.(insert|remove)-(row|rows|col|sheet)$/;

/** One open workbook of a running Univer: what is dirty, who listens, and how a change is made. */
export class Book {
  readonly univer: Running;
  readonly workbook: Workbook;
  readonly structure: Structure;
  /** Counts changes of contents and of the grid, for what is remembered about them; looks need not count. */
  version = 0;
  /** Why a formula shows '#ERROR!', by sheet id, row and column. */
  readonly messages = new Map<string, string>();
  private readonly listeners = new Set<Listener>();
  private readonly dirty = new Map<string, Box[]>();
  private everything = false;
  private moved = false;
  private incoming: { params: unknown; origin?: Listener } | null = null;

  constructor(
    private readonly sandbox: Sandbox,
    data: IWorkbookData,
  ) {
    this.univer = sandbox.univer.start(data);
    this.workbook = this.univer.workbook;
    this.structure = new Structure(this.workbook);
    sandbox.run();
    this.univer.commands.onCommandExecuted((command, options) => this.notice(command, options ?? {}));
  }

  /** A change of Univer's own that needs no more than its parameters. */
  mutate(id: string, params: object): void {
    this.univer.commands.syncExecuteCommand(id, { unitId, ...params });
  }

  /** A command adapts formulas, notes and rules to what it moves; parts of it may wait for a promise. */
  command(id: string, params: object): void {
    const done = this.univer.commands.syncExecuteCommand(id, { unitId, ...params });
    this.sandbox.settle();
    if (done === false) throw new Error(`The spreadsheet engine refused ${id}.`);
  }

  markDirty(sheetId: string, box: Box): void {
    const boxes = this.dirty.get(sheetId) ?? [];
    boxes.push(box);
    this.dirty.set(sheetId, boxes.length > mostDirtyBoxes ? [around(boxes)] : boxes);
  }

  markEverything(): void {
    this.everything = true;
  }

  /**
   * Computes until nothing is dirty. Where a spill got smaller, cells that read the part it left were computed with its
   * old values: they are computed again.
   */
  calculate(): void {
    for (let pass = 0; pass < mostPasses; pass++) {
      const before = this.allSpillAreas();
      this.computeOnce();
      const after = new Set(this.allSpillAreas().map(areaKey));
      const left = before.filter((area) => !after.has(areaKey(area)));
      if (left.length === 0) return;
      for (const { sheetId, range } of left) this.markDirty(sheetId, fromRange(range, noGrid));
    }
  }

  /** Where array formulas of a sheet stand and what they cover. */
  spillAreas(sheetId: string): SpillArea[] {
    const origins = this.univer.formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
    return Object.entries(origins).flatMap(([row, columns]) =>
      Object.entries((columns ?? {}) as Record<string, IRange | null>).flatMap(([column, range]) =>
        range ? [{ sheetId, row: Number(row), column: Number(column), range }] : [],
      ),
    );
  }

  private allSpillAreas(): SpillArea[] {
    return this.workbook.getSheets().flatMap((sheet) => this.spillAreas(sheet.getSheetId()));
  }

  private computeOnce(): void {
    if (this.everything || this.moved || this.dirty.size > 0) {
      this.univer.commands.syncExecuteCommand(
        'formula.mutation.set-trigger-formula-calculation-start',
        this.takeDirty(),
        {
          onlyLocal: true,
        },
      );
    }
    this.sandbox.run();
  }

  /** Formula texts that changed by a direct write: their known dependencies are void. */
  forgetFormulas(sheetId: string, cells: object): void {
    this.univer.commands.syncExecuteCommand(
      'formula.mutation.set-formula-data',
      { formulaData: { [unitId]: { [sheetId]: cells } } },
      { onlyLocal: true },
    );
  }

  tellSpills(): void {
    this.emit(this.spills());
  }

  /** All spilled cells; a snapshot does not hold them. */
  spills(): Mutation {
    const { formulas } = this.univer;
    const arrayFormulaRange = formulas.getArrayFormulaRange();
    return {
      id: spillMutation,
      params: { arrayFormulaRange, arrayFormulaCellData: formulas.getArrayFormulaCellData() },
    };
  }

  /** Shows an array formula's saved result as if it had just been computed. */
  restoreSpill(sheetId: string, { row, column, cells }: Spill): void {
    const matrix: Record<number, Record<number, object>> = {};
    cells.forEach((line, r) => {
      matrix[row + r] = Object.fromEntries(line.map((cell, c) => [column + c, spilledCell(cell)]));
    });
    const range = toRange({ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 });
    const data = { [unitId]: { [sheetId]: new this.univer.Matrix(matrix) } };
    this.univer.formulas.mergeArrayFormulaCellData(data as never);
    this.univer.formulas.mergeArrayFormulaRange({ [unitId]: { [sheetId]: { [row]: { [column]: range } } } });
  }

  hasListeners(): boolean {
    return this.listeners.size > 0;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(mutation: Mutation, except?: Listener): void {
    for (const listener of this.listeners) if (listener !== except) listener(mutation);
  }

  receive(mutation: Mutation, origin?: Listener): void {
    this.incoming = { params: mutation.params, origin };
    try {
      const options = { fromCollab: true, fromSync: true };
      this.univer.commands.syncExecuteCommand(mutation.id, mutation.params as object, options);
    } finally {
      this.incoming = null;
    }
    this.sandbox.settle();
  }

  dispose(): void {
    this.listeners.clear();
    this.univer.dispose();
    this.sandbox.settle();
  }

  private takeDirty() {
    const dirtyRanges = [...this.dirty].flatMap(([sheetId, boxes]) =>
      boxes.map((box) => ({ unitId, sheetId, range: toRange(box) })),
    );
    // A range to the end of its sheet has other cells after the sheet grew, wherever the formula stands.
    const sheets = this.moved ? this.workbook.getSheets().map((sheet) => [sheet.getSheetId(), '1']) : [];
    const params = {
      ...{ forceCalculation: this.everything, dirtyRanges, dirtyNameMap: {}, dirtyDefinedNameMap: {} },
      ...{ dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {} },
      clearDependencyTreeCache: this.moved ? { [unitId]: Object.fromEntries(sheets) } : {},
    };
    this.dirty.clear();
    this.everything = false;
    this.moved = false;
    return params;
  }

  private notice(command: { id: string; type?: number; params?: unknown }, options: Record<string, unknown>): void {
    if (command.type !== mutationType) return;
    this.version++;
    this.structure.notice(command.id, command.params);
    if (growing.test(command.id)) this.moved = true;
    if (moving.test(command.id)) this.messages.clear();
    if (!isNews(command.id, options) || !this.hasListeners()) return;
    const own = this.incoming !== null && command.params === this.incoming.params;
    const params = options.applyFormulaCalculationResult ? asResult(command.params) : command.params;
    this.emit({ id: command.id, params }, own ? this.incoming?.origin : undefined);
  }
}

interface SpillArea {
  sheetId: string;
  row: number;
  column: number;
  range: IRange;
}

function areaKey({ sheetId, range }: SpillArea): string {
  return [sheetId, range.startRow, range.startColumn, range.endRow, range.endColumn].join();
}

function spilledCell({ value, style }: StoredCell): object {
  const pattern = style?.numberFormat;
  return pattern ? { ...plainContent(value), s: { n: { pattern } } } : plainContent(value);
}

const mutationType = 2;

/** Values without formulas would remove those; under this trigger Univer leaves them, and computes nothing. */
function asResult(params: unknown): object {
  return { ...(params as object), trigger: 'sheet.command.set-style' };
}

/** What pages must hear: all but Univer's notes to itself; results of formulas and spilled cells are marked local, too. */
function isNews(id: string, options: Record<string, unknown>): boolean {
  if (id === spillMutation) return true;
  if (id.startsWith('formula.mutation.')) return naming.test(id);
  return !options.onlyLocal || options.applyFormulaCalculationResult === true;
}

function around(boxes: Box[]): Box {
  const row = Math.min(...boxes.map((box) => box.row));
  const column = Math.min(...boxes.map((box) => box.column));
  const bottom = Math.max(...boxes.map((box) => box.row + box.rows));
  const right = Math.max(...boxes.map((box) => box.column + box.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}
