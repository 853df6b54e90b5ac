import type { ColumnKind, SampleTab } from './tab';

/** The content that the sample shop plans and planned, all invented: briefs in every state, tasks of the latest ones, and the pieces that came of them. */

type Cell = string | number | null;

const BRIEF_HEADERS = [
  '简报ID',
  '标题',
  '痛点',
  '结构元素',
  '平台',
  '类型',
  'KOL层级',
  'KOL',
  '负责人',
  '发布日',
  '预算',
  '状态',
];

type Plan = readonly [id: string, title: string, pain: string, elements: string | null, where: '抖音' | '小红书'];
type Who = readonly [owner: string, tier?: string, creator?: string];

const [LIN, HE] = ['林晓舟', '何青野'];

const brief = (
  [id, title, pain, elements, where]: Plan,
  kind: string,
  published: string,
  budget: number | null,
  state: string,
  [owner, tier, creator]: Who,
): Cell[] => {
  const who = [tier ?? null, creator ?? null, owner];
  return [id, title, pain, elements, where, kind, ...who, published, budget, state];
};

const out = (plan: Plan, published: string, budget: number, ...who: Who) =>
  brief(plan, plan[4] === '抖音' ? '短视频' : '图文', published, budget, '已发布', who);

/** One of the published ones has no row in 内容 yet; a draft lacks most of what a brief is for. */
export const BRIEFS: readonly (readonly Cell[])[] = [
  out(
    ['JB260708', '防晒总搓泥？先看前一步用了什么', '防晒 搓泥', '痛点开场、使用教程', '小红书'],
    '2026-07-08',
    60,
    LIN,
  ),
  out(['JB260715', '墙不能打孔，东西挂哪儿', '置物架 掉', '清单、剧情', '小红书'], '2026-07-15', 60, HE),
  out(['JB260723', '半夜给猫吹毛，室友没醒', '吹风机 噪音', '痛点开场、实测', '抖音'], '2026-07-23', 180, LIN),
  out(['JB260806', '猫砂带出来的沙子，一步扫干净', '猫砂 粉尘', '痛点开场、前后对比', '抖音'], '2026-08-06', 150, LIN),
  out(['JB260813', '防晒泛白？三款同框比', '防晒 搓泥', '对比测评、清单', '抖音'], '2026-08-13', 200, LIN),
  out(['JB260827', '开学文具别乱买，这 6 样用得完', '中性笔 断墨', '清单、真人出镜', '小红书'], '2026-08-27', 60, HE),
  out(
    ['JB260903', '错题本怎么用才不白抄', '错题本 坚持不下来', '使用教程', '小红书'],
    '2026-09-03',
    190,
    HE,
    '素人',
    '布丁和奶茶',
  ),
  out(
    ['JB260910', '挑食猫换粮七天，我记了体重', '猫咪 挑食', '剧情、前后对比', '抖音'],
    '2026-09-10',
    1_200,
    LIN,
    '腰部',
    '小城胖橘',
  ),
  out(['JB260917', '置物架不打孔真不掉？挂 12 斤试试', '置物架 掉', '痛点开场、实测', '抖音'], '2026-09-17', 160, LIN),
  out(
    ['JB260924', '秋天洗完脸紧绷，先看这两个成分', '洁面 紧绷', '使用教程、真人出镜', '小红书'],
    '2026-09-24',
    360,
    HE,
    '素人',
    '敏敏不敏感',
  ),
  out(['JB261009', '国庆回来坚果潮了，别扔', '坚果 受潮', '痛点开场、使用教程', '抖音'], '2026-10-09', 120, LIN),
  out(['JB261015', '加湿器吵不吵，放枕头边录一晚', '加湿器 噪音', '痛点开场、实测', '抖音'], '2026-10-15', 180, LIN),
  brief(
    ['JB261016', '绿豆冰糕清仓：还有 40 天到期', '冰糕 怕过期', '真人出镜', '抖音'],
    '短视频',
    '2026-10-16',
    100,
    '已取消',
    [LIN],
  ),
  out(['JB261020', '长毛狗洗完澡，10 分钟吹干不炸毛', '吹风机 噪音', '前后对比、剧情', '小红书'], '2026-10-20', 90, HE),
  out(['JB261028', '双11面膜怎么囤：一盒够用多久', '面膜 闷痘', '清单、真人出镜', '抖音'], '2026-10-28', 180, LIN),
  brief(
    ['JB261109', '双11囤面膜前，先看会不会闷痘', '面膜 闷痘', '清单', '小红书'],
    '图文',
    '2026-11-09',
    60,
    '制作中',
    [HE],
  ),
  brief(
    ['JB261118', '坚果专场：一天一包怎么吃不腻', '坚果 异物', '真人出镜、价格利益点', '抖音'],
    '直播',
    '2026-11-18',
    700,
    '制作中',
    [LIN],
  ),
  brief(
    ['JB261209', '冬天猫一摸就起电？换个姿势吹', '吹风机 静电', '痛点开场、使用教程', '抖音'],
    '短视频',
    '2026-12-09',
    180,
    '制作中',
    [LIN],
  ),
  brief(
    ['JB261218', '五款宠物吹风机噪音实测', '吹风机 噪音', '对比测评、实测', '抖音'],
    '短视频',
    '2026-12-18',
    null,
    '制作中',
    [LIN, '腰部', '小城胖橘'],
  ),
  brief(['JB261223', '手账本怎么写到年底', '手账 洇墨', null, '小红书'], '图文', '2026-12-23', null, '草稿', [HE]),
];

