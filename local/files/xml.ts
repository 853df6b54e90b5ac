const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? all);
  });
}

/** For text and attributes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** Characters that XML cannot carry (or changes, as it does a carriage return) are written the way Excel writes them. */
const foreign = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

export function escapeCellText(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_');
  return escapeXml(
    literal.replace(foreign, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

export interface Element {
  attributes: Record<string, string>;
  content: string;
}

/** The elements of a name, one after the other; not for elements that lie in others of the same name. */
export function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    attributes: attributesOf(attributes),
    content,
  }));
}

export function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(found.map(([, name, double, single]) => [name, unescapeXml(double ?? single ?? '')]));
}

/** The text of a cell or comment: its `t` elements, without the readings that Japanese files have. */
export function textOf(content: string): string {
  const plain = content.includes('<rPh') ? content.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : content;
  return elements(plain, 't')
    .map((element) => cellText(element.content))
    .join('');
}

/** The texts of a workbook's table of them; most are one plain `t` element. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const item = /<si\b[^>]*?(?:\/>|>(?:<t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>|([\s\S]*?)<\/si>))/g;
  for (let found = item.exec(xml); found; found = item.exec(xml)) {
    const [, plain, other = ''] = found;
    texts.push(plain === undefined ? textOf(other) : cellText(plain));
  }
  return texts;
}

/** Some programs write `<x:row>` for `<row>`: the format's own elements lose that prefix. */
export function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet|comments|Relationships|Types)[\s>]/.exec(
    xml.slice(0, 2000),
  )?.[1];
  return prefix ? xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xml;
}

const literal = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** Excel writes what XML cannot carry as _xHHHH_. */
export function cellText(content: string): string {
  const escaped = content.includes('<![') ? content.replace(literal, (_, raw: string) => escapeXml(raw)) : content;
  const text = escaped.includes('&') ? unescapeXml(escaped) : escaped;
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
