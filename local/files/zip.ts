/** The container of .xlsx files (PKWARE's APPNOTE.TXT), with zlib's own threads doing the work that takes time. */
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createGzip, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endSize = 22;
const stored = 0;
const deflated = 8;
/** Names are UTF-8. */
const utf8 = 0x0800;
/** What one part may unfold to, bytes: a file of a few kilobytes can be made to unfold to all memory. */
const largest = 1024 ** 3;

/** A part of a file: its text in pieces, so that a large one is never whole in memory. */
export interface TextPart {
  name: string;
  pieces: Iterable<string>;
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

/**
 * The texts of the parts whose names are wanted, by name in lower case: names of parts differ by more than case.
 *
 * @param most bytes to which one part may unfold
 * @throws Error where the bytes are no zip file, or one part is larger
 */
export async function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most = largest,
): Promise<Map<string, string>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(file).filter(({ name }) => wanted(name));
  const texts = entries.map(async (entry) => [entry.name.toLowerCase(), await textOf(file, entry, most)] as const);
  return new Map(await Promise.all(texts));
}

/** The names of all parts. @throws Error where the bytes are no zip file */
export function partNames(bytes: Uint8Array): string[] {
  return directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).map(({ name }) => name);
}

/** A zip file of these parts, in their order. Others have their turn between the pieces. */
export async function zipped(parts: Iterable<TextPart>, level: number): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const { body, tail } = await packed(pieces, level);
    const fields = fieldsOf(name, body.length, tail);
    directory.push(headerOf(centralHeader, fields, Buffer.from(name), offset));
    const head = headerOf(localHeader, fields, Buffer.from(name));
    written.push(head, body);
    offset += head.length + body.length;
  }
  return Buffer.concat([...written, ...directory, endOf(directory, offset)]);
}

function directoryOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + endSize > file.length) throw new Error('There is no directory of a zip file in it.');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== centralHeader) throw new Error('The directory of the zip file is damaged.');
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    // Some programs write the folders of Windows.
    const name = file.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    const [method, packed, offset] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 42),
    ];
    entries.push({ name, method, packed, offset });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

async function textOf(file: Buffer, { method, packed, offset }: Entry, most: number): Promise<string> {
  if (file.readUInt32LE(offset) !== localHeader) throw new Error('A part of the zip file is damaged.');
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const body = file.subarray(from, from + packed);
  if (body.length < packed) throw new Error('The zip file ends too soon.');
  if (method === stored) return body.toString('utf8');
  if (method !== deflated) throw new Error(`The zip file is packed in a way that is not known (${method}).`);
  return (await inflate(body, { maxOutputLength: most })).toString('utf8');
}

/** Gzip is the same packing with another head, and its tail holds the checksum and the size that a zip file wants. */
async function packed(pieces: Iterable<string>, level: number): Promise<{ body: Buffer; tail: Buffer }> {
  const made: Buffer[] = [];
  await pipeline(withPauses(pieces), createGzip({ level }), async (source: AsyncIterable<Buffer>) => {
    for await (const data of source) made.push(data);
  });
  const all = Buffer.concat(made);
  return { body: all.subarray(10, -8), tail: all.subarray(-8) };
}

async function* withPauses(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}

/** What both headers of a part say, from the version that is needed to the length of further fields. */
function fieldsOf(name: string, size: number, tail: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8, 2);
  fields.writeUInt16LE(deflated, 4);
  // 1 January 1980, the format's first day: the same workbook is the same file.
  fields.writeUInt16LE(0x21, 8);
  tail.copy(fields, 10, 0, 4);
  fields.writeUInt32LE(size, 14);
  tail.copy(fields, 18, 4, 8);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

/** @param offset where the part begins; of the directory's headers only */
function headerOf(signature: number, fields: Buffer, name: Buffer, offset?: number): Buffer {
  const head = Buffer.alloc(offset === undefined ? 4 : 6);
  head.writeUInt32LE(signature, 0);
  if (offset === undefined) return Buffer.concat([head, fields, name]);
  head.writeUInt16LE(20, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([head, fields, rest, name]);
}

function endOf(directory: readonly Uint8Array[], offset: number): Buffer {
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endOfDirectory, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
