import type { CustomerType } from '../../customers/customerType';

interface Imported {
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  skipped: number;
  months: number;
}

interface RosterMade {
  customers: number;
  dormant: number;
  top: number;
  share: number | null;
  unidentified: number;
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;
const span = (from: string, to: string, unit: string) => (from === to ? `${from}${unit}` : `${from}–${to}${unit}`);

const types: Record<CustomerType, string> = {
  重要价值客户: '最近买过、常买、花得多',
  重要发展客户: '最近买过、花得多，但次数还少',
  重要保持客户: '常买、花得多，但最近没来',
  重要挽留客户: '花得多，但次数少，最近也没来',
  一般价值客户: '最近买过、常买，但花得不多',
  一般发展客户: '最近买过，次数和金额都还少',
  一般保持客户: '常买，但花得不多，最近没来',
  一般挽留客户: '次数、金额都少，最近也没来',
};

/** 任务说的话：运行结果、客户概览。 */
export const jobsZh = {
  names: {
    setup: '初始化',
    import: '导入订单',
    importMentions: '导入提及',
    feeds: '抓取舆情源',
    customers: '客户名册',
    trends: '市场趋势',
    forecast: '销售预测',
    supply: '供应链规划',
    gantt: '供应进度',
    stock: '库存',
    importStock: '导入库存',
    content: '内容复盘',
    importContent: '导入内容数据',
    crisis: '危机监控',
    board: '任务看板',
    cockpit: '驾驶舱',
    mail: '发邮件',
    tick: '定时运行',
    sample: '示例数据',
    unsample: '删除示例数据',
    selftest: '自检',
  },
  brokenLine: (line: string) => `传过来的一行订单不完整，这一批没有写入：${line.slice(0, 200)}`,
  imported: ({ added, updated, unchanged, refused, skipped, months }: Imported) => {
    const extra = [
      refused ? `${refused} 行不能导入，见“数据问题”` : '',
      skipped ? `跳过 ${skipped} 行（未付款等）` : '',
    ].filter(Boolean);
    const sales = months ? `销售历史更新 ${months} 行` : '';
    return [`订单新增 ${added} 行，更新 ${updated} 行，未变 ${unchanged} 行`, ...extra, sales]
      .filter(Boolean)
      .join('；');
  },
  importedMentions: ({ added, known, refused }: { added: number; known: number; refused: number }) =>
    [`提及新增 ${added} 条`, known ? `原来就有 ${known} 条` : '', refused ? `${refused} 行不能导入，见“数据问题”` : '']
      .filter(Boolean)
      .join('；'),
  noOrders: '“订单”里还没有可以统计的订单，请先导入平台的订单文件。',
  rosterMade: ({ customers, dormant, top, share, unidentified }: RosterMade) => {
    const parts = [`客户 ${customers} 位，其中沉睡 ${dormant} 位`];
    if (share !== null) parts.push(`前 ${percent(top)} 的客户带来 ${percent(share)} 的收入`);
    if (unidentified > 0) parts.push(`另有 ${unidentified} 笔订单没有客户ID`);
    return parts.join('；');
  },
  ticked: (done: readonly string[], failed: readonly string[], waiting: string | null) => {
    const parts = [
      done.length > 0 ? `完成：${done.join('、')}` : '',
      failed.length > 0 ? `没有完成：${failed.join('、')}` : '',
    ];
    if (waiting !== null) parts.push(`下次接着做：${waiting}`);
    return parts.filter(Boolean).join('；') || '现在没有到点的任务';
  },
  setUp: (made: readonly string[], completed: readonly string[], foreign: readonly string[]) => {
    const parts = [
      made.length > 0 ? `新建 ${made.join('、')}` : '',
      completed.length > 0 ? `补全 ${completed.join('、')}` : '',
    ];
    if (foreign.length > 0)
      parts.push(`${foreign.map((tab) => `“${tab}”`).join('、')}是您自己的表，没有动，见“数据问题”`);
    return parts.filter(Boolean).join('；') || '表都齐了，没有改动';
  },
  unknownJob: (name: string, known: readonly string[]) => `没有“${name}”这项任务。可以用：${known.join('、')}。`,
  unknownTab: (name: string, known: readonly string[]) => `没有“${name}”这个表。可以用：${known.join('、')}。`,
  rosterChart: '各类客户的人数占比与金额占比',
  overview: {
    type: '客户类型',
    types,
    tier: '分层',
    ordinary: '其余客户',
    measured: '实测',
    pareto: '二八实测',
    asOf: '基准日',
    all: '全部客户',
    identified: (orders: number) => `有客户ID的有效订单 ${orders} 笔`,
    leftOut: '未计入',
    unidentified: '没有客户ID',
    refundedOnly: '全部退款',
    unpaid: '没有付款时间',
    later: '基准日之后',
    scores: '打分标准',
    score: (letter: string, score: number) => `${letter} ${score} 分`,
    nobody: '没有客户得这个分',
    days: (from: string, to: string) => `最近一次购买距今 ${span(from, to, ' 天')}`,
    orders: (from: string, to: string) => `购买 ${span(from, to, ' 次')}`,
    amounts: (from: string, to: string) => `累计金额 ${span(from, to, '')}`,
    centreItem: '八类的分界',
    centre: (kind: 'mean' | 'median', days: string, orders: string, amount: string) =>
      `和${kind === 'mean' ? '平均值' : '中位数'}比：距今 ${days} 天、购买 ${orders} 次、金额 ${amount}`,
  },
};
