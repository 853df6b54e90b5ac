import type { Deadline } from '../deadline';

export type CampaignState = 'planned' | 'preparing' | 'atRisk' | 'ready' | 'running' | 'over';

/** How far a campaign is. */
export interface Readiness {
  /** Share of the tasks due by the launch that are done; null where there is none. */
  readonly progress: number | null;
  readonly state: CampaignState;
}

/** A task of a campaign, as far as readiness goes. */
export interface PreparationTask {
  readonly start: string | null;
  readonly due: string;
  readonly deadline: Deadline;
  /** Whether linked data contradict it. */
  readonly contradicted: boolean;
}

/**
 * How far a campaign is on a day. Tasks due after the launch (sales service, review) do not count for its preparation.
 *
 * @param today ISO day
 * @example
 * readinessOf([{ start: null, due: '2026-11-05', deadline: { kind: 'done' }, contradicted: false }], { launch: '2026-11-11', end: null }, '2026-11-06'); // => { progress: 1, state: 'ready' }
 * readinessOf([], { launch: '2026-11-11', end: '2026-11-12' }, '2026-11-12'); // => { progress: null, state: 'running' }
 */
export function readinessOf(
  tasks: readonly PreparationTask[],
  { launch, end }: { readonly launch: string; readonly end: string | null },
  today: string,
): Readiness {
  const own = tasks.filter(({ due }) => due <= launch);
  const done = own.filter(({ deadline }) => deadline.kind === 'done').length;
  const progress = own.length === 0 ? null : done / own.length;
  return { progress, state: stateOf(own, progress, launch, end ?? launch, today) };
}

function stateOf(
  tasks: readonly PreparationTask[],
  progress: number | null,
  launch: string,
  end: string,
  today: string,
): CampaignState {
  if (today > end) return 'over';
  if (today >= launch) return 'running';
  const open = tasks.filter(({ deadline }) => deadline.kind !== 'done');
  if (open.some(({ deadline, contradicted }) => deadline.kind === 'overdue' || contradicted)) return 'atRisk';
  if (progress === 1) return 'ready';
  return tasks.every(({ start, due }) => (start ?? due) > today) ? 'planned' : 'preparing';
}
