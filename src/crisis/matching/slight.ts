/** Things of which every product has a little: they are a fault only when there is much of them. What harms, such as 变质 or 有虫, is not here. */
const MEASURED: ReadonlySet<string> = new Set(
  '噪音 噪声 异味 气味 味道 臭 色差 误差 延迟 发热 声音 起球 掉色 褪色 掉毛 掉漆 变形 磨损 破损 划痕 线头 开线 缩水 卡顿 死机 漏水 粗糙'.split(
    ' ',
  ),
);

/** Whether a word names such a thing. */
export const isMeasured = (word: string): boolean => MEASURED.has(word);

/** Adverbs that may stand before 小 or 不大. */
const ADVERBS = '(?:[也都又还很挺蛮]|比较|非常|特别|相当|确实|真的|控制|几乎|基本|可以|属于|得|的)*';
const FEW = new RegExp(
  `^${ADVERBS}(?:[小低轻弱少](?!的?时候)|不[大高重强多]|不明显|不严重|不太[大明重]|可?忽略|良好|好$|好的|可以$|还?行$|正常|理想|不错|听不[到见])`,
);
const NONE =
  /^(?:[^，。没无不]{0,4})?(?:什么|啥)?的?(?:也|都|统统|完全|全|倒|基本|几乎)?(?:没有|没|不存在|为零|无)(?:的|了|过)?$/;
/** What the seller makes good: 有质量问题包退, 破损包赔. */
const MADE_GOOD = /^[^，。不没无]{0,4}(?:包|可以?|能|免费|无条件|全额|立[即马]|随时)[^，。不没无]{0,2}[退换赔补]/;

/**
 * Whether what follows a word makes little or nothing of it.
 *
 * @param after the clause after the word
 * @returns the letters that say so, or null
 * @example
 * littleOf('噪音', '很小'); // => '很小'
 * littleOf('噪音', '很大'); // => null
 * littleOf('破损', '什么的都没有'); // => '什么的都没有'
 * littleOf('质量问题', '包退换'); // => '包退换'
 */
export function littleOf(word: string, after: string): string | null {
  const found = NONE.exec(after) ?? MADE_GOOD.exec(after) ?? (MEASURED.has(word) ? FEW.exec(after) : null);
  return found ? found[0] : null;
}

const HEDGE =
  /(?:有一?点点?|有一?丢丢|有些|稍微|稍稍?有?|略微|略有?|轻微|微微|一点点|些许|少许|小小的?|会不会)[^，。]{0,3}$/;

/**
 * Whether what stands before a measured thing makes it slight or a thing of the future: 有点掉色, 稍有一点异味, 不知道会不会变形.
 *
 * @param before the clause before the word
 * @example
 * hedgeOf('掉色', '就是有点'); // => '有点'
 * hedgeOf('变质', '就是有点'); // => null
 */
export function hedgeOf(word: string, before: string): string | null {
  const found = MEASURED.has(word) ? HEDGE.exec(before) : null;
  return found ? found[0] : null;
}

const STRONG =
  /^(?:[^，。]{0,3})(?:很|太|好|特别|非常|超|极|真的?|比较|这么|那么)?(?:大|严重|厉害|高|多|重|浓|明显|离谱|要[命死]|刺鼻|难[闻忍受])/;

/**
 * Whether what follows a measured thing says that there is much of it.
 *
 * @example
 * isStrong('也太大了吧'); // => true
 * isStrong('现象'); // => false
 */
export const isStrong = (after: string): boolean => STRONG.test(after);
