import { readSettings, refuseSetting } from '../../workbook/settings';
import type { Shop } from '../../workbook/shop';
import type { CareRules } from './rules';
import { TOPICS, type Topic } from './stage';
import { careSettings } from './tabs';

/** The longest time that a setting can mean: days are counted within some centuries. */
const CENTURY = 36_500;

const days = (set: number, least = 0) => Math.min(Math.max(Math.round(set), least), CENTURY);

/** How contacts are planned in this shop, and how many work days one may take. */
export function readCareRules(shop: Shop): { rules: CareRules; allowed: number } {
  const set = readSettings(shop, careSettings);
  const rules = {
    aDay: Math.floor(set.aDay),
    // Two contacts of one customer are never on one day.
    apart: days(set.apart, 1),
    vipEvery: days(set.vipEvery, 1),
    topics: topicsIn(shop, set.topics),
    afterPurchase: days(set.afterPurchase),
    wait: days(set.wait),
    rest: days(set.rest, 1),
    byHandFrom: set.byHandFrom,
    overdueFor: days(set.overdueFor),
  };
  return { rules, allowed: Math.min(Math.round(set.allowed), 365) };
}

function topicsIn(shop: Shop, text: string): readonly Topic[] {
  const names = text.split(/[、,，;；\s]+/).filter(Boolean);
  const topics = names.flatMap((name) => TOPICS.find((topic) => topic === name) ?? []);
  if (topics.length === names.length && topics.length > 0) return topics;
  refuseSetting(shop, careSettings.topics.key, shop.texts.care.unknownTopics(TOPICS));
  return TOPICS;
}
