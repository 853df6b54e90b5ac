import type { crisisFormulasZh, crisisZh } from '../zh-CN/crisis';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What the crisis desk says. The keywords, like the goods, are Chinese. */
export const crisisEn: typeof crisisZh = {
  grounds: {
    alarm: (word) => `says “${word}” and does not deny it`,
    denied: (word, cue) => `“${cue}” before “${word}” denies it`,
    compound: (word, cue) => `“${word}” is part of “${cue}”, which is harmless`,
    worry: (word, cue) => `“${cue}” before “${word}”: only feared or supposed`,
    complained: (word, cue) => `“${cue}” stands before “${word}”, but the whole text complains`,
    calm: (word, cue) => `“${cue}”: no fear of “${word}”`,
    little: (word, cue) => `“${cue}” after “${word}”: none or little`,
    hedged: (word, cue) => `“${cue}” “${word}”: slight, in a text that praises`,
    satisfied: (word) => `a satisfied text that mentions “${word}”`,
    affirmed: (word) => `“${word}” is wanted, and not denied`,
    wantedDenied: (word, cue) => `“${cue}” denies or doubts “${word}”`,
  },
  standings: {
    nothing: 'no watched word; words can be added in 监控规则',
    published: 'a published rule calls for a self-check',
    unwatched: 'a published rule, but no rule of 政策风险 is on in 监控规则',
    exposed: 'on a hot search or in the media: level 一级',
    complaint: 'filed as a complaint, followed up as one',
  },
  steps: {
    confirm: 'Confirm the problem: find the facts, write them into 问题确认',
    act: 'Act: stop the sale, recall or correct; write it into 处理措施',
    announce: 'Announce the improvement, write it into 改进计划',
    inspect: 'Inspect the batch at once, keep pictures and findings',
    isolate: 'Set the batch aside, stop its delivery',
    contact: 'Reach the users concerned, apologise, ask what happened',
    compensate: 'Compensate: refund, exchange or send again',
    restore: 'Restore the image: answer reviews, publish a statement',
    analyse: 'Read 竞品分析: who says what, and where',
    respondToRival: 'Decide: correct, report, or change message and price',
    selfCheck: 'Check goods and licences against the new rule, point by point',
    rectify: 'Take off or mend what does not comply',
    readBad: 'Read the bad reviews, sort the causes',
    reply: 'Answer this user with a solution',
    visit: 'Ask again: is it solved?',
  },
  dimensions: {
    all: 'Total',
    platform: 'Platform',
    word: 'Word',
    product: 'Product',
    week: 'Week (Monday)',
    author: 'Author',
    sample: 'Sample',
  },
  blank: '(blank)',
  separator: '; ',
  list: ', ',
  defaults: [
    {
      rule: '质量投诉',
      kind: '质量投诉',
      words: '变质、异物、假货、发霉、霉变、长毛、绿毛、过期、有虫、虫子、拉肚子',
      window: 24,
      threshold: 3,
      scope: '全部',
      role: '品控',
      action: 'Urgent inspection: set the batch aside, find the cause, report',
      hours: 2,
      level: '二级',
      on: true,
    },
    {
      rule: '竞品攻击',
      kind: '竞品攻击',
      words: '抄袭、质量差、价格贵',
      window: 24,
      threshold: 6,
      scope: '单平台',
      role: '市场',
      action: "Read 竞品分析 (the last month's mentions), decide how to respond",
      hours: 24,
      level: '三级',
      on: true,
    },
    {
      rule: '政策风险',
      kind: '政策风险',
      words: '禁售、资质、合规',
      window: 24,
      threshold: 1,
      scope: '全部',
      role: '法务',
      action: 'Self-check of qualifications within 24 hours of publication',
      hours: 24,
      level: '二级',
      on: true,
    },
  ],
  actions: {
    exposure: 'At once: confirm the problem, act, announce the improvement plan',
    complaint: 'Answer and solve within 24 hours; after that it rises to 二级',
    badRate: 'Reach the users, compensate, restore the image',
  },
  badMoreThanAll: 'More bad reviews than reviews; this row does not count.',
  evidenceMore: (count) => `… ${count} more in between …`,
  severalProducts: (names, count) => `${names} and others, ${count} in all`,
  badSpan: ({ from, to, reviews, bad, rate, low, high, usual, because }) =>
    `${from === to ? to : `${from} to ${to}`}: ${bad}/${reviews} bad = ${percent(rate)} (95% ${percent(low)}–${percent(high)}), ` +
    (because === 'history' && usual !== null ? `usually about ${percent(usual)}` : 'all of it above the limit set'),
  history: {
    rose: (from, to) => `${from}→${to}, nobody took it up in time`,
    late: 'nobody took it up in time',
    recurred: 'came back after it was solved: set 状态 to 已受理 and fill in a new 受理时间',
    taken: (minutes) => `${minutes} min`,
    solved: '',
  },
  task: (step, rule, product) => `[${rule}] ${product ? `${product}: ` : ''}${step}`,
  subject: (rule, platform, product) => [rule, platform, product].filter(Boolean).join(' · '),
  facts: { id: 'ID', count: 'Mentions', first: 'First', last: 'Latest', due: 'Respond by', history: 'History' },
  ran: ({ mentions, alarms, worries, unheard, begun, recurred, risen, open, waiting }) => {
    const cleared = mentions - alarms - worries - unheard;
    const apart = unheard > 0 ? `, ${unheard} without a watched word (add words in 监控规则)` : '';
    const parts = [
      `${plural(mentions, 'mention')}: ${plural(alarms, 'alarm')}, ${worries} of concern, ${cleared} cleared${apart}`,
    ];
    if (begun > 0) parts.push(`${begun} new`);
    if (recurred > 0) parts.push(`${recurred} came back`);
    if (risen > 0) parts.push(`${risen} rose`);
    parts.push(open > 0 ? `${plural(open, 'incident')} open` : 'no incident open');
    for (const { rule, platform, count, threshold } of waiting)
      parts.push(`${platform ? `${platform} ` : ''}${rule} ${count}, below ${threshold}: no incident yet`);
    return parts.join('; ');
  },
  about: {
    舆情提及: 'What is said of the shop on the platforms, typed or imported',
    监控规则: 'Which words are watched, how many make a crisis, who acts',
    评价统计: 'Reviews and bad reviews per day and platform',
    危机: 'Every incident: level, evidence, deadline, handling',
    竞品分析: 'Attacks of the last month: where, which words, how many voices',
  },
  notes: {
    舆情提及: {
      时间: 'When it was published, such as 2026-03-01 10:30',
      作者: 'What one author repeats on one platform counts once',
      类别: '投诉: filed with you, due in 24 hours. 新规: a published rule. 热搜, 报道: level 一级. Blank: judged by the text',
      判定: '告警 counts, 担忧 is concern only, 排除 is cleared or without a watched word; see 判定理由',
    },
    监控规则: {
      关键词: 'Separated by 、. 资质, 合规 and 正品 alarm only when denied',
      窗口小时: 'Hours counted together; the window slides',
      阈值: 'Alarms at this number; for "more than 5" enter 6',
      口径: '全部: all platforms together. 单平台: each by itself',
      责任角色: 'A role of 团队 or a name',
      响应时限小时: 'Hours from the alarm until somebody must have taken it up',
    },
    评价统计: { 日期: 'A row per platform and day' },
    危机: {
      危机ID: 'Same rule, platform and product: the same ID for ever, also when it comes back',
      首次时间: 'Time of the first mention; after a recurrence, of its first one',
      状态: 'Yours: 待受理 → 已受理 → 已解决',
      受理时间: 'When work on it began; gives 响应分钟',
      响应分钟: 'From 首次时间 to 受理时间',
      升级记录: 'Escalations, missed deadlines, recurrences; only added to',
      触发时间: 'When the threshold was reached; 响应截止 counts from here',
    },
    竞品分析: { 重复数: 'Repeats by the same authors; many look bought' },
  },
  settings: {
    舆情回看天数: 'Mentions of how many days may open an incident. Blank: 30',
    差评率上限:
      'Alarms when the bad-review rate, with its margin, is above it. Blank: 5%. A clear rise above the usual alarms too',
    一级响应小时: 'Hours to take up a hot search or media report. Blank: 1',
    投诉响应小时: 'Hours to take up a single complaint, which then rises to 二级. Blank: 24',
    差评率响应小时: 'Hours after the end of the day in which a bad-review rate must be taken up. Blank: 24',
  },
};

export const crisisFormulasEn: typeof crisisFormulasZh = {
  missing: (said, argument) => `${said}: ${argument} is missing; select cells.`,
  notATime: (said, argument, row, shown) =>
    `${said}: row ${row} of ${argument} is "${shown}"; a date and time is expected.`,
  notANumber: (said, argument, row, shown) =>
    `${said}: row ${row} of ${argument} is "${shown}"; a number of 0 or more is expected.`,
  otherHeight: (said, argument, rows, first, firstRows) =>
    `${said}: ${argument} has ${rows} rows, but ${first} has ${firstRows}.`,
  noWords: (said) => `${said}: words holds no word, such as "变质、异物".`,
  hours: (said, shown) => `${said}: hours is "${shown}"; a number over 0 is expected, such as 24.`,
};
