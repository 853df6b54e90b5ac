import { judgeAt } from './matching/judge';
import { plain } from './matching/match';
import { toneOf } from './matching/tone';
import type { Mention } from './mention';

/** Exposure as people report it: a hot search reached, a national medium that names the shop. */
const EXPOSED =
  /(?:上|登上?|冲上|进|霸占)了?[^，。,.]{0,6}热搜|热搜(?:第|榜)|(?:央视|315|3·15|焦点访谈|每周质量报告|新闻联播|市场监管|消协)[^，。,.]{0,8}(?:曝光|点名|通报|报道)|被[^，。,.]{0,6}(?:媒体|央视|电视台)[^，。,.]{0,4}(?:曝光|点名|报道)/g;

/**
 * Whether a mention tells of wide exposure (guide, section 5: 热搜, 央视): by its 类别, or by a text that is no shop review and does not praise.
 *
 * @returns the letters that say so, null where there are none
 * @example
 * exposureIn({ kind: '热搜', text: '冻干猫粮' }); // => '热搜'
 * exposureIn({ kind: null, text: '央视315点名了这家店' }); // => '央视315点名'
 * exposureIn({ kind: '评价', text: '上热搜才来买的' }); // => null
 */
export function exposureIn({ kind, text }: Pick<Mention, 'kind' | 'text'>): string | null {
  if (kind === '热搜' || kind === '报道') return kind;
  if (kind === '评价' || kind === '新规') return null;
  const letters = plain(text);
  EXPOSED.lastIndex = 0;
  const found = EXPOSED.exec(letters);
  if (!found || toneOf(letters) > 0) return null;
  return judgeAt(letters, found[0], found.index).verdict === '告警' ? found[0] : null;
}
