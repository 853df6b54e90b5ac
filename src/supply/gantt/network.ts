/** Something that comes after others. */
interface Step {
  readonly id: string;
  readonly before: readonly string[];
}

/** Steps in an order in which each comes after its predecessors, and those that wait for themselves. */
export interface Order<S extends Step> {
  readonly inOrder: readonly S[];
  /** Each circle as ids, every one before the next and the last before the first. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * Sorts steps by their predecessors (A. B. Kahn 1962). Steps of a circle lose the predecessors within it and are handed back, so that a circle harms nobody
 * behind it. A predecessor that is not among the steps does not count.
 *
 * @example
 * ordered([{ id: 'b', before: ['a'] }, { id: 'a', before: [] }]).inOrder.map(({ id }) => id); // => ['a', 'b']
 * ordered([{ id: 'a', before: ['b'] }, { id: 'b', before: ['a'] }, { id: 'c', before: ['b'] }]).circles; // => [['a', 'b']]
 */
export function ordered<S extends Step>(steps: readonly S[]): Order<S> {
  const known = new Map(steps.map((step) => [step.id, step]));
  const waits = new Map(steps.map(({ id, before }) => [id, new Set(before.filter((one) => known.has(one)))]));
  const behind = followers(steps, known);
  const inOrder: S[] = [];
  const circles: string[][] = [];
  const free = steps.filter(({ id }) => waits.get(id)?.size === 0).map(({ id }) => id);
  while (inOrder.length < steps.length) {
    while (free.length === 0) free.push(...opened(circles, waits));
    const id = free.shift() as string;
    inOrder.push(known.get(id) as S);
    waits.delete(id);
    for (const next of behind.get(id) ?? []) if (isFreed(next, id, waits)) free.push(next);
  }
  return { inOrder: withoutCircles(inOrder, circles), circles };
}

type Waits = Map<string, Set<string>>;

function followers(steps: readonly Step[], known: ReadonlyMap<string, Step>): Map<string, string[]> {
  const behind = new Map<string, string[]>();
  for (const { id, before } of steps)
    for (const one of new Set(before)) if (known.has(one)) behind.set(one, [...(behind.get(one) ?? []), id]);
  return behind;
}

function isFreed(id: string, done: string, waits: Waits): boolean {
  const left = waits.get(id);
  return left?.delete(done) === true && left.size === 0;
}

/** Every step left waits for another: going back from one of them ends in a circle, which is cut open. Returns those that are free by that. */
function opened(circles: string[][], waits: Waits): string[] {
  const path: string[] = [];
  let [at = ''] = waits.keys();
  while (!path.includes(at)) {
    path.push(at);
    [at = ''] = waits.get(at) ?? [];
  }
  const circle = path.slice(path.indexOf(at)).reverse();
  circles.push([
    ...circle.slice(circle.indexOf(smallest(circle))),
    ...circle.slice(0, circle.indexOf(smallest(circle))),
  ]);
  for (const id of circle) for (const other of circle) waits.get(id)?.delete(other);
  return circle.filter((id) => waits.get(id)?.size === 0);
}

const smallest = (ids: readonly string[]) => [...ids].sort()[0] as string;

function withoutCircles<S extends Step>(steps: readonly S[], circles: readonly (readonly string[])[]): S[] {
  const within = (id: string, other: string) => circles.some((circle) => circle.includes(id) && circle.includes(other));
  return steps.map((step) => ({ ...step, before: step.before.filter((one) => !within(step.id, one)) }));
}
