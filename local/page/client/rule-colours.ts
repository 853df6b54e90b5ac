/**
 * Conditional rules with a formula, computed for the cells that are looked at and when they are. Univer by itself computes each rule's formula for every
 * cell of its range as soon as the workbook opens: seconds for a shop's tabs, minutes for 60,000 orders.
 */
import { CommandType, ICommandService, type Injector, ObjectMatrix, type Univer } from '@univerjs/core';
import {
  AstTreeBuilder,
  FormulaResultStatus,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import {
  CFSubRuleType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/preset-sheets-conditional-formatting';
import { evaluateFormula, loadCells } from '../../engine/univer/evaluate';

const changing = /^(sheet|formula)\.mutation\./;

type Value = string | number | boolean;

/** Formulas' values until the next change; those of a row that names its column ($H2) are one for all its cells. */
class Seen {
  private readonly values = new Map<string, Value>();
  private stale = true;

  constructor(private readonly injector: Injector) {}

  /** A rule's formula is written for the first cell of its range. */
  value(unitId: string, sheetId: string, formula: string, row: number, column: number): Value {
    const moved = this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, column, row);
    const key = `${sheetId} ${moved}`;
    const value = this.values.get(key) ?? this.evaluate(moved, unitId, sheetId);
    this.values.set(key, value);
    return value;
  }

  forget(): void {
    this.values.clear();
    this.stale = true;
  }

  private evaluate(formula: string, unitId: string, sheetId: string): Value {
    if (this.stale) loadCells(this.injector.get(IFormulaCurrentConfigService));
    this.stale = false;
    const [lexer, trees] = [this.injector.get(Lexer), this.injector.get(AstTreeBuilder)];
    const [interpreter, runtime] = [this.injector.get(Interpreter), this.injector.get(IFormulaRuntimeService)];
    const services = { lexer, trees, interpreter, runtime };
    const value = evaluateFormula(services, formula, unitId, sheetId)[0]?.[0] ?? '';
    return typeof value === 'object' ? value.serial : value;
  }
}

/** To be called before the first workbook opens. */
export function colourWhatIsSeen(univer: Univer): void {
  const injector = univer.__getInjector();
  const seen = new Seen(injector);
  const service = ConditionalFormattingFormulaService.prototype;
  service.registerFormulaWithRange = () => undefined;
  service.getFormulaMatrix = () => ({ status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix() });
  service.getFormulaResultWithCoords = (unitId, sheetId, _rule, formula, row = 0, column = 0) => ({
    status: FormulaResultStatus.SUCCESS,
    result: seen.value(unitId, sheetId, formula, row, column),
  });
  const askSoon = once(() => askAgain(injector));
  injector.get(ICommandService).onCommandExecuted(({ type, id }) => {
    if (type !== CommandType.MUTATION || !changing.test(id)) return;
    seen.forget();
    askSoon();
  });
}

/** Once for all that one task asks for: a sort of many rows is as many changes, each of which would mark each rule. */
function once(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    });
  };
}

/** A formula may read any cell: after a change all rules with one are asked again. */
function askAgain(injector: Injector): void {
  const view = injector.get(ConditionalFormattingViewModel);
  for (const [unitId, sheets] of injector.get(ConditionalFormattingRuleModel).getAll()) {
    for (const [sheetId, rules] of sheets) {
      for (const { cfId, rule } of rules) {
        if ('subType' in rule && rule.subType === CFSubRuleType.formula) view.markRuleDirty(unitId, sheetId, cfId);
      }
    }
  }
}