export const PIECE_HEADERS = [
  '内容ID',
  '平台',
  '类型',
  '标题',
  '结构元素',
  '痛点',
  'KOL',
  '发布日',
  '成本',
  '播放量',
  '完播数',
  '互动数',
  '点击数',
  '加购数',
  '下单数',
  '复购数',
  '成交额',
  '简报ID',
];

type Counts = readonly [
  cost: number,
  views: number,
  completed: number | null,
  engaged: number,
  clicks: number,
  carts: number,
  orders: number,
  repeats: number,
  revenue: number,
];

/** What came of the briefs, by 简报ID: two of them spread far, others hardly at all. */
const COUNTS: Readonly<Record<string, Counts>> = {
  JB260708: [60, 2_900, null, 215, 61, 13, 6, 1, 560],
  JB260715: [55, 1_700, null, 110, 30, 6, 2, 0, 95],
  JB260723: [190, 19_400, 6_420, 1_060, 352, 68, 27, 3, 5_480],
  JB260806: [150, 4_900, 1_360, 212, 74, 15, 6, 1, 430],
  JB260813: [210, 5_600, 1_590, 236, 88, 17, 8, 1, 740],
  JB260827: [60, 2_600, null, 190, 52, 11, 5, 0, 110],
  JB260903: [190, 3_900, null, 300, 84, 18, 8, 1, 235],
  JB260910: [1_200, 21_800, 6_300, 960, 330, 70, 29, 4, 3_290],
  JB260917: [160, 8_100, 2_610, 371, 139, 29, 12, 0, 570],
  JB260924: [360, 6_500, null, 470, 118, 25, 10, 1, 640],
  JB261009: [120, 3_300, 910, 139, 52, 10, 4, 1, 372],
  JB261015: [180, 7_200, 2_300, 330, 121, 25, 11, 0, 902],
  JB261020: [90, 2_400, null, 182, 49, 9, 3, 0, 597],
};

/** The rows of 内容 that came of briefs. */
export const BRIEFED_PIECES: readonly (readonly Cell[])[] = BRIEFS.flatMap((row) => {
  const [id, title, pain, elements, platform, kind, , creator, , published] = row;
  const counts = COUNTS[String(id)];
  if (!counts) return [];
  return [[id, platform, kind, title, elements, pain, creator, published, ...counts, id].map((cell) => cell ?? null)];
});

type Step = readonly [step: string, role: string, start: string, due: string, done: string | null];

/** How the latest pieces were made, by 简报ID; days are of 2026. Reviews of the last weeks are still open. */
const MADE: Readonly<Record<string, readonly Step[]>> = {
  JB260917: [
    ['选题', '运营', '09-04', '09-04', '09-04'],
    ['脚本', '文案', '09-07', '09-08', '09-08'],
    ['拍摄', '设计', '09-09', '09-10', '09-11'],
    ['剪辑', '设计', '09-14', '09-15', '09-15'],
    ['审核', '法务', '09-16', '09-16', '09-16'],
    ['发布', '运营', '09-17', '09-17', '09-17'],
    ['复盘', '运营', '09-23', '09-23', '09-24'],
  ],
  JB261015: [
    ['选题', '运营', '09-28', '09-28', '09-29'],
    ['脚本', '文案', '09-29', '09-30', '09-30'],
    ['拍摄', '设计', '10-08', '10-09', '10-09'],
    ['剪辑', '设计', '10-12', '10-13', '10-14'],
    ['审核', '法务', '10-14', '10-14', '10-14'],
    ['发布', '运营', '10-15', '10-15', '10-15'],
    ['复盘', '运营', '10-22', '10-22', '10-23'],
  ],
  JB261020: [
    ['选题', '运营', '10-12', '10-12', '10-12'],
    ['文案', '文案', '10-13', '10-14', '10-14'],
    ['拍图', '设计', '10-14', '10-15', '10-16'],
    ['审核', '法务', '10-19', '10-19', '10-19'],
    ['发布', '运营', '10-20', '10-20', '10-20'],
    ['复盘', '运营', '10-27', '10-27', null],
  ],
  JB261028: [
    ['选题', '运营', '10-15', '10-15', '10-15'],
    ['脚本', '文案', '10-16', '10-19', '10-20'],
    ['拍摄', '设计', '10-20', '10-21', '10-22'],
    ['剪辑', '设计', '10-23', '10-26', '10-27'],
    ['审核', '法务', '10-27', '10-27', '10-27'],
    ['发布', '运营', '10-28', '10-28', '10-28'],
    ['复盘', '运营', '11-04', '11-04', null],
  ],
};

