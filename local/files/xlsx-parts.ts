import { strFromU8, unzipSync } from 'fflate';
import { elements, textOf } from './xml';

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

/** Throws where the bytes are no zip file or hold no workbook. */
export function takeApart(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  const read = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  const workbook = [...relations(read, '', '/officeDocument').values()][0] ?? 'xl/workbook.xml';
  const xml = read(workbook);
  const targets = relations(read, workbook, '');
  const part = (name: string) => read([...targets.values()].find((target) => target.endsWith(name)) ?? '');
  const sheets = elements(xml, 'sheet').flatMap(({ attributes }) => sheetPart(read, attributes, targets));
  if (sheets.length === 0) throw new Error('There is no sheet in it.');
  return {
    sheets,
    texts: [...part('sharedStrings.xml').matchAll(/<si\s*\/>|<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) => textOf(si)),
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
