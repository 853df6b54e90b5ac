import type {
  ArrayValueObject,
  AstTreeBuilder,
  BaseReferenceObject,
  BaseValueObject,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerNode,
} from '@univerjs/engine-formula';
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateExecuteAstNodeData,
} from '@univerjs/engine-formula';
import { plain } from './custom';

interface Services {
  lexer: Lexer;
  trees: AstTreeBuilder;
  interpreter: Interpreter;
  runtime: IFormulaRuntimeService;
}

type Plain = string | number | boolean | null | { serial: number; numberFormat: string };

/** Has evaluateFormula see the workbook as it stands. What Univer keeps of ranges from its own calculations may be older. */
export function loadCells(data: IFormulaCurrentConfigService): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
  data.loadDataLite();
}

/** Computes one formula against the workbook as loadCells left it and leaves nothing behind. Text that is no formula gives #NAME?. */
export function evaluateFormula(services: Services, formula: string, unitId: string, sheetId: string): Plain[][] {
  const { lexer, trees, interpreter, runtime } = services;
  runtime.reset();
  runtime.setCurrent(0, 0, 1, 1, sheetId, unitId);
  const parsed = lexer.treeBuilder(formula);
  if (typeof parsed === 'string') return [[parsed]];
  const tree = trees.parse(parsed as LexerNode);
  if (!tree) return [['#NAME?']];
  const value = interpreter.execute(generateExecuteAstNodeData(tree));
  runtime.reset();
  return rows(value as BaseValueObject | BaseReferenceObject);
}

function rows(value: BaseValueObject | BaseReferenceObject): Plain[][] {
  const settled = value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  const result = plain(settled as BaseValueObject | ArrayValueObject);
  return Array.isArray(result) ? result : [[result]];
}
