/** Words that name what is wanted: they alarm only when it is denied or doubted. */
const WANTED: ReadonlySet<string> = new Set(['合规', '资质', '正品', '资格', '授权', '合格', '真品', '保质']);

/** Whether a watched word names something wanted, such as 正品. */
export const isWanted = (word: string): boolean => WANTED.has(word);

const DOUBT_BEFORE =
  /怀疑|质疑|不[知晓]道|不确定|不清楚|看不出|感[觉受]不[到出]|(?:难|无法)以?(?:分|辨|确定)|是不是|是否|算不算|冒充|假冒|伪造|[谎号自宣]称|说好|标榜|所谓|难道|[还也]敢|敢说|[也还]叫|吊销|违反|哪里?是|哪像|不(?:相信|信|觉得|认为|敢信|太?像)是?$|不(?:是|像|太像|具备?|符合?|够|属于|算|一定是|可能是|大?可能|会是)?$|(?:没有?|无|非|未|缺乏?|缺少|失去)[^，。]{0,4}$/;
/** Words that only look like a negator before a wanted thing. */
const NO_DOUBT = /不[仅但只光错愧过]|不得不|无论|不管|非常|没想到|没得说|没的说/g;
const DENIED_AFTER =
  /^(?:的)?(?:都|也|是|就)?(?:没有|没|无|不(?:全|齐|够|足|符|合|是|行|了|敢|能)|过期|造假|伪造|虚假|作假|存疑|可疑|缺|有问题|问题|被?吊销|不明|还是假|[吗么吧]|[？?])/;
const FAKE_NEAR = /冒牌|假冒|仿[冒品的]|高仿|水货|山寨|假货|赝品|盗版/;

/** Certainty that a wanted thing is there: it outweighs a negator further off (不用怀疑是正品). */
const SURE =
  /(?<![不没未难])(?:保证|确保|肯定|绝对|确实|果然|百分百|100%|应该|感觉|相信|都|就|真)是?$|不用怀疑|毋庸置疑|毫无疑问|不愧/;

/**
 * Whether the text denies or doubts a wanted thing.
 *
 * @param before the clause before the word
 * @param after the clause after it, with the mark that ends it
 * @param following what comes within a few clauses: 说的是正品，来的一个冒牌的
 * @returns the letters that say so, or null
 * @example
 * denialOfWanted('不是', '，代工厂做的', ''); // => '不是'
 * denialOfWanted('应该是', '！', ''); // => null
 * denialOfWanted('', '不全', ''); // => '不全'
 */
export function denialOfWanted(before: string, after: string, following: string): string | null {
  const fake = FAKE_NEAR.exec(following);
  if (fake) return fake[0];
  const behind = DENIED_AFTER.exec(after);
  if (behind) return behind[0];
  if (SURE.test(before)) return null;
  const doubt = DOUBT_BEFORE.exec(before.replace(NO_DOUBT, (found) => '＿'.repeat(found.length)));
  return doubt ? doubt[0] : null;
}
