import { contradictionIn } from '../linked/contradiction';
import type { Reference } from '../linked/reference';
import type { Resolved } from '../linked/resolve';
import type { Task } from '../task';

/**
 * What a role is asked to fill in when a campaign opens (guide, section 1): supply chain 活动备货量 in 库存; customer service the FAQ in 知识库, and who is there in
 * 排班. A task of theirs that is linked to such data is an ask: it is done when the data are there.
 */
const ASKED: ReadonlyMap<string, readonly Reference['kind'][]> = new Map([
  ['供应链', ['stock']],
  ['客服', ['knowledge', 'shift']],
]);

/**
 * Whether a task of this role asks for data.
 *
 * @example
 * isAsk('供应链', [{ kind: 'stock', text: '库存:A', sku: 'A', platform: null }]); // => true
 * isAsk('运营', [{ kind: 'stock', text: '库存:A', sku: 'A', platform: null }]); // => false
 */
export const isAsk = (role: string, references: readonly Reference[]): boolean =>
  references.some(({ kind }) => ASKED.get(role)?.includes(kind));

/** Whether all the data that a role is asked for are there, and do not contradict each other. */
export function isAnswered(role: string, linked: readonly Resolved[], today: string): boolean {
  const kinds: readonly string[] = ASKED.get(role) ?? [];
  const asked = linked.filter(({ kind }) => kind === 'nothing' || kinds.includes(kind));
  return asked.length > 0 && asked.every((one) => isThere(one) && contradictionIn(one, today) === null);
}

function isThere(resolved: Resolved): boolean {
  if (resolved.kind === 'stock') return (resolved.of.allocated ?? 0) > 0;
  if (resolved.kind === 'knowledge') return resolved.answers > 0;
  return resolved.kind === 'shift' && resolved.agents.length > 0;
}

/** What is known of a task that was made of a template. */
interface Made {
  readonly id: string;
  readonly role: string | null;
  /** When it was closed because its data were there. */
  readonly closedAt: string | null;
}

/** The open asks whose data are there. Each is closed once, so that somebody may open it again. */
export function answeredAsks(
  tasks: readonly Task[],
  made: readonly Made[],
  linked: (task: Task) => readonly Resolved[],
  today: string,
): string[] {
  const roles = new Map(made.filter(({ closedAt }) => closedAt === null).map(({ id, role }) => [id, role ?? '']));
  return tasks
    .filter(({ id, state }) => roles.has(id) && state !== '已完成')
    .filter((task) => isAnswered(roles.get(task.id) ?? '', linked(task), today))
    .map(({ id }) => id);
}
