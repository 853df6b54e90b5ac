import * as z from 'zod/mini';
import { addRows, changeRows } from '../../workbook/block';
import type { Problem } from '../../workbook/problem';
import { readBack } from '../../workbook/readBack';
import { type Outcome, type Run, runJob, type Trigger } from '../../workbook/run';
import { openWhole, type Shop } from '../../workbook/shop';
import type { Table } from '../../workbook/table';
import { reviewContent } from '../job';
import { PIECE_KINDS, piecesTab } from '../tabs';
import type { ContentFileReading, ContentLine, ContentRefusal } from './line';
import { mergeContent, type StandingPiece } from './merge';
import { IMPORTED, type Imported, recordOf } from './record';

/** What the sidebar and the command line send. */
export interface ContentImport {
  readonly files: readonly ContentFileReading[];
  readonly lines: readonly ContentLine[];
  readonly refusals: readonly ContentRefusal[];
}

const count = z.nullable(z.number().check(z.gte(0)));
const arrived = z.object({
  id: z.string().check(z.minLength(1)),
  platform: z.string().check(z.minLength(1)),
  kind: z.enum(PIECE_KINDS),
  title: z.string().check(z.minLength(1)),
  publishedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)),
  views: count,
  completed: count,
  engaged: count,
});

/** Takes statistics into 内容, reviews it anew, and leaves the run record. Taking the same files in again changes nothing. */
export function importContent(shop: Shop, { files, lines, refusals }: ContentImport, trigger: Trigger): Run {
  for (const { name } of files) shop.problems.set(name, []);
  for (const refusal of refusals)
    shop.problems.set(refusal.file, [...(shop.problems.get(refusal.file) ?? []), problemOf(shop, refusal)]);
  return runJob(shop, shop.texts.jobs.names.importContent, trigger, (): Outcome => {
    const stored = storeLines(shop, checked(shop, lines));
    const refused = files.reduce((sum, file) => sum + file.refused, 0);
    const wholeFiles = refusals.filter(({ cell }) => cell === '').length;
    const said = shop.texts.contentImport.imported({ ...stored, refused: refused + wholeFiles });
    const { result } = reviewContent(shop);
    return { result: [said, result].join(shop.texts.stock.separator), done: true };
  });
}

function checked(shop: Shop, lines: readonly ContentLine[]): readonly ContentLine[] {
  const bad = lines.find((line) => !z.safeParse(arrived, line).success);
  if (bad) throw shop.error((texts) => texts.contentImport.brokenLine(JSON.stringify(bad)));
  return lines;
}

function problemOf(shop: Shop, { code, file, cell, column, value }: ContentRefusal): Problem {
  const sentence = shop.texts.contentImport.refusals[code]({ column, value });
  return { tab: file, cell, column, value, reason: { code: 'said', sentence } };
}

/** Lock, read, lay the lines over the rows, write, release. */
function storeLines(shop: Shop, lines: readonly ContentLine[]) {
  return shop.lock.hold(() => {
    const table = openWhole(shop, piecesTab);
    const { changes, additions, unchanged, older, kept } = mergeContent(standingIn(shop, table), lines);
    changeRows(shop.workbook, table, changes);
    addRows(table, additions.map(rowOf));
    shop.workbook.flush();
    shop.counts.read += lines.length;
    shop.counts.written += changes.size + additions.length;
    return { added: additions.length, updated: changes.size, unchanged, older, kept };
  });
}

const rowOf = ({ publishedAt, ...line }: ContentLine) => {
  return { ...line, published: publishedAt.slice(0, 10), imported: recordOf(line) };
};

/** Every row that names a piece. One with a bad cell is there too, so that its piece is not added again. */
function standingIn(shop: Shop, table: Table<typeof piecesTab.columns>): StandingPiece[] {
  const { cells, headers, rows } = table;
  const good = new Map(rows.map(({ at, row }) => [at, row]));
  return cells.slice(1).flatMap((row, index): StandingPiece[] => {
    const at = index + 2;
    const cell = (field: string) => row[(headers.at.get(field) ?? 0) - 1] ?? '';
    const text = (field: string) => String(cell(field)).trim();
    const [id, title] = [text('id'), text('title')];
    if (id === '' && title === '') return [];
    const figure = (field: Imported) => good.get(at)?.[field] ?? rawFigure(cell(field));
    const figures = Object.fromEntries(IMPORTED.map((field) => [field, figure(field)])) as StandingPiece['figures'];
    const day = cell('published');
    const published = day instanceof Date ? shop.workbook.wallClock(day).slice(0, 10) : (good.get(at)?.published ?? '');
    const record = readBack(shop, table, at, 'imported') as string | null;
    return [{ at, id, platform: text('platform'), title, published, figures, record }];
  });
}

/** null: blank; NaN: somebody's words, which equal nothing and so are never written over. */
const rawFigure = (cell: unknown): number | null => (cell === '' ? null : typeof cell === 'number' ? cell : Number.NaN);
