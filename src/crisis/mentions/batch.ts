import type { Mention } from '../mention';
import type { MentionReading, MentionRefusal } from './mentionFile';

/** One call of `importMentions`: a share of a reading that passes `google.script.run`. */
export interface MentionBatch {
  mentions: Mention[];
  refusals: MentionRefusal[];
  /** Names of all files of the reading, the same in each batch. */
  files: string[];
  first: boolean;
  last: boolean;
}

/** What one call did; the message of the last one speaks of the whole import. */
export interface MentionImport {
  added: number;
  known: number;
  problems: number;
  message: string;
}

/** Cuts readings into batches; there is always at least one, so that a drop of nothing but refusals is recorded too. */
export function mentionBatches(readings: readonly MentionReading[], size = 2000): MentionBatch[] {
  const mentions = readings.flatMap((reading) => reading.mentions);
  const refusals = readings.flatMap((reading) => reading.refusals);
  const count = Math.max(1, Math.ceil(mentions.length / size), Math.ceil(refusals.length / size));
  const share = <T>(all: readonly T[], index: number) => all.slice(index * size, (index + 1) * size);
  return Array.from({ length: count }, (_, index) => ({
    mentions: share(mentions, index),
    refusals: share(refusals, index),
    files: [...new Set(readings.map(({ file }) => file))],
    first: index === 0,
    last: index === count - 1,
  }));
}
