import { setting } from './settings';

/** What the shop says of itself. */
export const shopSettings = {
  /** Stands before ShopDeck's name as sender of mails, so that whoever has two shops knows which one writes. */
  name: setting<string | null>('店铺名称', 'text', null),
  /** Where it sells, parted by 、. */
  platforms: setting<string | null>('经营平台', 'text', null),
};
