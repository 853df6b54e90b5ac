import type { Verdict } from '../../content/brief/hit';
import type { Lack } from '../../content/brief/lacks';
import type { Payoff } from '../../content/brief/payoff';
import type { Influence } from '../../content/brief/trace';
import { contentStandardZh } from './contentStandard';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;
const times = (multiple: number) => `${multiple.toFixed(1)} 倍`;
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');

function lack(one: Lack): string {
  switch (one.what) {
    case 'elements':
      return '没写结构元素，以后看不出是什么起了作用';
    case 'owner':
      return '没写负责人';
    case 'budget':
      return '没写预算';
    case 'noSteps':
      return '“内容规范”里没有适用的环节，没有建任务';
    case 'stateBehind':
      return '“内容”里已经有这一条，发布了就把状态改成“已发布”';
    case 'noViews':
      return '还没有播放量，导入数据或手填“内容”';
    case 'noCost':
      return '“内容”里填上成本，才能算 ROI 和单客成本';
    case 'costIsBudget':
      return `成本先按预算记了 ${whole(one.cost)}，不一样就改“内容”`;
    case 'deleted':
      return '“内容”里的那一行被删了，没有再补。要补就清空这里的内容ID';
    case 'unknownPain':
      return `“痛点词”里没有${quoted(one.pains)}`;
    case 'unknownCreator':
      return '“KOL矩阵”里没有这位 KOL';
    case 'otherTier':
      return `“KOL矩阵”里是${one.tier}`;
    case 'overBudget':
      return `报价 ${whole(one.price)} 超过预算 ${whole(one.budget)}`;
    case 'passed':
      return `发布日过了 ${one.days} 天，还没发布：改发布日，或改状态`;
    case 'overdue':
      return `${one.tasks} 项任务逾期`;
    case 'unticked':
      return `发布前的任务还有 ${one.tasks} 项没打勾`;
    case 'left':
      return `已取消，“任务”里还有 ${one.tasks} 项没做，不做就删掉`;
  }
}

function result(verdict: Exclude<Verdict, { kind: 'unseen' }>): string {
  switch (verdict.kind) {
    case 'few':
      return `同类内容只有 ${verdict.others} 条，还比不出来`;
    case 'young':
      return `才发布 ${verdict.age} 天，现在是${like(verdict)}的 ${times(verdict.multiple)}，再看看`;
    case 'hit':
      return `爆款：播放是${like(verdict)}的 ${times(verdict.multiple)}`;
    case 'usual':
      return verdict.multiple < 1
        ? `低于${like(verdict)}，只有 ${times(verdict.multiple)}`
        : `${like(verdict)}的 ${times(verdict.multiple)}，没到爆款`;
  }
}

const like = ({ beside }: { readonly beside: 'lane' | 'kind' }) =>
  beside === 'lane' ? '同平台同类型中位数' : '同类型中位数';

function influence({ own, rest, difference, verdict }: Influence): string {
  const rate = `${own.total} 条里 ${own.hits} 条爆款`;
  if (verdict === 'few' || difference === null)
    return own.total < rest.total ? `${rate}，条数太少，先记着` : `${rate}，没有足够的别的内容可比`;
  const others = `别的 ${rest.total} 条里 ${rest.hits} 条`;
  const gap = `差 ${points(difference.difference)} 个百分点（95% 区间 ${points(difference.low)} 到 ${points(difference.high)}）`;
  if (verdict === 'more') return `${rate}，${others}，${gap}，不像碰巧，值得多做`;
  if (verdict === 'less') return `${rate}，${others}，${gap}，不像碰巧，先少做`;
  if (verdict === 'hint') return `${rate}，${others}，${gap}，有点苗头，再做几条看看：比的项多，总有一两项是碰巧`;
  return `${rate}，${others}，${gap}，也可能是碰巧`;
}

const points = (fraction: number) => {
  const size = Math.round(Math.abs(fraction) * 100);
  return size === 0 ? '0' : `${fraction < 0 ? '−' : '+'}${size}`;
};

