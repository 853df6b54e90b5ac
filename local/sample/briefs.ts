/** The content that the sample shop plans and planned, all invented: briefs in every state, tasks of the latest ones, and the pieces that came of them. */

type Cell = string | number | null;

export const BRIEF_HEADERS = [
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

const [LIN, HE] = ['林晓舟', '何青野'];

const brief = (
  [id, title, pain, elements, where]: Plan,
  kind: string,
  published: string,
  budget: number | null,
  state: string,
  [owner, tier = null, creator = null]: readonly [owner: string, tier?: string | null, creator?: string | null],
): Cell[] => [id, title, pain, elements, where, kind, tier, creator, owner, published, budget, state];

/** One of the published ones has no row in 内容 yet; a draft lacks most of what a brief is for. */
export const BRIEFS: readonly (readonly Cell[])[] = [
  brief(
    ['JB260708', '夏天敷完面膜搓泥？先做这一步', '搓泥', '痛点开场、教程', '小红书'],
    '图文',
    '2026-07-08',
    200,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB260715', '宿舍只有一个插座，桌面怎么收', '桌面乱', '清单盘点、场景演示', '小红书'],
    '图文',
    '2026-07-15',
    180,
    '已发布',
    [HE],
  ),
  brief(
    ['JB260723', '半夜给猫吹毛，室友没醒', '噪音', '痛点开场、对比实测', '抖音'],
    '短视频',
    '2026-07-23',
    800,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB260806', '猫砂带出来的沙子，一步扫干净', '带砂', '痛点开场、场景演示', '抖音'],
    '短视频',
    '2026-08-06',
    650,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB260813', '防晒搓泥泛白，三款同框比', '泛白', '对比实测、清单盘点', '抖音'],
    '短视频',
    '2026-08-13',
    900,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB260827', '开学文具别乱买，这 6 样用得完', '浪费', '清单盘点、口播讲解', '小红书'],
    '图文',
    '2026-08-27',
    200,
    '已发布',
    [HE],
  ),
  brief(['JB260903', '错题本怎么用才不白抄', '白抄', '教程', '小红书'], '图文', '2026-09-03', 150, '已发布', [HE]),
  brief(
    ['JB260910', '挑食猫换粮七天，我记了体重', '挑食', '剧情反转、顾客评价', '抖音'],
    '短视频',
    '2026-09-10',
    950,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB260917', '置物架不打孔真不掉？挂 12 斤试试', '会掉', '痛点开场、对比实测', '抖音'],
    '短视频',
    '2026-09-17',
    700,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB260924', '秋天洗完脸紧绷，先看这两个成分', '紧绷', '教程、口播讲解', '小红书'],
    '图文',
    '2026-09-24',
    220,
    '已发布',
    [HE],
  ),
  brief(
    ['JB261009', '国庆回来坚果潮了，别扔', '受潮', '痛点开场、教程', '抖音'],
    '短视频',
    '2026-10-09',
    500,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB261015', '加湿器吵不吵，放枕头边录一晚', '噪音', '痛点开场、对比实测', '抖音'],
    '短视频',
    '2026-10-15',
    800,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB261016', '绿豆冰糕清仓：还有 40 天到期', '怕过期', '口播讲解', '抖音'],
    '短视频',
    '2026-10-16',
    300,
    '已取消',
    [LIN],
  ),
  brief(
    ['JB261020', '长毛狗洗完澡，10 分钟吹干不炸毛', '吹不干', '对比实测、场景演示', '小红书'],
    '图文',
    '2026-10-20',
    260,
    '已发布',
    [HE],
  ),
  brief(
    ['JB261028', '双11面膜怎么囤：一盒够用多久', '囤多少', '清单盘点、口播讲解', '抖音'],
    '短视频',
    '2026-10-28',
    600,
    '已发布',
    [LIN],
  ),
  brief(
    ['JB261109', '双11下单前，客服被问最多的 5 个问题', '不敢下单', '清单盘点', '小红书'],
    '图文',
    '2026-11-09',
    200,
    '制作中',
    [HE],
  ),
  brief(
    ['JB261118', '坚果专场：一天一包怎么吃不腻', '吃腻', '场景演示、口播讲解', '抖音'],
    '直播',
    '2026-11-18',
    3000,
    '制作中',
    [LIN],
  ),
  brief(
    ['JB261209', '冬天猫一摸就起电？换个姿势吹', '静电', '痛点开场、场景演示', '抖音'],
    '短视频',
    '2026-12-09',
    800,
    '制作中',
    [LIN],
  ),
  brief(
    ['JB261218', '五款宠物吹风机噪音实测', '噪音', '对比实测、清单盘点', '抖音'],
    '短视频',
    '2026-12-18',
    null,
    '制作中',
    [LIN, '腰部'],
  ),
  brief(['JB261223', '手账本怎么写到年底', '半途而废', null, '小红书'], '图文', '2026-12-23', null, '草稿', [HE]),
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

/** What came of the briefs, by 简报ID: one of them spread far, another hardly at all. */
const COUNTS: Readonly<Record<string, Counts>> = {
  JB260708: [200, 9_400, null, 512, 388, 81, 14, 2, 1_086],
  JB260715: [165, 6_800, null, 240, 231, 36, 6, 0, 275],
  JB260723: [820, 186_000, 61_900, 9_870, 3_140, 512, 47, 5, 9_210],
  JB260806: [650, 34_500, 9_800, 1_420, 602, 118, 19, 3, 1_330],
  JB260813: [910, 41_200, 11_300, 1_630, 745, 131, 22, 2, 1_940],
  JB260827: [200, 15_600, null, 930, 640, 142, 24, 1, 610],
  JB260903: [150, 11_900, null, 705, 470, 96, 17, 1, 440],
  JB260910: [960, 52_800, 17_100, 2_510, 880, 164, 21, 4, 2_310],
  JB260917: [700, 128_400, 40_100, 5_640, 2_260, 371, 39, 2, 1_790],
  JB260924: [220, 7_900, null, 402, 296, 58, 11, 1, 640],
  JB261009: [480, 27_300, 7_900, 1_010, 470, 102, 20, 2, 1_760],
  JB261015: [800, 63_700, 21_400, 2_960, 1_190, 203, 26, 1, 2_080],
  JB261020: [260, 18_900, null, 1_240, 690, 121, 12, 0, 2_390],
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

export const RECORD_HEADERS = [
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
export const BRIEF_RECORDS: readonly (readonly (string | null)[])[] = made.map((one) => {
  const { id, brief: campaign, title, platform, owner, note } = one;
  const [step, role, start, due, done] = one.step;
  const plan = [id, campaign, step, role, platform, day(start), day(due), null, null, null, '在用', title, owner, note];
  return [...plan, null, done && `${day(done)} 17:30:00`];
});