/** What there is to check at a review, as the standard has it: ShopDeck finds its own cards again. */
const REVIEWS: Readonly<Record<string, string>> = {
  图文: '□ “内容”里的播放量、点击、下单、成本填全\n□ 写下最弱的一步，下一篇怎么改\n□ 好评、差评各记 3 条，放进选题库',
  短视频:
    '□ “内容”里的完播、互动、点击、下单、成本填全\n□ 写下最弱的一步，下一条怎么改\n□ 观众在第几秒走的，对照脚本看',
};

interface MadeTask {
  readonly id: string;
  readonly brief: string;
  readonly title: string;
  readonly platform: string;
  readonly owner: string;
  readonly note: string | null;
  readonly step: Step;
}

/** The brief's owner is of operations where Lin is, of copy where He is: he does the steps of that role. */
const made: readonly MadeTask[] = Object.entries(MADE).flatMap(([id, steps]) => {
  const [, title, , , platform, kind, , , owner] = BRIEFS.find(([first]) => first === id) ?? [];
  const own = owner === LIN ? '运营' : '文案';
  return steps.map((step, index) => ({
    id: `${id}-${String(index + 1).padStart(2, '0')}`,
    brief: id,
    title: `${step[0]}：${title}`,
    platform: String(platform),
    owner: step[1] === own ? String(owner) : step[1],
    note: step[0] === '复盘' ? (REVIEWS[String(kind)] ?? null) : null,
    step,
  }));
});

const day = (monthDay: string) => `2026-${monthDay}`;

/** Rows of 任务 as `TASK_HEADERS` of the board has them. */
export const BRIEF_TASKS: readonly (readonly (string | null)[])[] = made.map((one) => {
  const { id, brief: campaign, title, platform, owner, note } = one;
  const [, , start, due, done] = one.step;
  return [id, title, '活动筹备', platform, owner, day(start), day(due), done ? '已完成' : '待办', null, campaign, note];
});

const RECORD_HEADERS = [
  '任务ID',
  '活动ID',
  '任务',
  '角色',
  '平台',
  '开始日',
  '截止日',
  '关联数据',
  '待改',
  '自动完成',
  '状态',
  '标题',
  '负责人',
  '备注',
  '开始于',
  '完成于',
];

/** Rows of 活动任务: ShopDeck's own memory of the tasks that it made, with when it saw them done. */
const BRIEF_RECORDS: readonly (readonly (string | null)[])[] = made.map((one) => {
  const { id, brief: campaign, title, platform, owner, note } = one;
  const [step, role, start, due, done] = one.step;
  const plan = [id, campaign, step, role, platform, day(start), day(due), null, null, null, '在用', title, owner, note];
  return [...plan, null, done && `${day(done)} 17:30:00`];
});

const DAYS = ['发布日', '开始日', '截止日'];
const TIMES = ['自动完成', '开始于', '完成于'];
const AMOUNTS = ['预算', '成本', '成交额'];
const COUNTED = ['播放量', '完播数', '互动数', '点击数', '加购数', '下单数', '复购数'];
const WIDE: Readonly<Record<string, number>> = { 标题: 40, 结构元素: 24, 痛点: 18 };

const kindOf = (header: string): ColumnKind => {
  if (DAYS.includes(header)) return 'day';
  if (TIMES.includes(header)) return 'time';
  return AMOUNTS.includes(header) ? 'money' : COUNTED.includes(header) ? 'count' : 'text';
};

const tab = (name: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): SampleTab => ({
  name,
  columns: headers.map((header) => ({ header, kind: kindOf(header), width: WIDE[header] ?? 13 })),
  rows: rows.map((row) => [...row]),
});

/** The pieces that came of briefs, the briefs, and ShopDeck's memory of their tasks. */
export const briefTabs = (): SampleTab[] => [
  tab('内容计划', BRIEF_HEADERS, BRIEFS),
  { ...tab('活动任务', RECORD_HEADERS, BRIEF_RECORDS), hidden: true },
];
