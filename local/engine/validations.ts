import type { IDataValidationRuleBase, IDataValidationRuleOptions } from '@univerjs/core';
import { univerComparisons } from './comparisons';
import type { Comparison, Validation } from './engine';

type Rule = IDataValidationRuleBase & IDataValidationRuleOptions;

const stop = 1;
const warning = 2;

/** The rule of Univer without its place. */
export function toUniverValidation(validation: Validation): Rule {
  return {
    ...criteria(validation),
    allowBlank: true,
    errorStyle: validation.allowInvalid ? warning : stop,
    showErrorMessage: validation.help !== null,
    error: validation.help ?? undefined,
  };
}

function criteria(validation: Validation): Rule {
  switch (validation.kind) {
    case 'list':
      return { type: 'list', formula1: JSON.stringify(validation.values), showDropDown: validation.showDropdown };
    case 'rangeList':
      return { type: 'list', formula1: validation.range, showDropDown: validation.showDropdown };
    case 'checkbox':
      return { type: 'checkbox' };
    case 'custom':
      return { type: 'custom', formula1: validation.formula };
    default:
      return {
        type: validation.kind === 'number' ? 'decimal' : validation.kind,
        operator: univerComparisons[validation.comparison] as Rule['operator'],
        formula1: text(validation.operands[0]),
        formula2: text(validation.operands[1]),
      };
  }
}

function text(operand: number | undefined): string | undefined {
  return operand === undefined ? undefined : String(operand);
}

/** null for a rule that has no counterpart here (a user's own kind from the page): it stays, but is not described. */
export function fromUniverValidation(rule: Rule): Validation | null {
  const common = { allowInvalid: rule.errorStyle !== stop, help: rule.error ?? null };
  const formula = rule.formula1 ?? '';
  switch (rule.type) {
    case 'list':
    case 'listMultiple': {
      const showDropdown = rule.showDropDown ?? true;
      if (formula.startsWith('=')) return { kind: 'rangeList', range: formula, showDropdown, ...common };
      return { kind: 'list', values: options(formula), showDropdown, ...common };
    }
    case 'checkbox':
      return { kind: 'checkbox', ...common };
    case 'custom':
      return { kind: 'custom', formula, ...common };
    case 'decimal':
    case 'whole':
    case 'date':
    case 'textLength': {
      const comparison = (Object.keys(univerComparisons) as Comparison[]).find(
        (key) => univerComparisons[key] === rule.operator,
      );
      const operands = [rule.formula1, rule.formula2].filter((part) => part !== undefined && part !== '').map(Number);
      if (!comparison || operands.some(Number.isNaN)) return null;
      const kind = rule.type === 'date' || rule.type === 'textLength' ? rule.type : 'number';
      return { kind, comparison, operands, ...common };
    }
    default:
      return null;
  }
}

/** Univer writes a JSON array of texts, and understands commas. */
function options(formula: string): string[] {
  if (!formula.startsWith('[')) return formula.split(',').filter(Boolean);
  return (JSON.parse(formula) as unknown[]).map(String);
}
