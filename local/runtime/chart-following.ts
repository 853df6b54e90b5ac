import type { StructureChange } from '../engine/engine';
import { moved } from '../engine/moving';
import type { HostState, StoredBox, StoredChart } from './state';

/**
 * Charts follow their sheet, as embedded charts do in Google Sheets: ranges as those of formulas, the card with its cell,
 * all by the sheet's new name. With the sheet its charts go.
 */
export function followStructure(state: HostState, change: StructureChange): void {
  if (change.kind === 'removed') state.charts = state.charts.filter(({ sheet }) => sheet !== change.sheet);
  for (const chart of state.charts) {
    chart.ranges = chart.ranges.flatMap((range) => rangeAfter(range, change) ?? []);
    if (chart.sheet === change.sheet) moveCard(chart, change);
  }
}

/** null where nothing of it is left. */
function rangeAfter(range: StoredBox, change: StructureChange): StoredBox | null {
  if (range.sheet !== change.sheet) return range;
  if (change.kind === 'renamed') return { ...range, sheet: change.name };
  if (change.kind === 'removed') return null;
  const box = moved(range, change);
  return box && { ...range, ...box };
}

/** A card whose cell goes stands where the next one comes. */
function moveCard(chart: StoredChart, change: StructureChange): void {
  if (change.kind === 'renamed') chart.sheet = change.name;
  if (change.kind !== 'moved') return;
  const { axis, at, count } = change;
  if (chart[axis] - 1 >= at) chart[axis] = Math.max(at + 1, chart[axis] + count);
}
