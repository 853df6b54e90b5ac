import type { Comparison, SheetData, Validation } from '../engine/engine';
import { parseBox } from './a1';
import { fromExcel } from './excel-formulas';
import { type Element, elements, unescapeXml } from './xml';

type Rules = NonNullable<SheetData['validations']>;

export const excelComparisons: Record<string, Comparison> = {
  ...{ between: 'between', notBetween: 'notBetween', equal: 'equal', notEqual: 'notEqual' },
  ...{ greaterThan: 'greater', greaterThanOrEqual: 'greaterOrEqual' },
  ...{ lessThan: 'less', lessThanOrEqual: 'lessOrEqual' },
};

/** The validations of a sheet, ranges kept as ranges. Newer files keep some of them as extensions. */
export function validationsOf(xml: string): Rules {
  return [...elements(xml, 'dataValidation'), ...elements(xml, 'x14:dataValidation')].flatMap(ruleOf);
}

function ruleOf({ attributes, content }: Element): Rules {
  const inner = (name: string) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(content)?.[1];
  const operands = ['formula1', 'formula2'].map(
    (name) => inner(name) ?? inner(`x14:${name}`)?.replace(/<\/?xm:f>/g, ''),
  );
  const boxes = (attributes.sqref ?? inner('xm:sqref') ?? '').split(/\s+/).flatMap((name) => parseBox(name) ?? []);
  const rule = validationOf(
    attributes,
    operands.map((operand) => operand && unescapeXml(operand)),
  );
  return rule && boxes.length > 0 ? [{ boxes, rule }] : [];
}

function validationOf(
  attributes: Record<string, string>,
  [first = '', second]: (string | undefined)[],
): Validation | null {
  const stops = attributes.showErrorMessage === '1' && (attributes.errorStyle ?? 'stop') === 'stop';
  const common = { allowInvalid: !stops, help: attributes.prompt || attributes.error || null };
  const showDropdown = attributes.showDropDown !== '1';
  const literal = /^"([\s\S]*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
  if (attributes.type === 'list' && literal === 'TRUE,FALSE') return { kind: 'checkbox', ...common };
  if (attributes.type === 'list' && literal !== undefined) {
    return { kind: 'list', values: literal.split(',').map((value) => value.trim()), showDropdown, ...common };
  }
  if (attributes.type === 'list') return { kind: 'rangeList', range: fromExcel(first), showDropdown, ...common };
  if (attributes.type === 'custom') return { kind: 'custom', formula: fromExcel(first), ...common };
  const kind = ({ decimal: 'number', whole: 'number', date: 'date', textLength: 'textLength' } as const)[
    attributes.type ?? ''
  ];
  const comparison = excelComparisons[attributes.operator ?? 'between'];
  const operands = (second === undefined ? [first] : [first, second]).map(Number);
  return kind && comparison && !operands.some(Number.isNaN) ? { kind, comparison, operands, ...common } : null;
}
