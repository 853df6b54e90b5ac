/** A workbook's own names for ranges and values (税率). */
import type { DefinedName } from '../engine/engine';
import { fromExcel, isElsewhere, toExcel } from './excel-formulas';
import { type Element, elements, escapeXml, unescapeXml } from './xml';

/** Names that begin so are Excel's own: filters, print areas, functions of add-ins. */
const OWN = /^_xl/i;

/** @param xml the workbook's part @param sheets the names of all its sheets, as names that one sheet alone knows count them */
export function namesOf(xml: string, sheets: readonly string[], plain: (code: string) => string): DefinedName[] {
  return elements(xml, 'definedName')
    .filter(isKept)
    .map(({ attributes: { name = '', localSheetId }, content }) => {
      const formula = fromExcel(plain(unescapeXml(content)));
      const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
      return sheet === undefined ? { name, formula } : { name, formula, sheet };
    });
}

/** Names of functions, of other files, and of what is no longer there are left out. */
function isKept({ attributes: { name = '', function: isFunction }, content }: Element): boolean {
  return !OWN.test(name) && isFunction !== '1' && content !== '' && !/#REF!/i.test(content) && !isElsewhere(content);
}

export function namesXml(names: readonly DefinedName[], sheets: readonly string[]): string[] {
  return names.map(({ name, formula, sheet }) => {
    const at = sheet === undefined ? -1 : sheets.indexOf(sheet);
    return `<definedName name="${escapeXml(name)}"${at < 0 ? '' : ` localSheetId="${at}"`}>${escapeXml(toExcel(formula))}</definedName>`;
  });
}
