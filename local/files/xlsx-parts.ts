import type { DefinedName } from '../engine/engine';
import { namesOf } from './xlsx-names';
import { type Table, tableOf, withoutTables } from './xlsx-tables';
import { elements, sharedTexts, withoutPrefix } from './xml';
import { unzipped } from './zip';

/** A sheet's part of the file, and that of its comments. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  xml: string;
  comments: string;
  /** Newer notes, as conversations. */
  threads: string;
}

/** An .xlsx file taken apart. `from1904` is the calendar of old Macintosh files. */
export interface Parts {
  sheets: SheetPart[];
  texts: string[];
  styles: string;
  theme: string;
  from1904: boolean;
  tables: Table[];
  names: DefinedName[];
}

/** Pictures, what they are drawn by and what is printed how are not read. */
const needed = /\.(xml|rels)$/i;

/** Throws where the bytes are no zip file or hold no workbook. */
export async function takeApart(bytes: Uint8Array): Promise<Parts> {
  const files = await unzipped(bytes, (name) => needed.test(name));
  const read = (name: string) => withoutPrefix(files.get(name.toLowerCase()) ?? '');
  const workbook = [...relations(read, '', '/officeDocument').values()][0] ?? 'xl/workbook.xml';
  const xml = read(workbook);
  const targets = relations(read, workbook, '');
  const part = (name: string) => read([...targets.values()].find((target) => target.endsWith(name)) ?? '');
  const listed = elements(xml, 'sheet');
  const sheets = listed.flatMap(({ attributes }) => sheetPart(read, attributes, targets));
  if (sheets.length === 0) throw new Error('There is no sheet in it.');
  const tables = listed.flatMap(({ attributes }) => tablesOf(read, attributes, targets));
  const plain = withoutTables(tables);
  const sheetNames = listed.map(({ attributes }) => attributes.name ?? '');
  return {
    sheets,
    tables,
    names: namesOf(xml, sheetNames, (code) => plain(code, 0)),
    theme: read([...relations(read, workbook, '/theme').values()][0] ?? ''),
    texts: sharedTexts(part('sharedStrings.xml')),
    styles: part('styles.xml'),
    from1904: /<workbookPr[^>]*\bdate1904="(1|true)"/.test(xml),
  };
}

type Read = (name: string) => string;

/** The part of a sheet in the workbook's list; whatever prefix the program gave to the id. */
function pathOf(attributes: Record<string, string>, targets: Map<string, string>): string {
  const [, id = ''] = Object.entries(attributes).find(([name]) => /^\w+:id$/.test(name)) ?? [];
  return targets.get(id) ?? '';
}

function tablesOf(read: Read, attributes: Record<string, string>, targets: Map<string, string>): Table[] {
  const parts = relations(read, pathOf(attributes, targets), '/table').values();
  return [...parts].flatMap((part) => tableOf(read(part), attributes.name ?? '') ?? []);
}

function sheetPart(read: Read, attributes: Record<string, string>, targets: Map<string, string>): SheetPart[] {
  const path = pathOf(attributes, targets);
  const xml = read(path);
  // A chart sheet has no cells.
  if (!/<worksheet[\s>]/.test(xml)) return [];
  const first = (type: string) => read([...relations(read, path, type).values()][0] ?? '');
  const hidden = (attributes.state ?? 'visible') !== 'visible';
  return [
    { name: attributes.name ?? '', hidden, xml, comments: first('/comments'), threads: first('/threadedComment') },
  ];
}

/** What a part refers to: full names of parts by id. `type` is the end of the kind wanted. */
function relations(read: Read, part: string, type: string): Map<string, string> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const own = elements(read(`${folder}_rels/${part.slice(folder.length)}.rels`), 'Relationship');
  const wanted = own.filter(
    ({ attributes }) => attributes.Type?.endsWith(type) && attributes.TargetMode !== 'External',
  );
  return new Map(wanted.map(({ attributes }) => [attributes.Id ?? '', resolved(folder, attributes.Target ?? '')]));
}

function resolved(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname).slice(1);
}
