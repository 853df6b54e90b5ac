/** What runs inside the vm context: Univer without a screen, and the few of its services that the engine drives. */
import {
  ICommandService,
  IResourceManagerService,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  numfmt,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { DataValidationModel, UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import {
  AstTreeBuilder,
  FormulaDataModel,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { SheetsFilterService, UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { SheetsNoteModel, UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { ArrayFormula } from './array-formula';
import { type Compute, registerFunction } from './custom';
import { evaluateFormula, loadCells } from './evaluate';
import { Hyperlink } from './hyperlink';
import { FormulaIndex } from './index-of-formulas';

// Nobody looks at the sheet here: the pages work out for themselves which cells a rule colours. Univer would compute a
// rule's formula for every cell of its range.
ConditionalFormattingFormulaService.prototype.registerFormulaWithRange = () => undefined;
ConditionalFormattingViewModel.prototype.getCellCfs = () => [];

/** A running Univer. Calls that may start promises or timers are followed by running the clock of the sandbox. */
export type Running = ReturnType<typeof start>;

/** Opens one workbook. Its plugins come to life with the first workbook, so their services are looked up after it. */
export function start(data: IWorkbookData) {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { notExecuteFormula: false, initialFormulaComputing: 2 });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const index = new FormulaIndex(formulas, commands, instances);
  injector.get(IFunctionService).registerExecutors(new ArrayFormula('ARRAYFORMULA'), new Hyperlink('HYPERLINK'));
  return {
    workbook,
    Matrix: ObjectMatrix,
    commands,
    formulas,
    index,
    resources: () => injector.get(IResourceManagerService).getResources(workbook.getUnitId(), workbook.type),
    names: () => injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {},
    notes: injector.get(SheetsNoteModel),
    validations: injector.get(DataValidationModel),
    conditions: injector.get(ConditionalFormattingRuleModel),
    filters: injector.get(SheetsFilterService),
    translate: injector.get(LexerTreeBuilder),
    format: (pattern: string, value: number | string | boolean) => numfmt.format(pattern, value, { throws: false }),
    register: (name: string, compute: Compute) => registerFunction(injector.get(IFunctionService), name, compute),
    evaluate: (formula: string, unitId: string, sheetId: string) => {
      loadCells(injector.get(IFormulaCurrentConfigService));
      const [lexer, trees] = [injector.get(Lexer), injector.get(AstTreeBuilder)];
      const [interpreter, runtime] = [injector.get(Interpreter), injector.get(IFormulaRuntimeService)];
      return evaluateFormula({ lexer, trees, interpreter, runtime }, formula, unitId, sheetId);
    },
    dispose: () => univer.dispose(),
  };
}
