import type { Client } from './client';
import { type Contact, isOpen } from './contact';
import { endingOf, type Situation, sequelOf } from './ending';
import { type Note, noteOf } from './note';
import type { Ending, Progress } from './progress';
import type { CareRecord } from './record';
import type { CareRules } from './rules';
import { TRACKS, trackOf } from './stage';

/** What becomes of one customer's contacts before new ones are planned. */
export interface Closing {
  /** One that ended is 停止 here also where its cell is the user's. */
  readonly rows: readonly Contact[];
  readonly progress: readonly Progress[];
  /** What the rows are to say, by 触达ID. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Why contacts ended that were open before. */
  readonly ended: readonly Ending[];
}

/** Ends what is not to be made any more, and notes what came of the last contact of a ladder. */
export function closingOf(client: Client | null, record: CareRecord, today: string, rules: CareRules): Closing {
  const situation: Situation = { client, record, today, rules };
  const endings = new Map<string, Ending>();
  for (const row of record.rows) {
    const ending = endingOf(row, situation);
    if (ending !== null) endings.set(row.id, ending);
  }
  const ladder = record.tracks.唤回;
  const sequel = sequelOf(situation);
  if (ladder && sequel) endings.set(ladder.id, sequel);
  const progress = TRACKS.flatMap((track) => record.tracks[track] ?? []);
  const after = progress.map((one) => ended(one, endings.get(one.id) ?? null, today));
  const notes = record.rows.flatMap((row) => {
    const ending = endings.get(row.id);
    const track = after.find((one) => one.track === trackOf(row.stage));
    return ending && track ? [[row.id, noteOf(ending, track, situation)] as const] : [];
  });
  const stopped = record.rows.filter((row) => endings.has(row.id) && isOpen(row));
  return {
    rows: record.rows.map((row) => (stopped.includes(row) ? { ...row, state: '停止', explained: true } : row)),
    progress: after,
    notes: new Map(notes),
    ended: stopped.flatMap(({ id, own }) => (own ? [] : (endings.get(id) ?? []))),
  };
}

function ended(progress: Progress, ending: Ending | null, today: string): Progress {
  if (ending === null) return progress;
  const lapsed = ending === '过期' && progress.track === '唤回' ? 1 : 0;
  const state = progress.state === '已触达' ? '已触达' : '停止';
  return { ...progress, state, ending, endedOn: today, count: progress.count + lapsed };
}
