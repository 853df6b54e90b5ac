import { openWhole, type Shop } from '../../workbook/shop';
import { namesIn } from '../name';
import type { Piece } from '../piece';
import type { PieceKind } from '../tabs';
import type { Post } from './post';
import { samplesTab } from './tabs';

/** Reads 爆款样本, which is made where it is not there. */
export function readSamples(shop: Shop): Post[] {
  const table = openWhole(shop, samplesTab);
  shop.counts.read += table.rows.length;
  return table.rows.map(({ row: { platform, kind, title, elements, pain, views, engaged } }) => ({
    ...{ platform, title, views, engaged, own: false },
    kind: kind as PieceKind,
    elements: namesIn(elements),
    pains: namesIn(pain),
  }));
}

/** A piece of the shop beside the leaders' posts. */
export const postOf = ({ platform, kind, title, elements, pains, counts: { views, engaged } }: Piece): Post => {
  return { platform, kind, title, elements, pains, views, engaged, own: true };
};
