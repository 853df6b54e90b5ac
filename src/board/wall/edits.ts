import { TASK_STATES, type TaskState } from '../words';

/** A card as it stands on 看板. */
export interface ShownCard {
  readonly id: string;
  readonly ticked: boolean;
  readonly state: string;
}

/** A task's state now, and the one that 看板 showed last; null where it never did. */
export interface KnownState {
  readonly state: TaskState;
  readonly shown: TaskState | null;
}

/** What users changed on 看板 since it was drawn. */
export interface BoardEdits {
  /** States to write into 任务, by 任务ID. */
  readonly changes: ReadonlyMap<string, TaskState>;
  /** Cards that were changed in 任务 too, to another state: that one holds. */
  readonly conflicts: readonly string[];
  /** Cards that were changed and whose task is not in 任务 any more. */
  readonly gone: readonly string[];
}

/**
 * What users changed on 看板: a tick or a state that differs from what was drawn. A card that was changed in 任务 as well keeps what stands there, which is the
 * newer word: 看板 is drawn from it.
 */
export function editsOn(cards: readonly ShownCard[], known: ReadonlyMap<string, KnownState>): BoardEdits {
  const changes = new Map<string, TaskState>();
  const conflicts: string[] = [];
  const gone: string[] = [];
  for (const card of cards) {
    const task = known.get(card.id);
    if (!task && !isAsDrawn(card)) gone.push(card.id);
    const wish = task?.shown ? wishOf(card, task.shown) : null;
    if (!task || wish === null || wish === task.state) continue;
    if (task.state === task.shown) changes.set(card.id, wish);
    else conflicts.push(card.id);
  }
  return { changes, conflicts, gone };
}

/**
 * Whether a card stands as cards are drawn: its tick and its word agree. All that can be known of one whose task is gone, because the state that was drawn went
 * with it.
 */
const isAsDrawn = ({ ticked, state }: ShownCard) =>
  TASK_STATES.some((one) => one === state.trim()) && ticked === (state.trim() === '已完成');

/**
 * The state that a card's tick and word ask for; null where nobody touched them.
 *
 * @param shown the state that was drawn
 * @example
 * wishOf({ id: 'T1', ticked: true, state: '待办' }, '待办'); // => '已完成'
 * wishOf({ id: 'T1', ticked: false, state: '已完成' }, '已完成'); // => '进行中'
 * wishOf({ id: 'T1', ticked: false, state: '进行中' }, '待办'); // => '进行中'
 * wishOf({ id: 'T1', ticked: false, state: '待办' }, '待办'); // => null
 */
export function wishOf({ ticked, state }: ShownCard, shown: TaskState): TaskState | null {
  const word = TASK_STATES.find((one) => one === state.trim());
  const said = word && word !== shown ? word : null;
  if (ticked === (shown === '已完成')) return said;
  return ticked ? '已完成' : (said ?? '进行中');
}
