/** What people say of the sample shop, all invented: who says what, and what the crisis desk makes of it. */

type Kind = '投诉' | '评价' | '新规' | null;

/** 时间 (of 2026), 平台, 内容, 作者, 商品, 类别 */
type Line = readonly [at: string, platform: string, text: string, author: string, product: string | null, kind: Kind];

const NUTS = '每日坚果混合装 750g';
const MASK = '玻尿酸补水面膜 20片';
const JERKY = '手撕牛肉干 200g';
const RACK = '免打孔置物架 双层';

const LINES: readonly Line[] = [
  // Three of one product within 24 hours: 质量投诉.
  ['10-30 20:14', '抖音', '每日坚果里吃出异物，像一小段塑料绳，孩子差点咽下去', '橘子汽水', NUTS, null],
  ['10-30 22:41', '淘宝', '这一批核桃明显变质了，一股油哈味，日期还是新的', '山里的风', NUTS, '评价'],
  ['10-31 09:05', '抖音', '同款坚果，我家也吃出异物了，客服让我等', '小鹿慢跑', NUTS, null],
  // The same author once more: counted once.
  ['10-31 09:40', '抖音', '同款坚果，我家也吃出异物了，客服让我等！', '小鹿慢跑', NUTS, null],
  // Denied, harmless, only feared: cleared or 担忧.
  ['10-29 12:20', '淘宝', '吃了大半包，没有异物，颗颗饱满，会回购', '今天也要早睡', NUTS, '评价'],
  ['10-29 18:02', '京东', '包装完好，没有变质，日期很新，满意', 'jd_柚子皮', JERKY, '评价'],
  ['10-30 10:11', '小红书', '第一次在网上买面膜，有点怕是假货，先囤一盒试试', '阿宁的梳妆台', MASK, null],
  ['10-30 15:37', '京东', '查了防伪码，确认是正品，放心', 'jd_云朵面包', MASK, '评价'],
  ['10-31 08:12', '淘宝', '和商场买的质量差不多，价格便宜一半', '慢慢来', RACK, '评价'],
  ['10-31 10:26', '淘宝', '店家写着假货包赔，看着挺硬气', '路过的阿毛', MASK, null],
  // Six on one platform within a day: 竞品攻击.
  ['10-31 10:02', '抖音', '这家面膜就是抄袭大牌的包装，别买', '护肤避雷站', MASK, null],
  ['10-31 10:31', '抖音', '质量差，敷完脸上黏糊糊的，不如隔壁那家', '用户8841', MASK, null],
  ['10-31 11:15', '抖音', '一片四块钱，价格贵得离谱', '平价党阿杰', MASK, null],
  ['10-31 11:48', '抖音', '又是抄袭，瓶子颜色都一样', '成分小课堂', MASK, null],
  ['10-31 13:20', '抖音', '质量差评一个，精华液漏了半包', '晚风与海', MASK, null],
  ['10-31 14:05', '抖音', '别人家同样的料便宜一半，这家价格贵', '用户3307', MASK, null],
  ['10-31 14:52', '小红书', '被种草了，其实价格贵一点我能接受', '一颗西柚', MASK, null],
  // One person with a complaint, and a rule that a platform published.
  ['10-31 15:30', '京东', '置物架少发了一层，联系两次没人理', 'jd_大圣归来', RACK, '投诉'],
  ['10-31 16:00', '淘宝', '平台公告：预包装食品须在详情页公示生产许可资质，11 月 7 日起执行', '平台公告', null, '新规'],
  // Nothing to watch.
  ['10-31 17:10', '小红书', '绿豆冰糕比想象中好吃，下次买两盒', '周末野餐', '低糖绿豆冰糕 12枚', null],
  ['10-31 18:45', '抖音', '主播讲得很细，已下单', '三三得九', JERKY, null],
];

/** Rows of 舆情提及, in order of time. */
export const mentionRows = (): (string | null)[][] =>
  [...LINES]
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([at, platform, text, author, product, kind]) => [
      `2026-${at}:00`,
      platform,
      text,
      author,
      null,
      product,
      kind,
    ]);

/** Rows of 监控规则: those that every shop begins with, and one of the shop's own. */
export const RULES: readonly (readonly (string | number)[])[] = [
  [
    '质量投诉',
    '质量投诉',
    '变质、异物、假货、发霉、霉变、长毛、绿毛、过期、有虫、虫子、拉肚子',
    24,
    3,
    '全部',
    '品控',
    '立即紧急质检：封存同批次，查原因，出结论',
    2,
    '二级',
    '是',
  ],
  [
    '竞品攻击',
    '竞品攻击',
    '抄袭、质量差、价格贵',
    24,
    6,
    '单平台',
    '市场',
    '看“竞品分析”（近一个月的提及），定应对',
    24,
    '三级',
    '是',
  ],
  [
    '政策风险',
    '政策风险',
    '禁售、资质、合规',
    24,
    1,
    '全部',
    '法务',
    '新规发布后 24 小时内完成资质自查',
    24,
    '二级',
    '是',
  ],
  [
    '包装破损',
    '质量投诉',
    '漏液、漏了、破损',
    48,
    5,
    '全部',
    '供应链',
    '查这批包装和快递，给受影响的顾客补发',
    24,
    '三级',
    '是',
  ],
];
