/** The command line's way of the import sidebar: read exports here, hand their lines to the add-on in batches. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../host';
import { type Place, Refused } from './usage';

interface Mapping {
  readonly platform: string;
}

/** A file whose columns nobody has named yet, with the reader's guess. */
interface MappingNeed {
  name: string;
  signature: string;
  proposal: Mapping;
}

interface File {
  name: string;
  bytes: Uint8Array;
  /** When it was last changed. */
  modified: string;
}

interface Settings {
  timeZone: string;
  mappings: Record<string, Mapping>;
}

interface Reading {
  lines: unknown[];
  needsMapping: MappingNeed[];
}

/** What out/local/reader.mjs exports: the sidebar's own reader. */
interface Reader {
  readOrders(files: File[], settings: Settings): Reading;
  batches(reading: Reading): unknown[];
  mappingComplete(mapping: Mapping): boolean;
  isMentionFile(file: File): boolean;
  readMentionFiles(files: File[], settings: { timeZone: string }): unknown[];
  mentionBatches(readings: unknown[]): unknown[];
  isStockFile(file: File, settings: Settings): boolean;
  readStockFiles(files: File[], settings: Settings): unknown;
  isContentFile(file: File): boolean;
  readContentFiles(files: File[], settings: Settings): unknown;
}

/** The run record by its headers, with whether the job did its work and whether it is done. */
export type JobRecord = Record<string, unknown> & { ok: boolean; done: boolean };

export interface Progress {
  notice(pick: ConstructorParameters<typeof Refused>[0]): void;
  progress(pick: ConstructorParameters<typeof Refused>[0]): void;
}

/** Reads with the remembered mappings, and with the reader's guesses where they name every column that is needed. */
function read(reader: Reader, files: File[], settings: Settings, say: Progress): Reading {
  const reading = reader.readOrders(files, settings);
  const unclear = reading.needsMapping.find(({ proposal }) => !reader.mappingComplete(proposal));
  if (unclear) throw new Refused((words) => words.unknownColumns(unclear.name));
  if (reading.needsMapping.length === 0) return reading;
  for (const { name } of reading.needsMapping) say.notice((words) => words.guessedColumns(name));
  const guessed = Object.fromEntries(reading.needsMapping.map(({ signature, proposal }) => [signature, proposal]));
  return reader.readOrders(files, { ...settings, mappings: { ...settings.mappings, ...guessed } });
}

/** Hands batches to a function of the add-on one after another. @returns the run record that comes with the last one */
function handOver(host: Host, name: string, batches: unknown[], say: Progress): JobRecord {
  let record: JobRecord | null = null;
  for (const [at, batch] of batches.entries()) {
    say.progress((words) => words.importing(at, batches.length));
    record = (host.run(name, [batch, true], 'command') as { record: JobRecord | null }).record;
  }
  if (!record) throw new Error(`${name} gave no run record`);
  return record;
}

/**
 * Imports files, orders, stock, mentions and content statistics told apart by their headers.
 *
 * @returns the add-on's run records, one for each of the four that there are files of
 * @throws Refused for a file whose columns are not clear; nothing is written then
 */
export async function importFiles(place: Place, host: Host, paths: string[], say: Progress): Promise<JobRecord[]> {
  const reader: Reader = await import(pathToFileURL(join(place.root, 'out/local/reader.mjs')).href);
  const files = await Promise.all(paths.map(readDropped));
  const settings = host.run('importSettings', [], 'command') as Settings;
  // First: what the platforms tell of pieces has times and comments too, as mentions do.
  const content = files.filter((file) => reader.isContentFile(file));
  const said = files.filter((file) => !content.includes(file) && reader.isMentionFile(file));
  const known = [...content, ...said];
  const stock = files.filter((file) => !known.includes(file) && reader.isStockFile(file, settings));
  const orders = files.filter((file) => ![...known, ...stock].includes(file));
  const batches = orders.length > 0 ? reader.batches(read(reader, orders, settings, say)) : [];
  const mentions = said.length > 0 ? reader.mentionBatches(reader.readMentionFiles(said, settings)) : [];
  const readings = stock.length > 0 ? [reader.readStockFiles(stock, settings)] : [];
  const pieces = content.length > 0 ? [reader.readContentFiles(content, settings)] : [];
  // Stock after orders, whose sales say how long it lasts.
  return [
    ...(batches.length > 0 ? [handOver(host, 'importOrders', batches, say)] : []),
    ...(readings.length > 0 ? [handOver(host, 'importStock', readings, say)] : []),
    ...(mentions.length > 0 ? [handOver(host, 'importMentions', mentions, say)] : []),
    ...(pieces.length > 0 ? [handOver(host, 'importContent', pieces, say)] : []),
  ];
}

async function readDropped(path: string): Promise<File> {
  const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  return { name: basename(path), bytes, modified: `${mtime.toISOString().slice(0, 19)}Z` };
}
