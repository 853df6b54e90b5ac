import { readTime } from '../../calendar/readTime';
import { MENTION_KINDS, type Mention, type MentionKind } from '../mention';

/** A column of 舆情提及 that a file may have. */
export type MentionColumn = keyof Mention;

/** A row or file that could not be taken over whole; the text files hold a sentence per code. */
export interface MentionRefusal {
  code: 'notMentions' | 'notText' | 'empty' | 'time' | 'blank' | 'kind' | 'openQuote';
  file: string;
  /** `C17`; '' for the whole file. */
  cell: string;
  /** Header as the file has it. */
  column: string;
  value: string;
  /** The mention was taken over all the same. */
  kept?: true;
}

/** What a file came to. */
export interface MentionReading {
  file: string;
  encoding: string;
  mentions: Mention[];
  refusals: MentionRefusal[];
  /** Whether the file lacks a column for the platform, so that somebody must name it. */
  needsPlatform: boolean;
  /** Data rows. */
  rows: number;
}

/** A file's cells as text; null where it is no text. */
export interface MentionTable {
  readonly file: string;
  readonly encoding: string;
  readonly rows: readonly (readonly string[])[] | null;
  readonly broken: ReadonlySet<number>;
}

export interface MentionSettings {
  /** IANA name, for times with an offset. */
  readonly timeZone: string;
  /** Platform of rows whose file has no column for it. */
  readonly platform?: string;
}

/** How listening tools, platforms and people name the columns, best first. 标题 goes before 内容 in one text. */
const NAMES: Readonly<Record<MentionColumn | 'title', readonly string[]>> = {
  time: '时间 发布时间 发表时间 评论时间 评价时间 提及时间 创建时间 日期 发布日期 time date publishedat createdat'.split(
    ' ',
  ),
  platform: '平台 来源平台 发布平台 渠道 来源 媒体 站点 platform source site channel'.split(' '),
  text: '内容 正文 评论内容 评价内容 评论 评价 文本 全文 原文 摘要 text content comment review body message'.split(' '),
  title: '标题 title headline'.split(' '),
  author: '作者 昵称 用户昵称 用户名 用户 发布者 发布人 账号 作者昵称 author user username nickname'.split(' '),
  link: '链接 原文链接 网址 原文地址 地址 url link'.split(' '),
  product: '商品 商品名称 商品标题 产品 产品名称 宝贝 宝贝标题 product item'.split(' '),
  kind: '类别 提及类别 类型 分类 kind type category'.split(' '),
};

/** Files may begin with a title or a note; a header further down than this is none. */
const TOP_ROWS = 10;
/** Characters of a mention that are kept. */
const LONGEST = 5000;

const headerKey = (cell: string) =>
  cell
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_*-]+/g, '');

type Places = Readonly<Record<MentionColumn | 'title', number>>;

/** Index of each column by its best name; -1 where there is none. */
function placesOf(row: readonly string[]): Places {
  const keys = row.map(headerKey);
  const place = (names: readonly string[]) => keys.indexOf(names.find((name) => keys.includes(name)) ?? '\n');
  return Object.fromEntries(Object.entries(NAMES).map(([column, names]) => [column, place(names)])) as Places;
}

/** Where the header stands; null where the table holds no mentions. An order export has no text that somebody said. */
function headerOf({ rows }: MentionTable): { at: number; places: Places } | null {
  for (const [at, row] of (rows ?? []).slice(0, TOP_ROWS).entries()) {
    const places = placesOf(row);
    if (places.time >= 0 && (places.text >= 0 || places.title >= 0)) return { at, places };
  }
  return null;
}

/** Whether a table is one of mentions, told by its headers. */
export const holdsMentions = (table: MentionTable): boolean => (headerOf(table)?.places.text ?? -1) >= 0;

/** Letters of a column as spreadsheets name it, counted from 0. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

/** Reads a table as mentions: a row without a time that can be read, a platform or a text is refused, an unknown kind is left out. */
export function readMentions(table: MentionTable, settings: MentionSettings): MentionReading {
  const { file, encoding } = table;
  const nothing = { file, encoding, mentions: [], needsPlatform: false, rows: 0 };
  const whole = (code: MentionRefusal['code']) => ({
    ...nothing,
    refusals: [{ code, file, cell: '', column: '', value: '' }],
  });
  if (table.rows === null) return whole('notText');
  if (table.rows.every(isBlank)) return whole('empty');
  const header = headerOf(table);
  if (!header) return whole('notMentions');
  const reader = new RowReader(table, header.places, header.at, settings);
  table.rows.forEach((row, index) => {
    if (index > header.at && !isBlank(row)) reader.take(row, index);
  });
  const { mentions, refusals, rows } = reader;
  if (rows === 0) return whole('empty');
  return { file, encoding, mentions, refusals, rows, needsPlatform: header.places.platform < 0 };
}

class RowReader {
  readonly mentions: Mention[] = [];
  readonly refusals: MentionRefusal[] = [];
  rows = 0;

  constructor(
    private readonly table: MentionTable,
    private readonly places: Places,
    private readonly header: number,
    private readonly settings: MentionSettings,
  ) {}

  take(row: readonly string[], index: number): void {
    this.rows++;
    const mention = this.read(row, index);
    if (mention) this.mentions.push(mention);
  }

  private read(row: readonly string[], index: number): Mention | null {
    const cell = (column: MentionColumn | 'title') => (row[this.places[column]] ?? '').trim();
    const refuse = (code: MentionRefusal['code'], column: MentionColumn) =>
      this.refuse(code, column, index, cell(column));
    if (this.table.broken.has(index)) return refuse('openQuote', 'time');
    const time = readTime(cell('time'), this.settings.timeZone);
    if (time === null) return refuse(cell('time') ? 'time' : 'blank', 'time');
    const platform = cell('platform') || (this.places.platform < 0 ? (this.settings.platform ?? '').trim() : '');
    if (platform === '') return refuse('blank', 'platform');
    const text = told(cell('title'), cell('text'));
    if (text === '') return refuse('blank', 'text');
    const kind = kindOf(cell('kind'));
    if (kind === undefined) refuse('kind', 'kind');
    const [author, link, product] = [cell('author'), cell('link'), cell('product')];
    return { time, platform, text, author, link, product, kind: kind ?? null };
  }

  /** Address and header of a cell that is not there are those of the row's beginning and the column's own name. */
  private refuse(code: MentionRefusal['code'], column: MentionColumn, index: number, value: string): null {
    const place = this.places[column];
    const header = this.table.rows?.[this.header]?.[place]?.trim() || (NAMES[column][0] ?? '');
    const cell = `${letters(Math.max(0, place))}${index + 1}`;
    const kept = code === 'kind' ? { kept: true as const } : {};
    this.refusals.push({ code, file: this.table.file, cell, column: header, value: value.slice(0, 60), ...kept });
    return null;
  }
}

const told = (title: string, text: string) =>
  (text.startsWith(title) ? text : [title, text].filter(Boolean).join(' ')).slice(0, LONGEST);

/** null for a blank cell, undefined for a word that is no kind. */
function kindOf(cell: string): MentionKind | null | undefined {
  return cell === '' ? null : MENTION_KINDS.find((kind) => kind === cell);
}
