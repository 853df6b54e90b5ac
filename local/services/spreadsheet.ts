import { createHash } from 'node:crypto';
import type { EngineSheet } from '../engine/engine';
import { sheetNumber } from '../engine/sheet-number';
import { Exception, unavailable } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import type { Range } from './range';
import { requireCells, requireFreeName, Sheet } from './sheet';

/** Google's own defaults for a new tab. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export class Spreadsheet extends Service {
  override readonly google = 'Spreadsheet';

  constructor(private readonly execution: Execution) {
    super();
  }

  /** Stable for a workbook of this name; 44 letters long as Google's are. */
  getId = () => createHash('sha256').update(this.backend.name).digest('base64url').padEnd(44, '0').slice(0, 44);
  getUrl = () => `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  getName = () => this.backend.name;
  getSpreadsheetTimeZone = () => this.backend.manifest.timeZone;
  getSpreadsheetLocale = () => 'zh_CN';
  getNumSheets = () => this.backend.engine.sheets().length;
  getSheets = () => this.backend.engine.sheets().map((sheet) => this.shown(sheet));

  getSheetByName(name: string): Sheet | null {
    const sheet = this.backend.engine.sheet(name);
    return sheet ? this.shown(sheet) : null;
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.backend.engine.sheets().find((candidate) => sheetNumber(candidate.id) === id);
    return sheet ? this.shown(sheet) : null;
  }

  /** "Gets the active sheet in a spreadsheet": where the person is, else the first one. */
  getActiveSheet(): Sheet {
    const { engine, active } = this.backend;
    const [first] = engine.sheets();
    return this.shown(engine.sheet(active.sheet) ?? (first as EngineSheet));
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  getRange(a1: string): Range {
    return this.getActiveSheet().getRange(a1);
  }

  getDataRange = () => this.getActiveSheet().getDataRange();
  getActiveRange = () => this.getActiveSheet().getActiveRange();

  insertSheet(...given: unknown[]): Sheet {
    if (given.some((value) => typeof value === 'object')) throw unavailable('insertSheet with a template');
    const name = given.find((value) => typeof value === 'string') ?? this.freeName();
    const index = given.find((value) => typeof value === 'number');
    requireFreeName(this.execution, name);
    requireCells(this.execution, NEW_ROWS * NEW_COLUMNS);
    const sheet = this.backend.engine.addSheet(name, index ?? this.getActiveSheet().getIndex(), NEW_ROWS, NEW_COLUMNS);
    this.execution.touch();
    return this.shown(sheet).activate();
  }

  deleteSheet({ sheet }: Sheet): void {
    const { engine } = this.backend;
    const others = engine.sheets().filter(({ id, hidden }) => id !== sheet.id && !hidden);
    if (others.length === 0) throw new Exception("You can't remove all the sheets in a document.");
    engine.removeSheet(sheet);
    this.execution.touch();
  }

  /** "Moves the active sheet to the given position in the list of sheets", counted from 1. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.getNumSheets()) throw new Exception(`Position out of bounds: ${position}`);
    this.backend.engine.moveSheet(this.getActiveSheet().sheet, position - 1);
  }

  toast(text: string, title = '', seconds = 5): void {
    this.backend.show?.({ kind: 'toast', title, text, seconds });
  }

  private get backend() {
    return this.execution.backend;
  }

  private shown(sheet: EngineSheet): Sheet {
    return new Sheet(this.execution, sheet);
  }

  private freeName(): string {
    let number = this.getNumSheets() + 1;
    while (this.backend.engine.sheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