/** 低了（或高了）多少。 */
const changed = (change: number) => (change < 0 ? `低 ${percent(-change)}` : `高 ${percent(change)}`);

function payoff(found: Payoff): string {
  if (found.kind === 'few')
    return `规范划不划算，还看不出来：同一类型里，有简报和没简报的各要 5 条以上填了成本和下单数（现在共 ${found.briefed} 条和 ${found.others} 条）。`;
  const { change, low, high, briefed, others } = found;
  const compared = `同类型相比，有简报的 ${briefed} 条，单客成本比没简报的 ${others} 条${changed(change)}（95% 区间：${changed(low)} 到${changed(high)}）`;
  if (found.kind === 'cheaper') return `${compared}：规范划算。这不是对照试验，选题、达人的差别也可能有份。`;
  if (found.kind === 'dearer') return `${compared}：照规范做的反而贵，看看钱花在哪个环节。`;
  return `${compared}：区间两边都有，还看不出来。`;
}

interface HitAbout {
  pains: readonly string[];
  elements: readonly string[];
  creator: string | null;
  tier: string;
  kind: string;
  views: number;
  multiple: number;
  brief: string | null;
}

interface Ran {
  briefs: number;
  making: number;
  made: number;
  moved: number;
  opened: number;
  hits: number;
  payoff: Payoff['kind'];
}

