import type { StandardRow } from '../content/brief/tabs';

/** What a row of the standard may say beside its check. */
type Rest = Partial<Pick<StandardRow, 'platforms' | 'maker'>>;
type Item = string | readonly [item: string, rest: Rest];

/** Rows of 内容规范 for one kind of piece: the first row of a step has its role, working days ahead and duration, which hold for the others. */
export const standardOf =
  (kind: StandardRow['kind']) =>
  (step: string, role: string, lead: number, days: number, items: readonly Item[]): StandardRow[] =>
    items.map((one, index) => {
      const [item, rest] = typeof one === 'string' ? [one, {}] : one;
      const plan = index === 0 ? { role, lead, days } : { role: null, lead: null, days: null };
      return { kind, step, item, ...plan, platforms: null, maker: null, on: true, ...rest };
    });

/** A check for pieces that a creator makes. */
export const forCreators = (item: string): Item => [item, { maker: '达人' }];

/** A check for pieces of some platforms, with 、 between. */
export const onPlatforms = (platforms: string, item: string): Item => [item, { platforms }];
