import type { CellStyle, Comparison, Condition, ConditionalRule, EngineSheet } from '../engine/engine';
import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { EnumValue, Service } from '../runtime/service';
import { cssColor } from './color';
import { NUMBER_CRITERIA } from './comparisons';
import { Range } from './range';

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule */
export class ConditionalFormatRule extends Service {
  override readonly google = 'ConditionalFormatRule';

  constructor(
    private readonly execution: Execution,
    readonly sheet: EngineSheet,
    readonly rule: ConditionalRule,
  ) {
    super();
  }

  getRanges = () => this.rule.boxes.map((box) => new Range(this.execution, this.sheet, box));
  getBooleanCondition = () => new BooleanCondition(this.rule);
  getGradientCondition = () => null;
  copy = () => new ConditionalFormatRuleBuilder(this.execution, this);
}

/** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition */
export class BooleanCondition extends Service {
  override readonly google = 'BooleanCondition';

  constructor(private readonly rule: ConditionalRule) {
    super();
  }

  getBackground = () => this.rule.style.background ?? null;
  getFontColor = () => this.rule.style.fontColor ?? null;
  getBold = () => this.rule.style.bold ?? null;
  getItalic = () => this.rule.style.italic ?? null;
  getStrikethrough = () => this.rule.style.strike ?? null;
  getUnderline = () => this.rule.style.underline ?? null;
  getCriteriaType = () => EnumValue.of('BooleanCriteria', criteriaName(this.rule.condition));
  getCriteriaValues = () => criteriaValues(this.rule.condition);
}

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
export class ConditionalFormatRuleBuilder extends Service {
  override readonly google = 'ConditionalFormatRuleBuilder';

  private ranges: Range[];
  private condition: Condition | null;
  private style: CellStyle;

  constructor(
    private readonly execution: Execution,
    from: ConditionalFormatRule | null = null,
  ) {
    super();
    this.ranges = from?.getRanges() ?? [];
    this.condition = from?.rule.condition ?? null;
    this.style = { ...from?.rule.style };
  }

  setRanges(ranges: Range[]): this {
    this.ranges = ranges;
    return this;
  }

  getRanges = () => this.ranges;

  setBackground = (color: string | null) => this.look({ background: color === null ? null : cssColor(color) });
  setFontColor = (color: string | null) => this.look({ fontColor: color === null ? null : cssColor(color) });
  setBold = (bold: boolean | null) => this.look({ bold });
  setItalic = (italic: boolean | null) => this.look({ italic });
  setStrikethrough = (strike: boolean | null) => this.look({ strike });
  setUnderline = (underline: boolean | null) => this.look({ underline });

  whenFormulaSatisfied = (formula: string) => this.when({ kind: 'formula', formula });
  whenCellEmpty = () => this.when({ kind: 'blank' });
  whenCellNotEmpty = () => this.when({ kind: 'notBlank' });
  whenNumberBetween = (low: number, high: number) => this.compare('between', low, high);
  whenNumberNotBetween = (low: number, high: number) => this.compare('notBetween', low, high);
  whenNumberEqualTo = (value: number) => this.compare('equal', value);
  whenNumberNotEqualTo = (value: number) => this.compare('notEqual', value);
  whenNumberGreaterThan = (value: number) => this.compare('greater', value);
  whenNumberGreaterThanOrEqualTo = (value: number) => this.compare('greaterOrEqual', value);
  whenNumberLessThan = (value: number) => this.compare('less', value);
  whenNumberLessThanOrEqualTo = (value: number) => this.compare('lessOrEqual', value);
  whenTextContains = (text: string) => this.when({ kind: 'text', test: 'contains', text });
  whenTextDoesNotContain = (text: string) => this.when({ kind: 'text', test: 'notContains', text });
  whenTextStartsWith = (text: string) => this.when({ kind: 'text', test: 'startsWith', text });
  whenTextEndsWith = (text: string) => this.when({ kind: 'text', test: 'endsWith', text });
  whenTextEqualTo = (text: string) => this.when({ kind: 'text', test: 'equals', text });

  copy = () => new ConditionalFormatRuleBuilder(this.execution, this.build());

  build(): ConditionalFormatRule {
    const [first] = this.ranges;
    if (!first) throw new Exception('No ranges were set for the conditional format rule.');
    if (!this.condition) throw new Exception('No condition was set for the conditional format rule.');
    if (this.ranges.some(({ sheet }) => sheet.id !== first.sheet.id)) {
      throw new Exception('All ranges of a conditional format rule must be on the same sheet.');
    }
    const rule = { boxes: this.ranges.map(({ box }) => box), condition: this.condition, style: { ...this.style } };
    return new ConditionalFormatRule(this.execution, first.sheet, rule);
  }

  private compare(comparison: Comparison, ...operands: number[]): this {
    return this.when({ kind: 'number', comparison, operands });
  }

  private when(condition: Condition): this {
    this.condition = condition;
    return this;
  }

  private look(style: CellStyle): this {
    Object.assign(this.style, style);
    return this;
  }
}

const TEXTS = {
  contains: 'TEXT_CONTAINS',
  notContains: 'TEXT_DOES_NOT_CONTAIN',
  startsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
  equals: 'TEXT_EQUAL_TO',
};

function criteriaName(condition: Condition): string {
  if (condition.kind === 'number') return NUMBER_CRITERIA[condition.comparison];
  if (condition.kind === 'text') return TEXTS[condition.test];
  return { formula: 'CUSTOM_FORMULA', blank: 'CELL_EMPTY', notBlank: 'CELL_NOT_EMPTY' }[condition.kind];
}

function criteriaValues(condition: Condition): unknown[] {
  if (condition.kind === 'formula') return [condition.formula];
  if (condition.kind === 'number') return condition.operands;
  return condition.kind === 'text' ? [condition.text] : [];
}
