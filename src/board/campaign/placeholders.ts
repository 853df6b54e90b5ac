import { namesIn } from '../task';

/** What a template may name of its campaign, in braces. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly launch: string;
  readonly end: string | null;
  readonly products: string | null;
}

const BETWEEN = /\s*[\n;；]\s*/;

/**
 * 关联数据 of a template for one campaign: a reference that names `{平台}` or `{商品}` becomes one per platform and product; without products it is left out.
 *
 * @example
 * linkedFor('库存:{商品}@{平台}；知识库:{活动ID}', { id: 'HD-1', name: '双11', platform: '淘宝、抖音', launch: '2026-11-11', end: null, products: 'LS001' }); // => '库存:LS001@淘宝；库存:LS001@抖音；知识库:HD-1'
 */
export function linkedFor(pattern: string | null, campaign: Named): string | null {
  const references = (pattern ?? '').split(BETWEEN).filter(Boolean);
  const filled = references.flatMap((reference) => fillEach(reference, campaign));
  return [...new Set(filled)].join('；') || null;
}

function fillEach(reference: string, { id, name, platform, launch, end, products }: Named): string[] {
  const single: Readonly<Record<string, string>> = { 活动ID: id, 活动: name, 上线日: launch, 下线日: end ?? launch };
  const once = Object.entries(single).reduce((text, [word, value]) => text.split(`{${word}}`).join(value), reference);
  const lists: readonly [string, string[]][] = [
    ['{商品}', namesIn(products)],
    ['{平台}', namesIn(platform)],
  ];
  return lists.reduce<string[]>(
    (texts, [word, values]) =>
      texts.flatMap((text) => (text.includes(word) ? values.map((value) => text.split(word).join(value)) : [text])),
    [once],
  );
}
