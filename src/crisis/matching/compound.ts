import { matchesOf } from './matches';

/**
 * Longer words and fixed phrases in which a watched word is only letters, or means something harmless. `word` is where the watched word stands. Kept by word,
 * because the same letters may be harmless in one and not in another.
 */
const COMPOUNDS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    质量差: /质量差(?:不多|别|异)/g,
    假货: /假货(?:必|包|就|可|全|双倍)?(?:赔|退一赔)|打假货|假货险/g,
    假的: /[度放休请寒暑长短婚产年病节公探]假的|真真假假的?|真真?假假的/g,
    正品: /真正品[味质牌]/g,
    合规: /符合规(?:格|模|律|矩)/g,
    变质: /改变质[地感量]/g,
    变形: /变形(?:金刚|计)|可变形|变形(?:机器|玩具)/g,
    噪音: /(?:降|防|除|隔|抗|减少?|消除?)噪音/g,
    色差: /颜色差(?:不多|[别异距](?:不大|很小|较小))/g,
    臭: /臭(?:豆腐|氧|美|小子|鳜鱼)|[除去防祛抑止]臭|香臭|臭味相投|乳臭/g,
    异味: /(?:除|去|祛|去除|消除|清除|吸)异味/g,
    过期: /(?:券|红包|积分|会员)(?:都|已经?|也|就|早|快|要|刚|又|即将|[昨今明]天)*过期|过期(?:作废|不候)|[超经通度渡错]过期(?:望|待|间|盼|末|中)|[离距]离?过期还?(?:有|早|很|远)|过期(?:时间|日期)?(?:很|还|比较|都)?(?:长|久|远|早着)|到?[零〇一二三四五六七八九十\d]{2,4}年[^，。！？,.!?]{0,8}(?:才|到)[^，。！？,.!?]{0,2}过期|到[零〇一二三四五六七八九十\d]{2,4}年[^，。！？,.!?]{0,8}过期/g,
    长毛: /(?:(?:^|[^发产])生|增|助|催|特|超|加)长毛|长毛(?:猫|狗|犬|兔|象|绒|呢|巾|衣|裤|毯|地毯|款|刷|线|囊|皮草|的?(?:宠物|主子|品种))|(?:猫|狗|犬|咪|兔子?)(?:是|属于)只?长毛/g,
    绿毛: /绿毛(?:龟|怪|水怪|衣|线|巾|绒|毯|球)/g,
    有虫: /有虫[草胶]|鸟儿?有虫吃/g,
    虫子: /[驱杀灭治赶喂]虫子|虫子(?:玩具|标本|模型|绘本|图案)/g,
    拉肚子:
      /(?:治疗?|(?:^|[^不])止|缓解|预防|调理)[^，。！？,.!?]{0,2}拉肚子|(?:别的?|别家的?|其[他它])(?:牌子|品牌|家|奶粉?|猫粮|狗粮)[^，。！？,.!?]{0,4}拉肚子|拉肚子(?:的?(?:毛病|情况|问题|症状))?(?:也|都|就)?(?:好了|好多了|止住|改善|缓解|减少)/g,
    翻新: /(?:装修|重新|刚刚?|正在|花样|全面|酒店|宾馆|房间|客房|大堂|大厅)[^，。！？,.!?]{0,2}翻新|翻新(?:装修|改造|过的(?:酒店|房间))/g,
    爆炸: /(?:知识|信息|人气|颜值|口感|香味)爆炸|爆炸(?:性|头|式|款)/g,
    过敏: /(?:抗|防|脱|低|不易)过敏|过敏(?:原|源|史)|过敏[^，。！？,.!?]{0,4}(?:也|都)?(?:能|可以?|适)[^，。！？,.!?]{0,2}[用吃]/g,
    投诉: /投诉(?:电话|热线|率)?(?:为|是)?(?:零|0)|投诉率(?:很|比较|非常)?低/g,
  }),
);

/** What goods are made for (防变形, 抗起球, 0色差), and the conditions of a guarantee (如有变质). */
const PROTECTS = /(?:防|抗|免|零|低|(?:^|[^\d.])0|[如若倘]有)$/;

/**
 * The harmless longer word that a watched word is part of, or null.
 *
 * @param at where the watched word begins in `text`
 * @example
 * compoundAt('质量差不多，外观也差不多', '质量差', 0); // => '质量差不多'
 * compoundAt('度假的好去处', '假的', 1); // => '度假的'
 * compoundAt('假的，别买', '假的', 0); // => null
 */
export function compoundAt(text: string, word: string, at: number): string | null {
  const pattern = COMPOUNDS.get(word);
  if (pattern) {
    const from = Math.max(0, at - 16);
    for (const found of matchesOf(pattern, text.slice(from, at + word.length + 16))) {
      const begin = from + found.index;
      if (begin <= at && begin + found[0].length >= at + word.length) return found[0];
    }
  }
  const guard = PROTECTS.exec(text.slice(0, at));
  return guard ? guard[0] + word : null;
}
