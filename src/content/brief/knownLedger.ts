import { computed, required } from '../../workbook/column';
import { readBack } from '../../workbook/readBack';
import type { Shop } from '../../workbook/shop';
import { type Columns, defineTab, type Tab } from '../../workbook/tab';
import { ForeignTab, readTable, type Table } from '../../workbook/table';
import { nameKey } from '../name';
import { creatorsTab } from '../tabs';
import { bookOf, type Creator, type Known } from './lacks';

/** 痛点词 as far as briefs look at it. */
const painsTab = defineTab({
  name: '痛点词',
  by: 'filled',
  key: ['word'],
  columns: { word: required('关键词', 'text'), rank: computed('排名', 'count') },
});

/** A tab of the room as it is; null where the shop does not keep it. It is not made by looking. */
function lookAt<C extends Columns>(shop: Shop, tab: Tab<C>): Table<C> | null {
  const table = readTable(shop.workbook, tab);
  return table === null || table instanceof ForeignTab || table.rows.length === 0 ? null : table;
}

/** The words of 痛点词, by rank where they have one; null where the shop keeps none. */
export function readPains(shop: Shop): readonly string[] | null {
  const table = lookAt(shop, painsTab);
  if (table === null) return null;
  const ranked = table.rows.map(({ at, row }) => ({
    word: row.word,
    rank: (readBack(shop, table, at, 'rank') as number | null) ?? Number.POSITIVE_INFINITY,
  }));
  return ranked.sort((left, right) => (left.rank === right.rank ? 0 : left.rank - right.rank)).map(({ word }) => word);
}

/** The creators of KOL矩阵; null where the shop keeps none. */
export function readCreators(shop: Shop): readonly Creator[] | null {
  const table = lookAt(shop, creatorsTab);
  if (table === null) return null;
  return table.rows.map(({ at, row: { name, platform, price } }) => ({
    name,
    platform,
    price,
    tier: readBack(shop, table, at, 'tier') as string | null,
  }));
}

export function readKnown(shop: Shop): Known {
  const [pains, creators] = [readPains(shop), readCreators(shop)];
  return { pains: pains && new Set(pains.map(nameKey)), creators: creators && bookOf(creators) };
}
