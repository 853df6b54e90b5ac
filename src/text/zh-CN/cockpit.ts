import type { CrisisMatter, NodeMatter, PurchaseMatter, StockMatter, TaskMatter } from '../../cockpit/attention';
import type { ClientGlance, ContactGlance } from '../../cockpit/clients';
import type { ContentReturn } from '../../cockpit/contentReturn';
import type { MonthSales } from '../../cockpit/monthSales';
import type { PeakName, PeakReadiness } from '../../cockpit/peaks';
import type { ResponseTime } from '../../cockpit/responseTimes';

const duration = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, Math.round(minutes % 60)];
  const parts = [
    days > 0 ? `${days} 天` : '',
    hours > 0 ? `${hours} 小时` : '',
    days === 0 && rest > 0 ? `${rest} 分钟` : '',
  ];
  return parts.filter(Boolean).join(' ') || '不到 1 分钟';
};

const listed = (...parts: (string | false)[]) => parts.filter(Boolean).join('，');
const pieces = (count: number) => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
const signed = (change: number) => (change > 0 ? `+${change}` : String(change));
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** 驾驶舱说的话。 */
export const cockpitZh = {
  groups: { now: '马上处理', month: '本月', clients: '客户', content: '内容', peaks: '大促', response: '危机响应' },
  matters: {
    units: {
      crises: '起',
      tasks: '个',
      stock: '处',
      nodes: '个',
      purchases: '个',
      contacts: '位',
      mail: '封',
      problems: '处',
    },
    crises: ({ open, gravest, untaken, overdue, minutesLeft }: CrisisMatter) => ({
      item: '危机',
      now:
        open === 0
          ? '没有未解决的'
          : listed(
              `${open} 起没解决（最高${gravest}）`,
              untaken > 0 && `${untaken} 起没人受理`,
              overdue > 0 && `${overdue} 起已超时`,
            ),
      compared:
        minutesLeft === null
          ? null
          : minutesLeft < 0
            ? `最急的已超时 ${duration(-minutesLeft)}`
            : `最急的还剩 ${duration(minutesLeft)}`,
      about: '“危机”里还没解决的；剩余时间按没人受理的那几起中最早的截止算',
    }),
    tasks: ({ overdue, today, worst }: TaskMatter) => ({
      item: '任务',
      now: listed(overdue > 0 ? `${overdue} 个逾期` : '没有逾期', today > 0 && `今天到期 ${today} 个`),
      compared: worst && `最久：${worst.task}（${worst.owner}，${worst.days} 天）`,
      about: '“任务”里没完成、截止日已过的',
    }),
    stock: ({ oversold, short, expired, places, unjudged, first }: StockMatter) => ({
      item: '库存',
      now: listed(
        oversold > 0 && `超卖 ${oversold} 处`,
        short > 0 && `断货风险 ${short} 处`,
        expired > 0 && `${expired} 处数据过期，先导入库存`,
        oversold + short + expired === 0 && places > unjudged && `${places - unjudged} 处都正常`,
        unjudged > 0 && `${unjudged} 处还没算，先更新库存`,
      ),
      compared: first && `先看：${first}`,
      about: '“库存”最近一次更新的状态，一个商品在一个平台的一个仓库算一处',
    }),
    nodes: ({ red, yellow, running, unjudged, first }: NodeMatter) => ({
      item: '供应进度',
      now:
        listed(
          red > 0 && `红区 ${red} 个`,
          yellow > 0 && `黄区 ${yellow} 个`,
          red + yellow === 0 && running > 0 && `${running} 个节点都在绿区`,
          unjudged > 0 && `${unjudged} 个节点还没算，先更新供应计划`,
        ) || '没有进行中的节点',
      compared: first && `先看：${first.product}的${first.name}`,
      about: '“供应甘特图”里没完成的节点，按缓冲消耗分红黄绿',
    }),
    purchases: ({ overdue, first }: PurchaseMatter) => ({
      item: '采购',
      now: overdue > 0 ? `${overdue} 个过了最晚下单日` : '没有过期的',
      compared:
        first && (first.days === null ? `先看：${first.product}` : `下一个：${first.product}（还有 ${first.days} 天）`),
      about: '“供应链规划”里的最晚下单日、最晚切换日',
    }),
    contacts: ({ open, overdue }: ContactGlance) => ({
      item: '客户触达',
      now: open === 0 ? '没有待联系的' : listed(`${open} 位待联系`, overdue > 0 && `${overdue} 位已过期`),
      compared: null,
      about: '“触达计划”里的待办；点“客户触达”看今天联系谁、说什么',
    }),
    mail: ({ waiting, failed }: { waiting: number; failed: number }) => ({
      item: '邮件',
      now:
        waiting + failed === 0
          ? '没有积压'
          : listed(failed > 0 && `${failed} 封发不出去`, waiting > 0 && `${waiting} 封待发`),
      compared: null,
      about: '“邮件”里的待发和失败；待发的会等到上班时间或明天的额度',
    }),
    problems: (count: number, tabs: readonly [tab: string, count: number][]) => ({
      item: '数据问题',
      now: count === 0 ? '没有' : `${count} 处要改或要补`,
      compared: tabs.map(([tab, one]) => `${tab} ${one} 处`).join('，') || null,
      about: '“数据问题”里的每一行都写了在哪一格、怎么改',
    }),
  },
  sales: {
    item: '销量',
    unit: '件',
    now: ({ sold, until, forecast }: MonthSales) => {
      if (until === null) return '本月还没有订单，先导入订单';
      const told = `到 ${until.slice(5)} 卖了 ${pieces(sold.all)} 件`;
      if (forecast === null || forecast === 'none' || sold.others === 0) return told;
      return `${told}，其中 ${sold.others} 个还不能预测的商品 ${pieces(sold.all - sold.told)} 件`;
    },
    compared: ({ forecast, projected, sold }: MonthSales) => {
      if (forecast === null) return '本月还没有预测，先更新销售预测';
      if (forecast === 'none') return '商品还不满 12 个月，暂时没有预测';
      const { point, lo80, hi80 } = forecast;
      const told = `预测 ${pieces(point)} 件（${pieces(lo80)}–${pieces(hi80)}）`;
      if (projected === null) return told;
      return `${told}，${sold.others > 0 ? '能预测的' : ''}照这样卖 ${pieces(projected)} 件`;
    },
    about:
      '“销售历史”的本月件数，按去年同月到这一天卖了几成折算到月底（没有去年的按天数），和预测的 80% 区间比：低了亮红，高了亮黄；还不能预测的商品不参与比较',
  },
  clients: {
    item: '客户分层',
    unit: '位',
    now: ({ high, ordinary, dormant, highShare }: ClientGlance) =>
      `高价值 ${high} 位${highShare === null ? '' : `（占金额 ${percent(highShare)}）`}，普通 ${ordinary}，沉睡 ${dormant}`,
    compared: ({ change, month }: ClientGlance) =>
      change === null ? `截至 ${month}` : `比上月：高价值 ${signed(change.high)}，沉睡 ${signed(change.dormant)}`,
    about: '“分层流动”最近一个月的月末；数值是高价值客户数',
  },
  content: {
    item: '内容 ROI',
    unit: '倍',
    now: ({ days, pieces, told, roi }: ContentReturn) => {
      if (pieces === 0) return `近 ${days} 天没有发内容`;
      if (roi === null) return `近 ${days} 天 ${pieces} 条，还没填成本和成交额`;
      return `近 ${days} 天 ${pieces} 条，花 1 元卖 ${roi.toFixed(2)} 元${told < pieces ? `（${told} 条有数）` : ''}`;
    },
    compared: ({ days, before, best }: ContentReturn) =>
      listed(before !== null && `前 ${days} 天 ${before.toFixed(2)}`, best !== null && `卖得最多：${best.title}`) ||
      null,
    about: '成交额 ÷ 成本，按发布日；没填成本或成交额的不算',
  },
  peaks: {
    unit: '天',
    names: { 春节: '春节', 开学季: '开学季', '618': '618 大促', 双11: '双11' } as Record<PeakName, string>,
    now: ({ day, days }: PeakReadiness) =>
      day === null ? '日期还不知道' : days === 0 ? `就是今天（${day}）` : `还有 ${days} 天（${day}）`,
    ready: ({ campaigns, progress, planned, unsourced, short, overdue }: PeakReadiness) =>
      listed(
        campaigns === 0
          ? '还没建活动'
          : `${campaigns} 个活动${progress === null ? '' : `，准备了 ${percent(progress)}`}`,
        planned === 0 ? '还没有供应计划' : unsourced === 0 && short === 0 && overdue === 0 && '产能够',
        unsourced > 0 && '还没填供应商',
        short > 0 && `${short} 个商品缺产能`,
        overdue > 0 && `${overdue} 个过了下单日`,
      ),
    about: '“活动”里上线日在大促前 35 天到后 3 天的；备货看“供应链规划”里大促所在的季度',
  },
  responses: {
    thisMonth: '本月响应',
    allTime: '全部响应',
    unit: '分钟',
    now: ({ median, worst, count }: ResponseTime) =>
      median === null || worst === null
        ? '还没有受理过'
        : `中位 ${duration(median)}，最慢 ${duration(worst)}（${count} 起）`,
    against: (now: number | null, before: number | null) => {
      if (now === null || before === null) return before === null ? null : `上月 ${duration(before)}`;
      const change = Math.abs(now - before);
      return change < 1 ? '和上月一样' : `比上月${now < before ? '快' : '慢'} ${duration(change)}`;
    },
    about: '从第一条提及到有人受理，按受理时间归月',
  },
  cleared: {
    item: '误报拦截',
    unit: '条',
    now: (days: number, cleared: number, hits: number) =>
      hits === 0 ? `近 ${days} 天没有出现监控词` : `近 ${days} 天 ${hits} 条出现监控词，排除了 ${cleared} 条`,
    about: '判成“排除”的提及；理由在“舆情提及”的“判定理由”',
  },
  charts: {
    sales: '每月销量：实际和预测（件）',
    /** Below the title: what the forecast does not hold. */
    lacks: ({ forecast, sold }: MonthSales) => {
      if (forecast === 'none') return '商品还不满 12 个月，暂时没有预测';
      return forecast !== null && sold.others > 0 ? `预测不含 ${sold.others} 个还不能预测的商品` : '';
    },
    lowest: '八成区间下限',
    highest: '八成区间上限',
    tiers: '每月末各分层的客户数',
    responses: '每月响应时间（分钟）',
  },
  made: (lines: number) => `驾驶舱已更新 ${lines} 行`,
  about: {
    驾驶舱: '全店一眼看：什么要马上处理、本月卖得怎样、大促还有几天',
    驾驶舱走势: '驾驶舱的销量图用它',
    响应月报: '每月的响应时间，驾驶舱的图用它',
  } as Record<string, string>,
  notes: {
    驾驶舱: {
      灯: '红：已经出事或过期；黄：快了；绿：没事',
      现状: '现在怎么样',
      对比: '最急的那件，或和预测、上月比',
      去看: '点一下到那张表',
      数值: '现状里最要紧的那个数，可以在公式里引用',
    },
    响应月报: { 响应中位分钟: '从首次提及到受理；没有受理的月份空着' },
  } as Record<string, Record<string, string>>,
};
