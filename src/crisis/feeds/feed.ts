import { type Element, parseMarkup, plainText } from './markup';

/** One entry of a feed. What is absent is ''. */
export interface FeedItem {
  /** Milliseconds since 1970; null where the feed gives no date that can be read. */
  readonly at: number | null;
  /** Title and content as plain text. */
  readonly text: string;
  readonly author: string;
  readonly link: string;
}

/** What cannot be read as a feed. */
export class NoFeed extends Error {
  override readonly name = 'NoFeed';
}

/** A feed may be as long, in characters, and hold as many items; more is left out, newest first as feeds are. */
const [LONGEST, MOST_ITEMS, LONGEST_TEXT] = [3_000_000, 500, 1000];

/**
 * Reads RSS 2.0, RSS 1.0, Atom or JSON Feed; JSON may also be a plain list of objects with the usual names.
 *
 * @param source what the server sent
 * @throws NoFeed where it is none of them
 * @example
 * readFeed('{"items":[{"content_text":"有异物","url":"https://a.example/1"}]}')[0].text; // => '有异物'
 */
export function readFeed(source: string): FeedItem[] {
  const text = source.replace(/^\uFEFF/, '').trim();
  if (text.length > LONGEST) throw new NoFeed(`the feed has more than ${LONGEST} characters`);
  const items = /^[[{]/.test(text) ? jsonItems(text) : markupItems(text);
  return items.slice(0, MOST_ITEMS).filter((item) => item.text !== '');
}

function item(date: string, title: string, body: string, author: string, link: string): FeedItem {
  const [head, rest] = [plainText(title), plainText(body)];
  const text = rest.startsWith(head) ? rest : [head, rest].filter(Boolean).join(' ');
  const at = Date.parse(date.trim());
  const address = link.trim();
  return {
    at: Number.isFinite(at) ? at : null,
    text: text.slice(0, LONGEST_TEXT),
    author: plainText(author),
    // Only a web address may become a link in the sheet.
    link: /^https?:\/\//i.test(address) ? address : '',
  };
}

function markupItems(source: string): FeedItem[] {
  const root = parseMarkup(source);
  if (!['rss', 'rdf:rdf', 'feed'].some((name) => root.children.some((child) => child.name === name)))
    throw new NoFeed('neither RSS nor Atom');
  return within(root, ['item', 'entry']).map((entry) =>
    item(
      first(entry, ['pubdate', 'published', 'dc:date', 'updated', 'date']),
      first(entry, ['title']),
      first(entry, ['content:encoded', 'content', 'description', 'summary']),
      authorOf(entry),
      linkOf(entry),
    ),
  );
}

function within(element: Element, names: readonly string[]): Element[] {
  return element.children.flatMap((child) => (names.includes(child.name) ? [child] : within(child, names)));
}

function child(entry: Element, name: string): Element | undefined {
  return entry.children.find((one) => one.name === name && one.text.trim() !== '');
}

const first = (entry: Element, names: readonly string[]) =>
  names.map((name) => child(entry, name)?.text ?? '').find((text) => text.trim() !== '') ?? '';

function authorOf(entry: Element): string {
  const author = entry.children.find(({ name }) => name === 'author');
  const named = author && first(author, ['name']);
  return named || author?.text || first(entry, ['dc:creator']);
}

/** Atom's link is an attribute, and the one of kind `alternate` is the page; RSS has it as text. */
function linkOf(entry: Element): string {
  const links = entry.children.filter(({ name, attributes }) => name === 'link' && attributes.href);
  const page = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  return page?.attributes.href ?? (first(entry, ['link']) || first(entry, ['guid']));
}

function jsonItems(source: string): FeedItem[] {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    throw new NoFeed(`not JSON: ${(error as Error).message}`);
  }
  const list = Array.isArray(data) ? data : ((data as { items?: unknown }).items ?? null);
  if (!Array.isArray(list)) throw new NoFeed('JSON without a list of items');
  return list
    .filter(isRecord)
    .map((entry) =>
      item(
        word(entry, ['date_published', 'date_modified', 'published', 'time', 'date', 'created_at']),
        word(entry, ['title']),
        word(entry, ['content_text', 'content_html', 'content', 'text', 'summary']),
        jsonAuthor(entry),
        word(entry, ['url', 'external_url', 'link', 'id']),
      ),
    );
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function word(entry: Fields, names: readonly string[]): string {
  const value = names.map((name) => entry[name]).find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof value === 'string' ? value : '';
}

function jsonAuthor({ authors, author }: Fields): string {
  const one: unknown = Array.isArray(authors) ? authors[0] : author;
  return isRecord(one) ? word(one, ['name']) : typeof one === 'string' ? one : '';
}
