import type { Comparison, Validation } from '../engine/engine';
import { Exception, unavailable } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { EnumValue, Service } from '../runtime/service';
import { NUMBER_CRITERIA } from './comparisons';
import type { Range } from './range';
import { fromSerial, toSerial } from './serial';

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation */
export class DataValidation extends Service {
  override readonly google = 'DataValidation';

  constructor(
    private readonly execution: Execution,
    readonly rule: Validation,
  ) {
    super();
  }

  getAllowInvalid = () => this.rule.allowInvalid;
  getHelpText = () => this.rule.help;
  getCriteriaType = () => EnumValue.of('DataValidationCriteria', criteriaName(this.rule));
  getCriteriaValues = () => criteriaValues(this.rule);
  copy = () => new DataValidationBuilder(this.execution, this.rule);
}

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
export class DataValidationBuilder extends Service {
  override readonly google = 'DataValidationBuilder';

  private allowInvalid: boolean;
  private help: string | null;

  constructor(
    private readonly execution: Execution,
    private rule: Validation | null = null,
  ) {
    super();
    this.allowInvalid = rule?.allowInvalid ?? true;
    this.help = rule?.help ?? null;
  }

  setAllowInvalid(allow: boolean): this {
    this.allowInvalid = allow;
    return this;
  }

  setHelpText(text: string): this {
    this.help = text;
    return this;
  }

  requireValueInList = (values: unknown[], showDropdown = true) =>
    this.with({ kind: 'list', values: values.map(String), showDropdown, ...this.common });
  requireValueInRange = (range: Range, showDropdown = true) =>
    this.with({ kind: 'rangeList', range: `=${range.reference}`, showDropdown, ...this.common });
  requireCheckbox(...values: unknown[]): this {
    if (values.length > 0) throw unavailable('requireCheckbox with values of its own');
    return this.with({ kind: 'checkbox', ...this.common });
  }

  requireFormulaSatisfied = (formula: string) => this.with({ kind: 'custom', formula, ...this.common });

  requireNumberBetween = (low: number, high: number) => this.compare('number', 'between', low, high);
  requireNumberNotBetween = (low: number, high: number) => this.compare('number', 'notBetween', low, high);
  requireNumberEqualTo = (value: number) => this.compare('number', 'equal', value);
  requireNumberNotEqualTo = (value: number) => this.compare('number', 'notEqual', value);
  requireNumberGreaterThan = (value: number) => this.compare('number', 'greater', value);
  requireNumberGreaterThanOrEqualTo = (value: number) => this.compare('number', 'greaterOrEqual', value);
  requireNumberLessThan = (value: number) => this.compare('number', 'less', value);
  requireNumberLessThanOrEqualTo = (value: number) => this.compare('number', 'lessOrEqual', value);

  /** Any day: every serial number from 0 on. */
  requireDate = () => this.compare('date', 'greaterOrEqual', 0);
  requireDateAfter = (date: Date) => this.compare('date', 'greater', toSerial(date));
  requireDateBefore = (date: Date) => this.compare('date', 'less', toSerial(date));
  requireDateOnOrAfter = (date: Date) => this.compare('date', 'greaterOrEqual', toSerial(date));
  requireDateOnOrBefore = (date: Date) => this.compare('date', 'lessOrEqual', toSerial(date));
  requireDateEqualTo = (date: Date) => this.compare('date', 'equal', toSerial(date));
  requireDateBetween = (low: Date, high: Date) => this.compare('date', 'between', toSerial(low), toSerial(high));
  requireDateNotBetween = (low: Date, high: Date) => this.compare('date', 'notBetween', toSerial(low), toSerial(high));

  copy = () => new DataValidationBuilder(this.execution, this.rule ? { ...this.rule, ...this.common } : null);

  build(): DataValidation {
    if (!this.rule) throw new Exception('Cannot build a data validation rule without a criteria.');
    return new DataValidation(this.execution, { ...this.rule, ...this.common });
  }

  private get common() {
    return { allowInvalid: this.allowInvalid, help: this.help };
  }

  private compare(kind: 'number' | 'date', comparison: Comparison, ...operands: number[]): this {
    return this.with({ kind, comparison, operands, ...this.common });
  }

  private with(rule: Validation): this {
    this.rule = rule;
    return this;
  }
}

const DATES: Partial<Record<Comparison, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greater: 'DATE_AFTER',
  greaterOrEqual: 'DATE_ON_OR_AFTER',
  less: 'DATE_BEFORE',
  lessOrEqual: 'DATE_ON_OR_BEFORE',
};

function criteriaName(rule: Validation): string {
  if (rule.kind === 'list') return 'VALUE_IN_LIST';
  if (rule.kind === 'rangeList') return 'VALUE_IN_RANGE';
  if (rule.kind === 'checkbox') return 'CHECKBOX';
  if (rule.kind === 'number') return NUMBER_CRITERIA[rule.comparison];
  if (rule.kind !== 'date') return 'CUSTOM_FORMULA';
  return isAnyDate(rule) ? 'DATE_IS_VALID_DATE' : (DATES[rule.comparison] ?? 'CUSTOM_FORMULA');
}

function criteriaValues(rule: Validation): unknown[] {
  if (rule.kind === 'list') return [rule.values, rule.showDropdown];
  if (rule.kind === 'rangeList') return [rule.range, rule.showDropdown];
  if (rule.kind === 'checkbox') return [];
  if (rule.kind === 'custom') return [rule.formula];
  if (rule.kind === 'date') return isAnyDate(rule) ? [] : rule.operands.map(fromSerial);
  return rule.operands;
}

function isAnyDate(rule: Validation): boolean {
  return rule.kind === 'date' && rule.comparison === 'greaterOrEqual' && rule.operands[0] === 0;
}
