import { matchesOf } from './matches';

/** Praise and complaint as shoppers write them, of goods, delivery and service of every kind. */
const PRAISE =
  '好评|满意|喜欢|推荐|放心|[很挺蛮超真还]好|非常好|特别好|也好|划算|值得|超值|物超所值|实惠|舒服|舒适|愉快|信任|给力|漂亮|好[看用吃喝闻]|新鲜|合适|合身|完好|干净|方便|热情|周到|点?赞|性价比高|棒|靠谱|细腻|清爽|柔[软顺]|惊喜|[很挺真速]度?快|知足|值了|开心|幸好|可以接受';
const COMPLAINT =
  '失望|垃圾|差评|[太很真好最特别]差|差[劲死]|坑|上当|后悔|退[货款]|再也不|不会再|坚决不|气愤|可恶|无语|恶心|骗子|被骗|欺骗|没脸|难[用吃闻看受]|烂|糟|脏|小作坊|受不了|查不到|怎么办|郁闷|无奈|可惜|遗憾|失败|敷衍|恶劣|赔偿|不给[退换]';
const DENIED = '不太|不怎么|不是很|不够|不|没有?那么|没';

const TONE = new RegExp(`(不错)|(${DENIED})?(${PRAISE})|(${COMPLAINT})`, 'g');

/**
 * How a whole text speaks: its words of praise less its words of complaint, denied praise counted as complaint. A hesitant sentence (有点, 怕, 不知道是不是)
 * is read by it.
 *
 * @returns positive for praise, negative for complaint, 0 where neither prevails
 * @example
 * toneOf('质量很好，物流也给力'); // => 2
 * toneOf('不满意，差评'); // => -2
 * toneOf('洗了两次'); // => 0
 */
export function toneOf(text: string): number {
  let tone = 0;
  for (const [, good, denied, praise] of matchesOf(TONE, text)) tone += good || (praise && !denied) ? 1 : -1;
  return tone;
}
