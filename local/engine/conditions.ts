import { univerComparisons } from './comparisons';
import type { CellStyle, Comparison, Condition } from './engine';
import { fromUniverStyle, toUniverStyle } from './styles';

/** Univer's highlighting rule, as far as it has a counterpart here. */
interface Highlight {
  type: string;
  subType?: string;
  operator?: string;
  value?: unknown;
  style?: object;
}

const textTests = {
  contains: 'containsText',
  notContains: 'notContainsText',
  startsWith: 'beginsWith',
  endsWith: 'endsWith',
  equals: 'equal',
} as const;

export function toUniverHighlight(condition: Condition, style: CellStyle): Highlight {
  return { type: 'highlightCell', ...test(condition), style: toUniverStyle(style) };
}

function test(condition: Condition): Omit<Highlight, 'type'> {
  switch (condition.kind) {
    case 'formula':
      return { subType: 'formula', value: condition.formula };
    case 'number': {
      const value = condition.operands.length === 2 ? condition.operands : condition.operands[0];
      return { subType: 'number', operator: univerComparisons[condition.comparison], value };
    }
    case 'text':
      return { subType: 'text', operator: textTests[condition.test], value: condition.text };
    case 'blank':
      return { subType: 'text', operator: 'containsBlanks' };
    case 'notBlank':
      return { subType: 'text', operator: 'notContainsBlanks' };
  }
}

/** null for kinds that are not described here (colour scales, data bars, icons): they stay as they are. */
export function fromUniverHighlight(rule: Highlight): { condition: Condition; style: CellStyle } | null {
  if (rule.type !== 'highlightCell') return null;
  const condition = conditionOf(rule);
  return condition && { condition, style: fromUniverStyle(rule.style as never) };
}

function conditionOf(rule: Highlight): Condition | null {
  if (rule.subType === 'formula') return { kind: 'formula', formula: String(rule.value) };
  if (rule.subType === 'number') {
    const comparison = (Object.keys(univerComparisons) as Comparison[]).find(
      (key) => univerComparisons[key] === rule.operator,
    );
    const operands = (Array.isArray(rule.value) ? rule.value : [rule.value]).map(Number);
    return comparison ? { kind: 'number', comparison, operands } : null;
  }
  if (rule.subType !== 'text') return null;
  if (rule.operator === 'containsBlanks') return { kind: 'blank' };
  if (rule.operator === 'notContainsBlanks') return { kind: 'notBlank' };
  const name = (Object.keys(textTests) as (keyof typeof textTests)[]).find((key) => textTests[key] === rule.operator);
  return name ? { kind: 'text', test: name, text: String(rule.value ?? '') } : null;
}
