/** An element of an XML text: its attributes as written, and what stands between its tags. */
export interface Element {
  attributes: string;
  inner: string;
}

/**
 * All elements of a name that do not lie within one of the same name, in order. Enough for the flat, machine-written XML of
 * office files; prefixes such as `x:` before the name are accepted.
 *
 * @example elements('<r><t>a</t><t/></r>', 't') // => [{ attributes: '', inner: 'a' }, { attributes: '', inner: '' }]
 */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const open = pattern(`<(\\w+:)?${name}(\\s[^>]*?)?(/)?>`);
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const [, prefix = '', attributes = '', empty] = match;
    if (empty) {
      found.push({ attributes, inner: '' });
      continue;
    }
    const end = xml.indexOf(`</${prefix}${name}>`, open.lastIndex);
    if (end < 0) break;
    found.push({ attributes, inner: xml.slice(open.lastIndex, end) });
    open.lastIndex = end;
  }
  return found;
}

/** An attribute's value as written; '' when absent. */
export const attribute = (element: Element, name: string): string =>
  pattern(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(element.attributes)?.[1] ?? '';

const patterns = new Map<string, RegExp>();

/** A sheet has millions of cells: each pattern is compiled once, and starts anew here. */
function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'g');
  patterns.set(source, known);
  known.lastIndex = 0;
  return known;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
);
const ESCAPES = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|_x([0-9A-F]{4})_/gi;

/** Character references and the escapes `_x000D_` of office files. */
export function decodeXml(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text.replace(ESCAPES, (whole, hex, decimal, entity, escaped) => {
    if (entity) return ENTITIES.get(entity) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? escaped, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text of an element that holds text only. */
export const textOf = (inner: string): string =>
  decodeXml(inner.includes('<![CDATA[') ? inner.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1') : inner);
