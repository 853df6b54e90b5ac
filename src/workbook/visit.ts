import type { Shop } from './shop';

/**
 * Works on tabs of other rooms: what is wrong with their rows is those rooms' to say, and what they said stays in 数据问题. Reading a tab begins its list anew.
 *
 * @param names of the tabs
 */
export function visiting<T>(shop: Shop, names: readonly string[], work: () => T): T {
  const said = names.map((name) => [name, shop.problems.get(name)] as const);
  const result = work();
  for (const [name, problems] of said) {
    if (problems) shop.problems.set(name, problems);
    else shop.problems.delete(name);
  }
  return result;
}
