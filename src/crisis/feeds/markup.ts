/** An element of XML as far as feeds need it. */
export interface Element {
  /** Lower-case, with its prefix: `dc:creator`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text within, in order. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** A tag: closing mark, name, attributes, empty mark. Lengths are bounded, so that a hostile document cannot take quadratic time. */
const TAG = /<(\/?)([A-Za-z_][\w:.-]{0,80})((?:[^>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,400}?)(\/?)>/y;
/** Spans that are no tags, by how they begin and end; the first holds text. */
const SPANS: readonly (readonly [string, string])[] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }),
);

/**
 * Text with its character references resolved. Entities that a document defines itself are left as they are: nothing a stranger wrote is expanded.
 *
 * @example
 * resolved('猫粮 &amp; 零食 &#x7247;'); // => '猫粮 & 零食 片'
 */
export function resolved(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED.get((name as string).toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Reads XML that may not be well-formed, as feeds in the wild: a closing tag closes what was left open inside, one that closes nothing is passed over. */
export function parseMarkup(source: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at);
    if (next !== at) addText(open, resolved(source.slice(at, next < 0 ? source.length : next)));
    if (next < 0) break;
    at = takeSpan(open, source, next) ?? takeTag(open, source, next) ?? next + 1;
  }
  return root;
}

/** Takes a comment, CDATA or the like; returns where it ends, null where none begins here. One that never ends takes the rest. */
function takeSpan(open: readonly Open[], source: string, at: number): number | null {
  const span = SPANS.find(([begin]) => source.startsWith(begin, at));
  if (!span) return null;
  const [begin, end] = span;
  const found = source.indexOf(end, at + begin.length);
  const to = found < 0 ? source.length : found;
  if (span === SPANS[0]) addText(open, source.slice(at + begin.length, to));
  return to + end.length;
}

function takeTag(open: Open[], source: string, at: number): number | null {
  TAG.lastIndex = at;
  const found = TAG.exec(source);
  if (!found) return null;
  const name = (found[2] as string).toLowerCase();
  if (found[1]) close(open, name);
  else begin(open, name, found[3] ?? '', found[4] === '/');
  return TAG.lastIndex;
}

/** Elements nested deeper than this are taken as lying side by side. */
const DEEPEST = 60;

function addText(open: readonly Open[], text: string): void {
  for (const element of open) element.text += text;
}

function begin(open: Open[], name: string, written: string, empty: boolean): void {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found; found = ATTRIBUTE.exec(written))
    attributes[(found[1] as string).toLowerCase()] = resolved(found[2] ?? found[3] ?? '');
  const element: Open = { name, attributes, children: [], text: '' };
  open[open.length - 1]?.children.push(element);
  if (!empty && open.length < DEEPEST) open.push(element);
}

function close(open: Open[], name: string): void {
  const at = open.map((element) => element.name).lastIndexOf(name);
  if (at > 0) open.length = at;
}

/**
 * HTML as plain text on one line.
 *
 * @example
 * plainText('<p>袋子里<b>有异物</b></p><script>alert(1)</script>'); // => '袋子里 有异物'
 */
export function plainText(html: string): string {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return resolved(bare).replace(/\s+/g, ' ').trim();
}
