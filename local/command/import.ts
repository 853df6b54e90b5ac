/** The command line's way of the import sidebar: read exports here, hand their lines to the add-on in batches. */
import { readFile } from 'node:fs/promises';
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

interface Settings {
  mappings: Record<string, Mapping>;
}

interface Reading {
  lines: unknown[];
  needsMapping: MappingNeed[];
}

/** What out/local/reader.mjs exports: the sidebar's own reader. */
interface Reader {
  readOrders(files: { name: string; bytes: Uint8Array }[], settings: Settings): Reading;
  batches(reading: Reading): unknown[];
  mappingComplete(mapping: Mapping): boolean;
}

/** The run record by its headers, with whether the job did its work and whether it is done. */
export type JobRecord = Record<string, unknown> & { ok: boolean; done: boolean };

export interface Progress {
  notice(pick: ConstructorParameters<typeof Refused>[0]): void;
  progress(pick: ConstructorParameters<typeof Refused>[0]): void;
}

/** Reads with the remembered mappings, and with the reader's guesses where they name every column that is needed. */
function read(
  reader: Reader,
  files: { name: string; bytes: Uint8Array }[],
  settings: Settings,
  say: Progress,
): Reading {
  const reading = reader.readOrders(files, settings);
  const unclear = reading.needsMapping.find(({ proposal }) => !reader.mappingComplete(proposal));
  if (unclear) throw new Refused((words) => words.unknownColumns(unclear.name));
  if (reading.needsMapping.length === 0) return reading;
  for (const { name } of reading.needsMapping) say.notice((words) => words.guessedColumns(name));
  const guessed = Object.fromEntries(reading.needsMapping.map(({ signature, proposal }) => [signature, proposal]));
  return reader.readOrders(files, { ...settings, mappings: { ...settings.mappings, ...guessed } });
}

/** @returns the add-on's run record. @throws Refused for a file whose columns are not clear; nothing is written then */
export async function importFiles(place: Place, host: Host, paths: string[], say: Progress): Promise<JobRecord> {
  const reader: Reader = await import(pathToFileURL(join(place.root, 'out/local/reader.mjs')).href);
  const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
  const settings = host.run('importSettings', [], 'command') as Settings;
  const batches = reader.batches(read(reader, files, settings, say));
  let record: JobRecord | null = null;
  for (const [at, batch] of batches.entries()) {
    say.progress((words) => words.importing(at, batches.length));
    record = (host.run('importOrders', [batch, true], 'command') as { record: JobRecord | null }).record;
  }
  if (!record) throw new Error('importOrders gave no run record');
  return record;
}
