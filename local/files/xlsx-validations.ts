import { strFromU8, unzipSync } from 'fflate';
import type { Comparison, SheetData, Validation } from '../engine/engine';
import { parseBox } from './a1';
import { fromExcel } from './excel-formulas';
import { unescapeXml } from './xml';

type Rules = NonNullable<SheetData['validations']>;

export const excelComparisons: Record<string, Comparison> = {
  ...{ between: 'between', notBetween: 'notBetween', equal: 'equal', notEqual: 'notEqual' },
  ...{ greaterThan: 'greater', greaterThanOrEqual: 'greaterOrEqual' },
  ...{ lessThan: 'less', lessThanOrEqual: 'lessOrEqual' },
};

/** The validations of a workbook's sheets by name, ranges kept as ranges. Newer files keep some of them as extensions. */
export function validationsBySheet(bytes: Uint8Array): Map<string, Rules> {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/|worksheets\/[^/]+\.xml)/.test(name),
  });
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const sheets = elements(text('xl/workbook.xml'), 'sheet').map(({ attributes }): [string, Rules] => {
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const xml = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return [attributes.name ?? '', elements(xml, '(?:x14:)?dataValidation').flatMap(ruleOf)];
  });
  return new Map(sheets);
}

interface Element {
  attributes: Record<string, string>;
  content: string;
}

function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(
    `<${name}((?:\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(?:/>|>([\\s\\S]*?)</${name}>)`,
    'g',
  );
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => [
        key,
        unescapeXml(a ?? b ?? ''),
      ]),
    ),
    content,
  }));
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
