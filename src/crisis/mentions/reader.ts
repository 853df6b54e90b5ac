import { readTextTable } from '../../sidebar/textTable';
import {
  holdsMentions,
  type MentionReading,
  type MentionSettings,
  type MentionTable,
  readMentions,
} from './mentionFile';

export { mentionBatches } from './batch';

/** A file as the merchant dropped it. */
export interface MentionFile {
  name: string;
  bytes: Uint8Array;
}

const tableOf = ({ name, bytes }: MentionFile): MentionTable => {
  const { encoding, ...table } = readTextTable(bytes);
  return { file: name, encoding, rows: table.rows, broken: table.rows === null ? new Set() : table.broken };
};

/** Reads files of mentions where they are dropped: in the merchant's browser, or at the command line. */
export const readMentionFiles = (files: readonly MentionFile[], settings: MentionSettings): MentionReading[] =>
  files.map((file) => readMentions(tableOf(file), settings));

/** Whether a file holds mentions rather than orders, by its headers. */
export const isMentionFile = (file: MentionFile): boolean =>
  /\.(csv|tsv|txt)$/i.test(file.name) && holdsMentions(tableOf(file));
