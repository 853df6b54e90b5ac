/** The host's menus, charts and triggers in the page's terms. */
import type { MenuItem as HostItem, Menu as HostMenu } from '../runtime/backend';
import type { StoredBox, StoredChart } from '../runtime/state';
import { rangeOf } from './a1';
import type { Chart, ChartKind, Menu, MenuItem, Trigger } from './protocol';

/** Google's ChartType → what the page draws; types without a drawing are shown as tables. */
const KINDS: Record<string, ChartKind> = {
  COLUMN: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  PIE: 'pie',
  SCATTER: 'scatter',
  COMBO: 'combo',
  TABLE: 'table',
};

/** Google's size of a chart that was given none, in pixels. */
const SIZE = { width: 600, height: 371 };

function itemOf(item: HostItem): MenuItem {
  if ('separator' in item) return { kind: 'separator' };
  if ('submenu' in item) return { kind: 'menu', caption: item.submenu.title, items: item.submenu.items.map(itemOf) };
  return { kind: 'item', caption: item.caption, run: item.function };
}

export function menuOf({ title, items }: HostMenu): Menu {
  return { caption: title, items: items.map(itemOf) };
}

function addressOf(box: StoredBox): string {
  return `'${box.sheet.replaceAll("'", "''")}'!${rangeOf(box)}`;
}

function pixels(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

export function chartOf(chart: StoredChart): Chart {
  const { id, sheet, type, row, column, offsetX, offsetY, ranges, numHeaders, options } = chart;
  return {
    id: String(id),
    sheet,
    row: row - 1,
    column: column - 1,
    offsetX,
    offsetY,
    width: pixels(options.width, SIZE.width),
    height: pixels(options.height, SIZE.height),
    kind: KINDS[type] ?? 'table',
    ranges: ranges.map(addressOf),
    headers: numHeaders,
    options,
  };
}

export function triggerOf({
  id,
  handler,
  when,
  next,
}: {
  id: string;
  handler: string;
  when: string;
  next: Date | null;
}): Trigger {
  return { id, handler, when, next: next?.toISOString() ?? null };
}
