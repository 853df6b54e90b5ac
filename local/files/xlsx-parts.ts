import { elements, sharedTexts, withoutPrefix } from './xml';
import { unzipped } from './zip';

/** A sheet's part of the file, and that of its comments. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  xml: string;
  comments: string;
}

/** An .xlsx file taken apart. `from1904` is the calendar of old Macintosh files. */
export interface Parts {
  sheets: SheetPart[];
  texts: string[];
  styles: string;
  from1904: boolean;
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
  const sheets = elements(xml, 'sheet').flatMap(({ attributes }) => sheetPart(read, attributes, targets));
  if (sheets.length === 0) throw new Error('There is no sheet in it.');
  return {
    sheets,
    texts: sharedTexts(part('sharedStrings.xml')),
    styles: part('styles.xml'),
    from1904: /<workbookPr[^>]*\bdate1904="(1|true)"/.test(xml),
  };
}

type Read = (name: string) => string;

function sheetPart(read: Read, attributes: Record<string, string>, targets: Map<string, string>): SheetPart[] {
  const path = targets.get(attributes['r:id'] ?? '') ?? '';
  const xml = read(path);
  // A chart sheet has no cells.
  if (!/<worksheet[\s>]/.test(xml)) return [];
  const comments = read([...relations(read, path, '/comments').values()][0] ?? '');
  return [{ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', xml, comments }];
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
