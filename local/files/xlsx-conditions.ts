import type ExcelJS from 'exceljs';
import type { CellStyle, Condition, ConditionalRule } from '../engine/engine';
import { parseBox } from './a1';
import { fromExcel } from './excel-formulas';
import { excelComparisons } from './xlsx-validations';

interface Rule {
  type: string;
  operator?: string;
  formulae?: unknown[];
  priority?: number;
  style?: Partial<ExcelJS.Style>;
}

/** The conditional rules that the engine knows, the first wins; colour scales, bars and icons are left out. */
export function conditionalRulesOf(
  sheet: ExcelJS.Worksheet,
  styleOf: (style: Partial<ExcelJS.Style>) => CellStyle | undefined,
): ConditionalRule[] {
  const formats = (sheet as unknown as { conditionalFormattings?: { ref: string; rules: Rule[] }[] })
    .conditionalFormattings;
  const rules = (formats ?? []).flatMap(({ ref, rules: own }) => {
    const boxes = ref.split(/\s+/).flatMap((name) => parseBox(name) ?? []);
    return own.flatMap((rule) => {
      const condition = conditionOf(rule);
      const priority = rule.priority ?? 0;
      return condition ? [{ priority, boxes, condition, style: styleOf(rule.style ?? {}) ?? {} }] : [];
    });
  });
  return rules.sort((a, b) => a.priority - b.priority).map(({ priority: _, ...rule }) => rule);
}

const textTests: Record<string, Extract<Condition, { kind: 'text' }>['test']> = {
  ...{ containsText: 'contains', notContainsText: 'notContains', notContains: 'notContains' },
  ...{ beginsWith: 'startsWith', endsWith: 'endsWith' },
};

function conditionOf({ type, operator = '', formulae = [] }: Rule): Condition | null {
  const first = String(formulae[0] ?? '');
  if (type === 'expression') return { kind: 'formula', formula: fromExcel(first) };
  if (operator === 'containsBlanks') return { kind: 'blank' };
  if (operator === 'notContainsBlanks') return { kind: 'notBlank' };
  const test = textTests[type === 'containsText' ? operator : type];
  const text = /"((?:[^"]|"")*)"/.exec(first)?.[1]?.replaceAll('""', '"');
  if (test) return text === undefined ? null : { kind: 'text', test, text };
  if (type !== 'cellIs') return null;
  if (operator === 'equal' && text !== undefined) return { kind: 'text', test: 'equals', text };
  const comparison = excelComparisons[operator];
  const operands = formulae.map(Number);
  return comparison && !operands.some(Number.isNaN) ? { kind: 'number', comparison, operands } : null;
}
