import type { Standing, Word } from '../../supply/gantt/standing';

const words: Record<Word, (days: number) => string> = {
  done: (days) => (days > 0 ? `已完成，晚 ${days} 天` : '已完成'),
  overdue: (days) => `已逾期 ${days} 天`,
  line: (days) => (days > 0 ? '到预警线还没开始' : '到预警线未完成'),
  lateStart: (days) => `晚开工 ${days} 天`,
  waiting: () => '等前置节点',
  running: () => '进行中',
  planned: () => '未开始',
};

const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;

/** 供应甘特图说的话。 */
export const ganttZh = {
  /** 状态 of a node. */
  state: ({ zone, word, days, late }: Standing) => {
    const more = late > 0 && word !== 'done' && word !== 'overdue' ? `，预计晚 ${late} 天` : '';
    return `${zone === null ? '' : `${zone} · `}${words[word](days)}${more}`;
  },
  refused: '有误，见“数据问题”',
  critical: '是',
  cause: (name: string, days: number, waiting: boolean) =>
    waiting ? `${name}遇休息日 ${days} 天` : `${name} ${days} 天`,
  itself: '本节点',
  causesMore: (causes: string, more: number) => `${causes}，另 ${more} 处`,
  separator: '、',
  reasons: {
    days: (most: number) => `计划天数要填 1 到 ${most} 的整数。开始日算第 1 天，周末和节假日都算在内。`,
    ratio: '缓冲比例要大于 0%、小于 100%，如 10%。先按 10% 算。',
    progress: '进度要在 0% 到 100% 之间，一半写 50% 或 0.5。',
    endBeforeStart: (start: string) => `实际完成早于实际开始（${start}）。改对其中一个。`,
    noSuchNode: (text: string, nodes: readonly string[]) =>
      `没有“${text}”这个节点。前置节点可以填：${nodes.join('、')}；几个就用顿号隔开。这个前置先不算。`,
    noPredecessor: (name: string, plan: string) =>
      `计划 ${plan} 里没有“${name}”这一行。补上这一行，或改前置节点。这个前置先不算。`,
    circle: (names: readonly string[]) =>
      names.length === 1
        ? `“${names[0]}”的前置节点是它自己。改掉前置节点；现在先当没有前置来算。`
        : `前置节点绕成了一圈：${[...names, names[0]].join(' → ')}。改掉其中一个；现在先不算这一圈的前置。`,
  },
  ran: (counts: { nodes: number; red: number; yellow: number; done: number; refused: number }) => {
    const parts = [`节点 ${counts.nodes} 个，已完成 ${counts.done} 个`];
    if (counts.red + counts.yellow > 0) parts.push(`红 ${counts.red} 个，黄 ${counts.yellow} 个`);
    else if (counts.nodes > counts.done) parts.push('其余都是绿');
    if (counts.refused > 0) parts.push(`${counts.refused} 行有误没有算`);
    return parts.join('；');
  },
  nothing: '“供应甘特图”还是空的：在“供应进度”里排一次采购',
  join: '；',
  planning: {
    noProduct: '要先填商品。',
    noShelfDay: '要先填上架日，如 2027-01-01。',
    noStartDay: '开始日要填日期，如 2026-03-01。',
    noDays: '计划天数要填 1 以上的整数。',
    nodeGone: '“供应甘特图”里找不到这一行了，可能被删除、改名，或者有误（见“数据问题”）。',
  },
  warning: {
    rule: '供应进度',
    subject: (node: string, product: string, state: string) => `${node} · ${product}：${state}`,
    facts: {
      plan: '计划',
      expected: '预计完成',
      causes: '延误来自',
      shelf: '终端上架',
      supplier: '供应商',
      history: '交付记录',
    },
    dates: (plan: string, start: string, end: string, line: string) => `${plan}：${start} 至 ${end}，预警线 ${line}`,
    expected: (end: string, buffer: number, consumption: number) =>
      `${end}；缓冲 ${buffer} 天，消耗 ${percent(consumption)}`,
    shelf: (day: string, late: number) => `预计 ${day}，晚 ${late} 天`,
    history: (count: number, onTime: number, delay: number) =>
      `最近 ${count} 单准时 ${onTime} 单${delay > 0 ? `，平均晚 ${delay} 天` : ''}`,
    actions: {
      overdue: '马上问清还差什么、哪天能完成；会拖到上架的，和后面的节点一起改期，或请备用工厂顶上。',
      line: '缓冲要动用了：今天和对方确认能不能按计划完成，完成了就在“供应进度”里报完成。',
      lateStart: '该开始了：已经开始的话，在“供应进度”里报开始；没开始就今天定下谁来做。',
      late: '照现在的进度会晚：看看能不能加人加班、分批先发，或者改期。',
      waiting: '前面的节点拖住了：和前一节点的负责人对一下日期，提前排好人手。',
    },
  },
  about: { 供应甘特图: '每次采购的五个节点：日期、缓冲、预警线、进度和横道图' } as Record<string, string>,
  notes: {
    供应甘特图: {
      计划ID: '一次采购一个编号，五个节点填同一个。“供应进度”里可以一键排出来',
      开始日: '计划的第 1 天',
      计划天数: '自然日，含周末：3 月 1 日起 30 天，计划 3 月 30 日完成',
      负责人: '角色或姓名，要在“团队”里。按他的日历算上班日',
      供应商: '和“供应商”表里的名字一样',
      联系人: '工厂那边找谁，会写进预警邮件',
      前置节点: '要等哪个节点完成，填节点名，几个用顿号隔开；空着就不等',
      实际开始: '真正开始的那天',
      实际完成: '真正完成的那天；早于计划也照填',
      进度: '0% 到 100%。没报进度就按计划的速度算',
      进度记录: '这个进度是哪天看到的；剩下的活从那天往后算',
      缓冲天数: '计划天数的 10%（设置“缓冲比例”），四舍五入，至少 1 天',
      预警线: '到这天应该做完，后面是缓冲：30 天的计划是第 27 天',
      预计完成: '按实际开始、进度和前置节点推算；没完成的不早于今天',
      缓冲消耗: '预计晚的天数 ÷ 缓冲天数；超过 100% 就是缓冲用光了',
      延误来自: '晚的天数是谁造成的，加起来正好是晚的总天数',
      关键链: '“是”：它晚一天，整个计划就晚一天',
      状态: '绿、黄、红看缓冲消耗和进度：\n红：消耗超过 40% + 进度×60%，或过了计划完成日还没完成\n黄：消耗超过 10% + 进度×60%，或到了预警线还没完成\n绿：其余\n右边的图：█ 已做 ░ 计划 ▲ 预警线 ▒ 缓冲 » 超出计划 · 该开始没开始 ┊ 今天（表头 ▼）',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    缓冲比例: '供应甘特图每个节点留几成作缓冲，至少 1 天。不填：10%',
    甘特图刻度: '右边的图一列是一日还是一周。不填：9 周以内按日，更长按周',
    需求预测天数: '一键排计划时，需求预测要几个工作日（按负责人的日历）。不填：5',
    采购下单天数: '一键排计划时，采购下单要几个工作日。不填：3',
    生产排期天数: '一键排计划时，没有供应商提前期可用，生产算几天（春节停工另加）。不填：30',
    物流分拨天数: '一键排计划时，物流分拨要几天（按负责人的日历）。不填：7',
    终端上架天数: '一键排计划时，终端上架要几个工作日。不填：3',
  } as Record<string, string>,
};
