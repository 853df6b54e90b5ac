import type { MemoryPort } from '../workbook/shop';
import { STEPS, type Step } from './step';

/** How far the first run has come: kept with the document, so that whoever opens it next goes on there. */
export interface Progress {
  readonly step: Step;
  /** Modules that were chosen; null before. */
  readonly modules: readonly string[] | null;
  readonly finished: boolean;
}

const KEY = 'firstRun';
const START: Progress = { step: STEPS[0], modules: null, finished: false };

export function recallProgress(memory: MemoryPort): Progress {
  const text = memory.get(KEY);
  return text === null ? START : { ...START, ...(JSON.parse(text) as Partial<Progress>) };
}

export const keepProgress = (memory: MemoryPort, progress: Partial<Progress>): void =>
  memory.set(KEY, JSON.stringify({ ...recallProgress(memory), ...progress }));

/** What stands in fields of the first run and is not saved yet: kept with the user, since two may fill it in at once. */
export type Draft = Readonly<Record<string, string>>;

const DRAFT = 'firstRunDraft';
/** A property holds 9 KB, and a draft is a name, an address and some ticks. */
const LONGEST = 4000;

export const recallDraft = (memory: MemoryPort): Draft => JSON.parse(memory.get(DRAFT) ?? '{}') as Draft;

export function keepDraft(memory: MemoryPort, draft: Draft): void {
  const text = JSON.stringify(draft);
  if (text.length <= LONGEST) memory.set(DRAFT, text);
}