/** 内容规范、内容计划、内容溯源、内容月报说的话。 */
export const briefZh = {
  standard: contentStandardZh,
  job: '内容简报',
  separator: '；',
  task: (step: string, title: string) => `${step}：${title}`,
  fault: (step: string, column: string, holds: string | number | null) =>
    holds === null
      ? `“${step}”这个环节没有一行写了${column}，没法排任务。请在其中一行填上。`
      : `“${step}”这个环节的${column}已经写了 ${holds}，按先写的排。请改成一样，或空着。`,
  problems: {
    severalPlatforms: '一份简报写一个平台。要发几个平台，就写几行。这一行先不排任务。',
    idOfCampaign: '“活动”里已经有这个编号，任务会混在一起。请换一个简报ID。',
  },
  next: {
    draft: '改成“制作中”，就会建任务',
    task: (task: string, owner: string, due: string) => `${task} · ${owner} · ${due.slice(5)} 截止`,
    published: '可以发布了：发布后把状态改成“已发布”',
  },
  lack,
  result,
  choices: {
    hit: '爆款',
    pain: '痛点',
    element: '结构元素',
    tier: 'KOL层级',
    platform: '平台',
    kind: '类型',
    brief: '简报',
  },
  whole: '全部',
  wholeValue: '满观察天数、有播放量的内容',
  wholeAbout: '下面每一项和选了别的的内容比',
  values: { none: '没有达人', unknown: '达人没分层', with: '有简报', without: '没有简报' } as Record<string, string>,
  hitValue: (title: string, platform: string, published: string) => `${title} · ${platform} ${published.slice(5)}`,
  hitAbout: ({ pains, elements, creator, tier, kind, views, multiple, brief }: HitAbout) =>
    [
      `播放 ${whole(views)}，中位数的 ${times(multiple)}`,
      pains.length > 0 ? `痛点：${pains.join('、')}` : '没写痛点',
      elements.length > 0 ? `结构：${elements.join('、')}` : '没写结构元素',
      `${kind} · ${creator === null ? tier : `${creator}（${tier}）`}`,
      brief === null ? '没有简报' : `简报 ${brief}`,
    ].join('；'),
  influence,
  payoff,
  uncounted: (pieces: number) => (pieces > 0 ? `有 ${pieces} 条没填成本或下单数，没算进单客成本。` : ''),
  total: '合计',
  chart: '单客成本：有简报和没简报',
  ran: ({ briefs, making, made, moved, opened, hits, payoff: found }: Ran) => {
    if (briefs === 0) return '“内容计划”还是空的：写一行，或在侧边栏“内容简报”里做一份';
    const pays = { few: '', unclear: '', cheaper: '有简报的单客成本更低', dearer: '有简报的单客成本更高' };
    const parts = [
      `简报 ${briefs} 份，制作中 ${making} 份`,
      made > 0 ? `建了 ${made} 项任务` : '',
      moved > 0 ? `按新的安排改了 ${moved} 项任务` : '',
      opened > 0 ? `“内容”新记 ${opened} 条` : '',
      hits > 0 ? `爆款 ${hits} 条` : '',
      pays[found],
    ];
    return parts.filter(Boolean).join('；');
  },
  about: {
    内容规范: '每类内容要做哪些环节、检查什么、谁做、提前几个工作日',
    内容计划: '一篇内容一份简报：任务自动排好，发布后看结果',
    内容溯源: '爆款是哪些选择带来的，和其余内容比',
    内容月报: '每月单篇成本、用时、单客成本；照规范做划不划算',
  } as Record<string, string>,
  notes: {
    内容: { 简报ID: '这一条来自哪份简报。发布后由 ShopDeck 填好，也可以自己填' },
    任务: { 活动ID: '属于哪个活动或哪份内容简报；自动建的任务会填好' },
    内容规范: {
      环节: '一个环节是一项任务；名字随您改',
      检查项: '一行一条，会写进任务的备注',
      角色: '“团队”里的角色。同一环节写一行就行，其余空着',
      提前工作日: '发布前几个工作日做完；0 是发布当天，负数是发布后。同一环节写一行就行',
      工期: '做几个工作日；不填算 1',
      平台: '只用于哪些平台，用顿号隔开；不填就是都用',
      适用: '达人：简报里有 KOL 或 KOL层级才用；自制：没有才用；不填就是都用',
    },
    内容计划: {
      简报ID: '每份一个，之后不要改，如 JB261120',
      痛点: '这一篇打的痛点，最好是“痛点词”里的词',
      结构元素: '用顿号隔开，如 痛点开场、对比测评',
      平台: '一行一个平台',
      负责人: '“团队”里的人；他的角色的环节就派给他',
      发布日: '任务从这一天往前按工作日排。改了发布日，没有动过的任务会跟着改',
      预算: '发布时先记成“内容”的成本，实际花了多少再去改',
      状态: '草稿不建任务（不填就是草稿）；改成制作中就建任务；发布后改成已发布',
      进度: '发布前要做的任务完成了多少',
      下一步: '最先到期的一项',
      检查: '这份简报还缺什么',
      实际成本: '“内容”里这一条的成本',
      用时工作日: '从第一项任务开始，到发布前的任务全做完，几个工作日；按 ShopDeck 看到任务改状态的日子算',
      内容ID: '“内容”里的哪一条。发布后自动记一行，以后导入的数据会写到那一行',
      爆款: '播放量到同类中位数的几倍算爆款，见设置“爆款倍数”',
      结果: '和同平台同类型的其他内容比播放量；不到 5 条就和同类型的比',
    },
    内容溯源: {
      选择: '先列最近的爆款，再按痛点、结构元素、KOL层级等列出',
      内容数: '有播放量、满观察天数的内容',
      爆款率: '爆款数 ÷ 内容数',
      下限95: '内容少时爆款率说不准，真值多半在下限和上限之间',
      其余爆款率: '这一项选了别的的内容',
      播放倍数: '播放量是同类中位数的几倍，取中位',
      说明: '同时比很多项，所以要差得很明显才说“不像碰巧”',
    },
    内容月报: {
      单篇工作日: '有简报的内容，做一篇平均几个工作日',
      成本: '只算成本和下单数都填了的内容',
      单客成本: '成本 ÷ 下单数',
      说明: '满观察天数的内容才拿来比',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    爆款倍数: '播放量到同类内容中位数的几倍算爆款。不填：3',
    内容观察天数: '发布不到几天的内容先不下结论。不填：7',
  } as Record<string, string>,
};
