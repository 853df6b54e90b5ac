import type { Shop } from './shop';
import type { TabForm } from './tab';

/** How many rows of a tab cannot be read, as the reading found that was just made; what is wrong with its headers is no row's. */
export function unreadableRows({ problems }: Pick<Shop, 'problems'>, tab: Pick<TabForm, 'name'>): number {
  const rows = (problems.get(tab.name) ?? []).map(({ cell }) => cell.replace(/^[A-Z]+/, ''));
  return new Set(rows.filter((row) => row !== '1')).size;
}
