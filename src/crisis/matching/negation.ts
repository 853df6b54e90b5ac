import { matchesOf } from './matches';

/**
 * Whether what stands before a word denies it. Chinese has no inflection: a negator governs what follows it in its clause, unless it belongs to another word
 * (不仅, 没想到), asks (是不是), sits inside a claim (客服说没有) or another predicate comes between (没用几次就掉色).
 */

/** Words in which 不, 没, 无, 未 or 非 deny nothing of what follows; they are blanked out before a negator is looked for. */
const NOT_NEGATORS = [
  // Not knowing is not denying.
  /不[知晓]道?得?|不清楚|不确定|不敢说|不好说|说不[定准好]|难道不|何尝不|分不清/,
  // Surprise and stance: what follows is so.
  /没想到|想不到|没料到|不料|不曾想|没成想|没注意|不得不|不得已|不由|不禁|不愧|不敢相信|不可思议|无语|无奈|无疑|无非|无论|不论|不管/,
  // Joining and comparing.
  /不仅|不但|不只|不光|不止|不单|不然|不过|不如|不同|不一样|不少|差不多|不断|不停|不久|不时|(?:^|[^听闻看觉找受见])不到/,
  // Judging: the predicate is complete.
  /不足|不满|不错|不爽|不行|不好|不对|不值|不佳|不良|不小心|不注意/,
  // Degree: 不是一般的差, 非常.
  /不是一般|非常|无比|无敌|无数|非要|非得/,
  // Denied of some, so said of others: 不是所有, 不都是.
  /(?:不是|并非|不会|不可能|没有)(?:所有|每[一个次件]|全部?|都|人人)|不都|不全/,
  // Something else failed.
  /没(?:用|穿|过|洗|戴|住|吃(?!出)|走|几|多久|法|办法|辙|治|救|意思|品|素质|良心|人[理管性]|脸)|无[法处良耻聊赖力]|未必|未免|忍不住|受不了|[用穿吃]不了|要不得|[怪恨巴]不得/,
];
const TAKEN_OUT = new RegExp(NOT_NEGATORS.map(({ source }) => source).join('|'), 'g');

/** A question by its form, the same character on both sides: 是不是, 会不会, 有没有. */
const ASKED = /(.)[不没]\1|是否|能否/g;
/** What stands in for letters taken out, and for those of a question. */
const [BLANK, QUESTION] = ['＿', '＊'];

/** What denies, longer forms first. 别 and 不要 are not here: a warning to others (别受骗) says that the thing happened. */
const NEGATOR =
  /[听闻看找]不[到见出]|感[觉受]不[到出]|没有|从没|从未|未曾|未见|不曾|并不是|并非|绝非|不可能|不存在|不会|不是|不易|不容易|不怎么|不太|不再|毫无|绝无|杜绝|避免|防止|很少|极少|减少|少|零|没|无|未|不/g;

/** 多少, 不少 and 至少 hold no 少 that denies. */
const NOT_FEW = /[多不至缺]$/;

/** After a bare 不 only these may come before the word: 不 governs the next predicate and no further (价格不贵质量差). */
const AFTER_BARE =
  /^(?:会|易|容易|怎么|太|再|大|很|特别|存在|出现|发生|产生|可能|应该|带|含|用|带有|那么|轻易|起|生|长|招|有|是|买|卖)*$/;

/** Between a negator and the word these begin another predicate, or point at a thing that is there (这样的假货). */
const TURN =
  /[就却又才而但＿＊]|还是|[也都全]是|已经?|竟|居然|结果|反[而倒]|因为|所以|导致|造成|变得|总|老是|一直|只[是有会]|起来|出来|完|[这那](?:样|种|些|个|么)/;

/** Claims of the seller and beliefs that failed: a denial inside them is not a fact. */
const CLAIM =
  /以为|[号声坚谎宣]称|狡辩|说好|答应|承诺|吹嘘|(?:客服|卖家|商家|店家|店主|前台|售后|工程师|经理|他们|对方|厂家|官方)[^，。]{0,2}(?:说|讲|称|回复|告知|解释)|(?:原因|理由|答复|回复|说法|结论)[是说为]|不能保证|不敢保证|难道|能说|哪里?[会能敢]/;

/** A second negator before the first (不是没有, 不可能没有), or a plea (能不能不抄袭) that says what is going on. */
const DOUBLED = /[＊请求]$|[不没未非]$|不(?:是|能|会|可能|敢)[^，。]{0,2}$/;

/** What ought to be is demanded because it is not so: 首先应该不抄袭, 必须不掉色. 应该不会 and 应该没有 are guesses and stay denials. */
const OUGHT = /(?:应该?|应当|理应|必须|务必|最好)(?:是|要|就|先|得|做到)?$/;

/** How many characters may stand between a negator and the word. */
const REACH = 6;

/**
 * Looks for a negator that governs a word.
 *
 * @param clause the clause before the word
 * @param word the word itself: 变不变形 asks with its first letter
 * @returns the negator; null where there is none or it does not hold
 * @example
 * negatorOf('没有任何', '色差'); // => '没有'
 * negatorOf('是不是', '假货'); // => null
 * negatorOf('一直以为京东没有', '假货'); // => null
 * negatorOf('没用几次就', '掉色'); // => null
 */
export function negatorOf(clause: string, word: string): string | null {
  const blank = (letter: string) => (found: string) => letter.repeat(found.length);
  const asked = (clause + word.charAt(0)).replace(ASKED, blank(QUESTION)).slice(0, clause.length);
  const clean = asked.replace(TAKEN_OUT, blank(BLANK));
  const found = matchesOf(NEGATOR, clean).filter((one) => {
    const gap = clean.length - one.index - one[0].length;
    return gap <= REACH && (one[0] !== '少' || (gap === 0 && !NOT_FEW.test(clean.slice(0, one.index))));
  });
  const last = found[found.length - 1];
  if (!last) return null;
  const [cue] = last;
  const between = clean.slice(last.index + cue.length);
  const ahead = clean.slice(0, last.index);
  if (TURN.test(between) || (cue === '不' && !AFTER_BARE.test(between))) return null;
  if (cue === '不' && OUGHT.test(ahead)) return null;
  return DOUBLED.test(ahead) || CLAIM.test(clause.slice(0, last.index)) ? null : cue;
}

/**
 * Whether what follows the word takes a denial back: 不会是假货吧 and 能说没翻新吗 expect yes, 不会破损到这种程度 says that it is,
 * 没有山寨手机好 compares, and 不抄袭就不会写 says what is always done.
 *
 * @param after the rest of the clause with the mark that ends it
 * @example
 * isTakenBack('不会', '吧！'); // => true
 * isTakenBack('没有', '，很好'); // => false
 */
export function isTakenBack(cue: string, after: string): boolean {
  if (/[吗么][？?！!。]?$/.test(after)) return true;
  if (/不会|不是/.test(cue) && (/^.{0,2}吧/.test(after) || /[？?]$/.test(after))) return true;
  if (/^(?:得|到|成)?(?:这|那|如此|离谱)/.test(after)) return true;
  if (cue === '不' && /^[^，。]{0,3}(?:就|[会能要]死|不行|不舒服|难受|活不)/.test(after)) return true;
  return /^没有?$/.test(cue) && /^[^，。]{0,4}(?:好|强|快|耐用|清晰|流畅)(?!了)/.test(after);
}
