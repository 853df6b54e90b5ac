import type { ClockState } from '../../assistant/clockState';
import type { Found } from '../../assistant/problemsLedger';
import type { Often } from '../../schedule/settings';

/** 服务器这边说的话：别的都在侧边栏里。 */
export const assistantJobsZh = {
  title: 'ShopDeck 助手',
  formulaThere: '这一格里是您写的公式，没有改。请直接在“设置”表里改。',
};

const clock: Record<ClockState, (often: string, last: string) => string> = {
  off: () => '定时运行没有开：表格不会自己更新，也不发预警。',
  new: (often) => `定时运行已开（${often}），还没有跑过第一次。`,
  fine: (often, last) => `定时运行正常（${often}），上次 ${last}。`,
  late: (often, last) => `定时运行（${often}）很久没跑了，上次 ${last}。先停止，再重新开启。`,
};

const found: Record<Found['found'], (cell: string) => string> = {
  there: (cell) => `已选中 ${cell}。改好后点“重新检查”。`,
  moved: (cell) => `这一行挪过位置，现在在 ${cell}，已选中。`,
  changed: (cell) => `${cell} 里已经不是这个值了，可能有人改过。点“重新检查”就知道。`,
  gone: () => '这个表已经不在了。',
};

const often: Record<Often, string> = { hourly: '每小时', minutes: '每 5 分钟' };

/** ShopDeck 助手（侧边栏）说的话。 */
export const assistantZh = {
  title: 'ShopDeck 助手',
  loading: '正在读取…',
  views: { help: '帮助', settings: '设置', problems: '问题', health: '状态' },
  help: {
    whole: '这张表由 ShopDeck 整张算出来，不用填。',
    required: '要填的列',
    optional: '可填可不填',
    computed: 'ShopDeck 填的列',
    choices: (words: readonly string[]) => `可选：${words.join(' / ')}`,
    feeds: '怎么更新',
    formulas: '可以用的公式',
    emptyWhole: '现在还是空的，点下面的按钮算出来。',
    emptyFilled: '现在还是空的，可以手填，也可以点下面的按钮。',
    rows: (rows: number) => `${rows} 行`,
    absent: '还没有这个表。',
    make: '现在建这个表',
    own: (name: string) =>
      `“${name}”是您自己的表，ShopDeck 不会动它。还没建 ShopDeck 的表？点菜单“电商运营 → 开始使用”。`,
    lists: '所有的表',
    missing: '还没建',
    clock: '开着定时运行，会自动更新。',
  },
  formulas: {
    RFM_SCORE: '给每位客户打 R、F、M 分',
    RFM_TYPE: '判断每位客户属于八类中的哪一类',
    PARETO_SHARE: '前两成客户带来多少收入',
    COUPON_WINNER: '几种券里哪一种赢了，有多大把握',
    KOL_TIER: '粉丝数属于头部、腰部还是素人',
    CONTENT_ROI: '一条内容的投入产出',
    FUNNEL_RATES: '漏斗每一步的转化率',
    SEASON_FORECAST: '按每月销量预测往后几个月',
    SEASON_INDEX: '一年十二个月的季节指数',
    SAFETY_STOCK: '安全库存要留多少',
    BULLWHIP: '下单的波动是销量波动的几倍',
    BUFFER_LINE: '一段计划的预警日',
    BUFFER_DAYS: '一段计划留几天缓冲',
    WORKDAY_CN: '几个工作日以后是哪天（含调休）',
    MENTION_COUNT: '最近有多少条真的在说这些词',
    CRISIS_LEVEL: '判断是几级危机',
  } as Record<string, string>,
  settings: {
    lead: '改好一项就自动保存。空着就用默认值。',
    search: '找设置',
    searchHint: '如：缓冲、邮件、春节',
    none: '没有符合的设置。',
    fallback: (value: string) => (value === '' ? '默认' : `默认：${value}`),
    changed: (count: number) => `改过 ${count} 项`,
    saving: '正在保存…',
    saved: '已保存',
    was: (value: string) => `表里是“${value}”，`,
    open: '打开“设置”表',
  },
  problems: {
    none: '没有数据问题。',
    noneHint: '填得不对、还没填的地方会列在这里：哪一格、为什么、怎么改。',
    count: (count: number, tabs: number) => `${count} 个数据问题，在 ${tabs} 个表或文件里`,
    goTo: (cell: string) => `去 ${cell}`,
    goToTab: (tab: string) => `去“${tab}”表`,
    value: (value: string) => `填的是：${value}`,
    blank: '这一格是空的',
    again: '重新检查',
    mend: '在“设置”页里改',
    checking: '正在检查…',
    file: '这是导入的文件：改好文件后重新导入。',
    more: (count: number) => `还有 ${count} 个，在“数据问题”表里`,
    open: '打开“数据问题”表',
    found: (where: Found['found'], cell: string) => found[where](cell),
  },
  health: {
    clock: (state: ClockState, how: Often | null, last: string) => clock[state](how ? often[how] : '', last),
    startClock: '开启定时运行',
    restartClock: '重新开启',
    mailLeft: (left: number) =>
      left > 0 ? `今天还能发 ${left} 位收件人的邮件。` : '今天的邮件额度用完了，明天接着发。',
    mailWaiting: (count: number) => `${count} 封邮件等着发（等上班时间，或等额度恢复）。`,
    mailFailed: (count: number) => `${count} 封邮件没有发出，看“邮件”表的“错误”列。`,
    mailNone: '没有等着发的邮件。',
    showMail: '看邮件',
    unfinished: (jobs: readonly string[]) => `没做完，下次定时接着做：${jobs.join('、')}。`,
    goOn: '现在接着做',
    problems: (count: number) => (count > 0 ? `有 ${count} 个数据问题。` : '没有数据问题。'),
    showProblems: '看问题',
    foreign: (tabs: readonly string[]) =>
      `${tabs.map((tab) => `“${tab}”`).join('、')}和 ShopDeck 的表重名，但列名不一样，没有动。请把您的表改个名字。`,
    cells: (used: string, share: string) => `表格用了 ${used} 个单元格，占上限（1000 万）的 ${share}。`,
    zone: (zone: string) => `时区：${zone}。`,
    zones: (sheet: string, script: string) =>
      `表格时区是 ${sheet}，脚本时区是 ${script}，不一样，日期可能差一天。请在“文件 → 设置”里改成 ${script}。`,
    layout: (version: number | null) => (version === null ? '表格结构：还没有用过。' : `表格结构：第 ${version} 版。`),
    sample: (rows: number) => `表里有 ${rows} 行示例数据。`,
    removeSample: '删除示例数据',
    selfTested: (time: string, failed: number) =>
      failed > 0 ? `上次自检 ${time}，有 ${failed} 项不符。` : `上次自检 ${time}，全部通过。`,
    neverTested: '还没有自检过。',
    selfTest: '现在自检',
    selfTesting: '正在自检，约一两分钟，请不要关…',
    refresh: '刷新',
    working: '正在处理…',
    runs: '最近的运行',
    noRuns: '还没有运行过。',
    allRuns: '打开“运行记录”表',
    seconds: (seconds: number) =>
      seconds < 1 ? '不到 1 秒' : seconds < 90 ? `${Math.round(seconds)} 秒` : `${Math.round(seconds / 60)} 分钟`,
    runProblems: (count: number) => `${count} 个数据问题`,
    again: '再运行一次',
    today: '今天',
  },
};

export type AssistantText = typeof assistantZh;
