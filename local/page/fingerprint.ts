/** Fingerprints of a workbook, by which a page and the server know that they hold the same without sending it to each other. */

interface Cell {
  v?: unknown;
  t?: number | null;
  f?: string | null;
  si?: string | null;
  s?: unknown;
  p?: { body?: { dataStream?: string } } | null;
}

type Rows = Record<number, Record<number, Cell | null | undefined> | undefined>;

/** What is read of Univer's IWorkbookData. */
export interface Snapshot {
  sheetOrder: string[];
  styles: Record<string, unknown>;
  sheets: Record<string, { cellData?: Rows; [member: string]: unknown } | undefined>;
}

/** Some rows of a sheet, both ends included, and how large and where it is. */
export interface Part {
  sheet: string;
  from: number;
  to: number;
  print: number;
}

/** What makes a sheet beside its cells. Heights of rows are not here: each page fits them to its fonts. */
const FRAME = ['name', 'rowCount', 'columnCount', 'mergeData', 'hidden', 'tabColor', 'freeze'];

/** Two numbers of 32 bits that take in values one by one (FNV-1a, and a second with another factor); together 53 bits. */
class Print {
  private one = 0x811c9dc5;
  private two = 0x9e3779b9;
  private readonly number = new Float64Array(1);
  private readonly bits = new Uint32Array(this.number.buffer);

  word(word: number): void {
    this.one = Math.imul(this.one ^ word, 0x01000193);
    this.two = Math.imul(this.two ^ (word + 0x7f4a7c15), 0x85ebca6b);
    this.two ^= this.two >>> 15;
  }

  value(value: unknown): void {
    if (typeof value === 'number') {
      // JSON has no -0.
      this.number[0] = value || 0;
      this.word(this.bits[0] ?? 0);
      this.word(this.bits[1] ?? 0);
    } else if (value !== null && value !== undefined) this.text(String(value));
    this.word(typeof value === 'number' ? 1 : 2);
  }

  get sum(): number {
    return (this.two & 0x1fffff) * 0x100000000 + (this.one >>> 0);
  }

  private text(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.word(text.charCodeAt(at));
  }
}

/** JSON that does not depend on the order of members; blank ones are left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    const members = Object.entries(member).filter(([, one]) => one !== null && one !== undefined);
    return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Looks by their name or as they are; a name means the same object as long as the workbook is open. */
class Looks {
  private readonly known = new Map<unknown, string>();

  constructor(private readonly styles: Record<string, unknown>) {}

  of(look: unknown): string {
    if (!look) return '';
    const known = this.known.get(look);
    if (known !== undefined) return known;
    const text = canonical(typeof look === 'string' ? this.styles[look] : look) ?? '';
    this.known.set(look, text === '{}' ? '' : text);
    return this.of(look);
  }
}

/** The fingerprint of these rows of a sheet, and of what else makes it. Cells that hold and show nothing do not count. */
export function fingerprint(
  { sheetOrder, sheets, styles }: Snapshot,
  { sheet, from, to }: Omit<Part, 'print'>,
): number {
  const print = new Print();
  const looks = new Looks(styles);
  const data = sheets[sheet];
  print.value(canonical([sheetOrder, ...FRAME.map((member) => data?.[member])]));
  const last = Math.min(to, Number(data?.rowCount ?? 0) - 1);
  for (let row = from; row <= last; row += 1) rowInto(print, looks, row, data?.cellData?.[row]);
  return print.sum;
}

/** What comes of a value on its way to a page: JSON has no infinite numbers. */
function asSent(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function rowInto(print: Print, looks: Looks, row: number, cells: Rows[number] = {}): void {
  for (const column in cells) {
    const cell = cells[column];
    const look = looks.of(cell?.s);
    const content = asSent(cell?.v) ?? cell?.p?.body?.dataStream ?? null;
    if (!cell || (content === null && !cell.f && !cell.si && look === '')) continue;
    print.word(row);
    print.word(Number(column));
    for (const part of [content, content === null ? null : cell.t, cell.f, cell.si, look]) print.value(part);
  }
}
