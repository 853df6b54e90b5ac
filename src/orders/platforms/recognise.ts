import { headerKey } from '../../sidebar/files/cell';
import type { Table } from '../../sidebar/files/table';
import { douyin } from './douyin';
import { jd } from './jd';
import type { Platform } from './platform';
import { shopify } from './shopify';
import { taobao } from './taobao';
import { taobaoItems } from './taobaoItems';

/** The order list before the item list, which later layouts resemble. */
const PLATFORMS: readonly Platform[] = [taobao, jd, douyin, shopify, taobaoItems];

/** Exports may begin with a title or a note; a header further down than this is none. */
const TOP_ROWS = 10;

/**
 * The platform whose export a table is, by the names of its columns.
 *
 * @returns the platform and the index of the header row; null when no layout fits
 */
export function recognise(table: Table): { platform: Platform; header: number } | null {
  for (let header = 0; header < Math.min(TOP_ROWS, table.rows.length); header++) {
    const keys = new Set((table.rows[header] ?? []).map(headerKey));
    const platform = PLATFORMS.find((each) => fits(each, keys));
    if (platform) return { platform, header };
  }
  return null;
}

const fits = (platform: Platform, keys: ReadonlySet<string>): boolean =>
  platform.marks.every((field) => platform.columns[field]?.some((name) => keys.has(headerKey(name))));
