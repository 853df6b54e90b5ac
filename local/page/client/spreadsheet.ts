/** The page's Univer, put together plugin by plugin, and the workbook in it. Loaded once the page's frame is painted. */
import {
  ICommandService,
  type ILocales,
  type IRange,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsConditionalFormattingUIPlugin,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  CalculationMode,
  DEFAULT_PADDING_DATA,
  FunctionType,
  IDescriptionService,
  SheetsSelectionsService,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import {
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsDataValidationUIPlugin,
} from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPlugin, UniverSheetsFilterUIPlugin } from '@univerjs/preset-sheets-filter';
import { UniverSheetsHyperLinkPlugin, UniverSheetsHyperLinkUIPlugin } from '@univerjs/preset-sheets-hyper-link';
import { UniverSheetsNotePlugin, UniverSheetsNoteUIPlugin } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPlugin, UniverSheetsSortUIPlugin } from '@univerjs/preset-sheets-sort';
import { greenTheme } from '@univerjs/themes';
import '@univerjs/engine-formula/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-formula-ui/facade';
import type { Mutation } from '../../engine/engine';
import { FormulaIndex } from '../../engine/univer/index-of-formulas';
import { rangeOf } from '../a1';
import type { FunctionInfo, Language, Place } from '../protocol';
import { forgetRules } from './forgotten-rules';
import { copyLooksAsMade } from './inserted-lines';
import { computeListsOnly } from './lists';
import { colourWhatIsSeen } from './rule-colours';
import { keepTextPlain } from './typed-text';
import { follow, goTo, whereaboutsIn } from './whereabouts';
import type { Workbook } from './workbook';

/** Pixels beside a cell's text, so that a number does not touch the word at its right. */
Object.assign(DEFAULT_PADDING_DATA, { l: 5, r: 5 });

const LOCALES = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US };

async function univerWords(language: Language): Promise<ILocales> {
  const { words } = language === 'en' ? await import('./univer-en') : await import('./univer-zh');
  return { [LOCALES[language]]: words as ILocales[LocaleType] };
}

function registerPlugins(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple', disableAutoFocus: true });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  // Values come from the server, whose clock and functions are the add-on's. The page's engine computes for conditional
  // formats and lists only: `notExecuteFormula` here means that its results are not written into cells.
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, { disableForceStringAlert: true, disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkUIPlugin);
}

export class Spreadsheet {
  private index: FormulaIndex | null = null;

  private constructor(
    readonly api: FUniver,
    readonly univer: Univer,
  ) {}

  static async create(container: HTMLElement, language: Language): Promise<Spreadsheet> {
    const locale = LOCALES[language];
    const locales = await univerWords(language);
    const univer = new Univer({ theme: greenTheme, locale, locales, logLevel: LogLevel.WARN });
    registerPlugins(univer, container);
    computeListsOnly();
    colourWhatIsSeen(univer);
    copyLooksAsMade(univer);
    return new Spreadsheet(FUniver.newAPI(univer), univer);
  }

  /** Shows a workbook in place of the one before; the user stays where he was as far as that still exists. */
  open(data: object): Workbook {
    const before = this.api.getActiveWorkbook();
    const whereabouts = before && whereaboutsIn(before, this.selected());
    if (before) this.close(before.getId());
    const workbook = this.api.createWorkbook(data as IWorkbookData);
    if (!this.index) keepTextPlain(this.univer);
    this.indexFormulas();
    if (whereabouts) goTo(workbook, whereabouts);
    return workbook;
  }

  private close(unitId: string): void {
    forgetRules(this.univer, unitId);
    this.api.disposeUnit(unitId);
  }

  /** Univer's services are there from the first workbook on. */
  private indexFormulas(): void {
    const injector = this.univer.__getInjector();
    const [commands, instances] = [injector.get(ICommandService), injector.get(IUniverInstanceService)];
    this.index ??= new FormulaIndex(injector.get(FormulaDataModel), commands, instances);
    this.index.forget();
  }

  /** Helps to type custom functions. Their values come from the server. */
  describeFunctions(functions: FunctionInfo[]): void {
    const described = functions.map(({ name, description, params }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: params.map((param) => ({ ...param, example: '', require: 1 as const, repeat: 0 as const })),
    }));
    this.univer.__getInjector().get(IDescriptionService).registerDescriptions(described);
  }

  /** Somebody else's change was done. */
  follow(mutation: Mutation): void {
    const [workbook, selected] = [this.api.getActiveWorkbook(), this.selected()];
    if (workbook && selected) follow(workbook, selected, mutation);
  }

  private selected(): IRange | null {
    return this.univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelection()?.range ?? null;
  }

  /** Where the user is. A selection may reach beyond a sheet that got smaller. */
  place(): Place | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const selected = this.selected();
    if (!sheet || !selected) return null;
    const row = Math.min(selected.startRow || 0, sheet.getMaxRows() - 1);
    const column = Math.min(selected.startColumn || 0, sheet.getMaxColumns() - 1);
    const rows = Math.min(selected.endRow || 0, sheet.getMaxRows() - 1) - row + 1;
    const columns = Math.min(selected.endColumn || 0, sheet.getMaxColumns() - 1) - column + 1;
    return {
      sheet: sheet.getSheetName(),
      a1: rangeOf({ row, column, rows: Math.max(1, rows), columns: Math.max(1, columns) }),
    };
  }
}
