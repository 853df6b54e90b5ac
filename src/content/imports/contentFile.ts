import { readTime } from '../../calendar/readTime';
import { readAmount } from '../../sidebar/files/amount';
import { cleanCell, columnLetters, halfWidth } from '../../sidebar/files/cell';
import { hashOf } from '../../sidebar/files/hash';
import { isBlank, type Table } from '../../sidebar/files/table';
import { nameKey } from '../name';
import type { PieceKind } from '../tabs';
import type { ContentField, Layout } from './layout';
import type { ContentFileReading, ContentLine, ContentRefusal } from './line';

/** What a table came to. */
export interface TableReading {
  readonly file: ContentFileReading;
  readonly lines: readonly ContentLine[];
  readonly refusals: readonly ContentRefusal[];
}

/** 体裁 as the platforms say it; 视频号 has videos only. */
const KINDS: readonly (readonly [RegExp, PieceKind])[] = [
  [/图文|图集|图片|文章/, '图文'],
  [/直播/, '直播'],
  [/视频/, '短视频'],
];
/** States in which nobody can see a piece. */
const UNSEEN = /不通过|未通过|失败|审核中|待审核|自见|私密|仅自己|已删除/;
/** Rows of totals that some exports end with. */
const FOOTER = /^(合计|总计|汇总)/;
/** Characters of a title that are kept. */
const LONGEST = 200;
/** A video without words: its 视频ID tells it from others. */
const WORDLESS = '（没有描述）';
/** What is added up to 互动数. */
const INTERACTIONS = ['likes', 'recommends', 'comments', 'favourites', 'shares'] as const;

/**
 * Reads a platform's statistics: a row without title or time is refused; of a cell that cannot be read only the cell is left out.
 *
 * @param timeZone IANA name, for times with an offset
 */
export function readContentTable(table: Table, layout: Layout, timeZone: string): TableReading {
  const reader = new RowReader(table, layout, timeZone);
  table.rows.forEach((row, index) => {
    if (index > layout.header && !isBlank(row)) reader.take(row, index);
  });
  const { rows, skipped, refused, lines, refusals } = reader;
  const file = { name: table.file, platform: layout.platform, rows, lines: lines.length, skipped, refused };
  return { file, lines, refusals };
}

class RowReader {
  readonly lines: ContentLine[] = [];
  readonly refusals: ContentRefusal[] = [];
  rows = 0;
  skipped = 0;
  refused = 0;

  constructor(
    private readonly table: Table,
    private readonly layout: Layout,
    private readonly timeZone: string,
  ) {}

  take(row: readonly string[], index: number): void {
    this.rows++;
    const isFooter = FOOTER.test(cleanCell(row.find((cell) => cleanCell(cell) !== '') ?? ''));
    if (isFooter || UNSEEN.test(this.text(row, 'state'))) {
      this.skipped++;
      return;
    }
    const line = this.lineOf(row, index);
    if (line) this.lines.push(line);
    else this.refused++;
  }

  private lineOf(row: readonly string[], index: number): ContentLine | null {
    const { platform } = this.layout;
    if (this.table.broken.has(index)) return this.refuse('openQuote', 'title', index);
    const own = this.text(row, 'id');
    const title = this.text(row, 'title').replace(/\s+/g, ' ').slice(0, LONGEST) || (own && WORDLESS);
    if (title === '') return this.refuse('blank', 'title', index);
    const time = this.text(row, 'publishedAt');
    const publishedAt = readTime(time, this.timeZone);
    if (publishedAt === null) return this.refuse(time === '' ? 'blank' : 'notTime', 'publishedAt', index, time);
    const kind = this.kindOf(row);
    if (kind === null) return this.refuse('unknownKind', 'kind', index, this.text(row, 'kind'));
    const views = this.count(row, 'views', index);
    const rate = kind === '图文' ? null : this.rate(row, index);
    const completed = views === null || rate === null ? null : Math.round(views * rate);
    const engaged = this.interactions(row, index);
    return { id: this.idOf(own, title, publishedAt), platform, kind, title, publishedAt, views, completed, engaged };
  }

  /** The same piece has the same id in every export; seconds are lost where one is opened and saved. */
  private idOf(own: string, title: string, publishedAt: string): string {
    const { prefix } = this.layout;
    if (own !== '') return `${prefix}-${own}`;
    const hash = hashOf(`${nameKey(title)} ${publishedAt.slice(0, 16)}`).slice(0, 7);
    return `${prefix}-${publishedAt.slice(0, 10).replace(/-/g, '')}-${hash}`;
  }

  private kindOf(row: readonly string[]): PieceKind | null {
    const said = this.text(row, 'kind');
    if (this.layout.at.kind < 0) return '短视频';
    return KINDS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
  }

  /** What is known of them, added up; null where nothing is. */
  private interactions(row: readonly string[], index: number): number | null {
    const known = INTERACTIONS.flatMap((field) => this.count(row, field, index) ?? []);
    return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null;
  }

  private text(row: readonly string[], field: ContentField): string {
    return cleanCell(row[this.layout.at[field]] ?? '');
  }

  private count(row: readonly string[], field: ContentField, index: number): number | null {
    const text = this.text(row, field);
    if (text === '') return null;
    const number = readAmount(text.replace(/[次人]$/, ''));
    if (number !== null && number >= 0) return Math.round(number);
    this.refuse('notCount', field, index, text, true);
    return null;
  }

  /** `12.5%` or 0.125. */
  private rate(row: readonly string[], index: number): number | null {
    const text = this.text(row, 'completionRate');
    if (text === '') return null;
    const [, percent] = /^([\d.]+)%$/.exec(halfWidth(text)) ?? [];
    const rate = percent === undefined ? Number(halfWidth(text)) : Number(percent) / 100;
    if (rate >= 0 && rate <= 1) return rate;
    this.refuse('notRate', 'completionRate', index, text, true);
    return null;
  }

  private refuse(code: ContentRefusal['code'], field: ContentField, index: number, value = '', kept = false): null {
    const at = Math.max(0, this.layout.at[field]);
    const column = (this.table.rows[this.layout.header]?.[at] ?? '').trim();
    const cell = `${columnLetters(at)}${index + 1}`;
    const refusal = { code, file: this.table.file, cell, column, value: value.slice(0, 60) };
    this.refusals.push(kept ? { ...refusal, kept: true } : refusal);
    return null;
  }
}
