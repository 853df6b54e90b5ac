import type { Cause } from '../../board/campaign/cause';
import type { CampaignState } from '../../board/campaign/readiness';
import type { Deadline } from '../../board/deadline';
import type { Nothing, Resolved } from '../../board/linked/resolve';
import type { TemplateRow } from '../../board/tabs';
import { dayOfWeek } from '../../calendar/dayOfWeek';
import type { boardZh } from '../zh-CN/board';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** `Sun 11-08`. */
const shortDay = (day: string) => `${WEEKDAYS[dayOfWeek(day) - 1]} ${day.slice(5)}`;
const at = (platform: string | null) => (platform ? `@${platform}` : '');
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
/** Of the tasks just named. */
const tooLate = (late: number) => (late > 0 ? `, ${late} of them due before today` : '');

function pressing(deadline: Deadline): string {
  if (deadline.kind === 'overdue') return `${plural(deadline.days, 'day')} overdue`;
  if (deadline.kind === 'today') return 'due today';
  if (deadline.kind !== 'soon') return '';
  return deadline.days === 1 ? 'due tomorrow' : `due in ${deadline.days} days`;
}

const nothing: Record<Nothing, (text: string) => string> = {
  unreadable: (text) =>
    `“${text}” cannot be read: write 库存:SKU@platform, 排班:date@platform, 知识库:question, an address, or Tab!A1`,
  noStockTab: (text) => `there is no tab 库存 to look “${text}” up in`,
  noSku: (text) => `库存 has no SKU of “${text}”`,
  notThere: (text) => `库存 has no row of that platform for “${text}”`,
  noShiftsTab: (text) => `there is no tab 排班 to look “${text}” up in`,
  noKnowledgeTab: (text) => `there is no tab 知识库 to look “${text}” up in`,
  noTab: (text) => `the tab of “${text}” is not there`,
};

function linked(resolved: Resolved): string {
  switch (resolved.kind) {
    case 'stock': {
      const { sku, platform, allocated, available, inTransit } = resolved.of;
      const coming = inTransit > 0 ? ` (${inTransit} on the way)` : '';
      return `${sku}${at(platform)} allocated ${allocated ?? 'not filled in'} / available ${available}${coming}`;
    }
    case 'shift': {
      const { day, platform, agents } = resolved;
      const where = [day.slice(5), platform].filter(Boolean).join(' ');
      return agents.length > 0
        ? `${where} ${plural(agents.length, 'agent')}: ${agents.slice(0, 4).join(', ')}${agents.length > 4 ? '…' : ''}`
        : `${where} nobody on shift yet`;
    }
    case 'knowledge':
      return resolved.answers > 0
        ? `知识库 “${resolved.question}”: ${plural(resolved.answers, 'answer')}`
        : `知识库 has nothing on “${resolved.question}” yet`;
    case 'range': {
      const { text, values, cells } = resolved;
      return `${text}: ${values.length > 0 ? `${values.join(', ')}${cells > values.length ? '…' : ''}` : 'blank'}`;
    }
    case 'link':
      return resolved.address;
    case 'incident':
      return resolved.id;
    case 'nothing':
      return nothing[resolved.because](resolved.text);
  }
}

const cause = (found: Cause): string =>
  found.kind === 'days'
    ? `the days of ${found.roles.join(', ')} changed (a calendar, holidays or the template)`
    : { launch: '上线日 changed', platform: '平台 changed', linked: '商品 or 关联数据 changed' }[found.kind];

const states: Record<CampaignState, string> = {
  planned: 'Planned',
  preparing: 'Preparing',
  atRisk: 'At risk',
  ready: 'Ready',
  running: 'Running',
  over: 'Over',
};

const step = (
  template: string,
  task: string,
  kind: TemplateRow['kind'],
  role: string,
  lead: number,
  days: number,
  link: string | null = null,
): TemplateRow => ({ template, task, kind, role, lead, days, linked: link });

const STOCK = '库存:{商品}@{平台}';
const SHIFTS = '排班:{上线日}@{平台}';
const ANSWERS = '知识库:{活动ID}';

/** The three templates that come with the house; 大促 is a big promotion, 直播 a live session, 上新 a product launch. */
const templates: readonly TemplateRow[] = [
  step('大促', 'Settle the plan: products, prices, target', '活动筹备', '运营', 20, 3),
  step('大促', 'Sign up on every platform', '活动筹备', '运营', 16, 2),
  step('大促', 'Fill in 活动备货量 (tab 库存)', '活动筹备', '供应链', 15, 2, STOCK),
  step('大促', 'Buy what is short', '活动筹备', '采购', 14, 3),
  step('大促', 'Check prices: lowest price, stacked coupons, margin', '活动筹备', '负责人', 12, 1),
  step('大促', 'Campaign material: selling points, titles, text messages', '活动筹备', '文案', 10, 3),
  step('大促', 'Campaign material: pictures, detail pages, posters', '活动筹备', '设计', 7, 5),
  step('大促', 'Check advertising law and licences', '活动筹备', '法务', 6, 1),
  step('大促', 'Write the campaign FAQ into 知识库', '活动筹备', '客服', 6, 2, ANSWERS),
  step('大促', 'Fill in 排班 for the campaign', '活动筹备', '客服', 5, 1, SHIFTS),
  step('大促', 'Inspect what arrives, keep samples', '活动筹备', '品控', 4, 2),
  step('大促', 'List the campaign products, change pictures and titles', '商品上架', '运营', 3, 1),
  step('大促', 'Warm up: text messages, groups, advertising', '活动筹备', '市场', 3, 2),
  step('大促', 'Walk through: prices, stock, links, coupons', '商品上架', '运营', 1, 1, STOCK),
  step('大促', 'Watch over the launch', '活动筹备', '运营', 0, 1, `${STOCK}；${SHIFTS}`),
  step('大促', 'After-sales peak: returns, late parcels, bad reviews', '售后处理', '客服', -3, 3),
  step('大促', 'Ship the rest, take returns into stock', '售后处理', '供应链', -5, 3),
  step('大促', 'Review the campaign', '活动筹备', '运营', -5, 2),
  step('直播', 'Choose products and live prices', '活动筹备', '运营', 12, 2),
  step('直播', 'Book the host: date and commission', '活动筹备', '市场', 12, 3),
  step('直播', 'Fill in 活动备货量 (tab 库存)', '活动筹备', '供应链', 9, 2, STOCK),
  step('直播', 'Send samples to the host', '活动筹备', '供应链', 8, 1),
  step('直播', 'Campaign material: script, cue cards', '活动筹备', '文案', 6, 3),
  step('直播', 'Campaign material: backdrop, overlays, teaser', '活动筹备', '设计', 5, 3),
  step('直播', 'Check the wording and licences', '活动筹备', '法务', 4, 1),
  step('直播', 'Write the live FAQ into 知识库', '活动筹备', '客服', 4, 1, ANSWERS),
  step('直播', 'Fill in 排班 for the day', '活动筹备', '客服', 3, 1, SHIFTS),
  step('直播', 'List the live products, make links and coupons', '商品上架', '运营', 2, 1),
  step('直播', 'Post the teaser video', '活动筹备', '市场', 2, 1),
  step('直播', 'Test the equipment, rehearse', '活动筹备', '运营', 1, 1, STOCK),
  step('直播', 'Run the session: stock, prices, links', '活动筹备', '运营', 0, 1, `${STOCK}；${SHIFTS}`),
  step('直播', 'After-sales of the live orders', '售后处理', '客服', -3, 3),
  step('直播', 'Cut clips, review', '活动筹备', '运营', -3, 2),
  step('上新', 'Settle the product, its cost and price', '活动筹备', '运营', 20, 3),
  step('上新', 'Inspection report and licences', '商品上架', '品控', 15, 3),
  step('上新', 'First stock (tab 库存)', '商品上架', '供应链', 12, 3, STOCK),
  step('上新', 'Material: shooting, pictures, detail page', '商品上架', '设计', 8, 5),
  step('上新', 'Material: title, selling points, copy', '商品上架', '文案', 10, 2),
  step('上新', 'Check advertising law and category licences', '商品上架', '法务', 6, 1),
  step('上新', 'Write the product FAQ into 知识库', '商品上架', '客服', 4, 1, ANSWERS),
  step('上新', 'Create the listing: category, attributes, freight', '商品上架', '运营', 3, 2),
  step('上新', 'Seeding posts and launch coupons', '活动筹备', '市场', 2, 2),
  step('上新', 'Walk through on every platform', '商品上架', '运营', 1, 1, STOCK),
  step('上新', 'Go live', '商品上架', '运营', 0, 1),
  step('上新', 'Sort the first week’s reviews and complaints', '售后处理', '客服', -5, 5),
  step('上新', 'Review: conversion, returns, stock', '商品上架', '运营', -10, 2),
];

/** What the board says. */
export const boardEn: typeof boardZh = {
  templates,
  linked,
  shortBy: (pieces) => `, ${pieces} too many`,
  contradicts: (found) =>
    found.kind === 'overAllocated'
      ? `${found.sku}${at(found.platform)} allocated ${found.short} more than there is`
      : `${[found.day.slice(5), found.platform].filter(Boolean).join(' ')} no customer service on shift`,
  states,
  separator: '; ',
  noteOf: ({ who, from, message }) => [`${from} @${who}`.trim(), message].filter(Boolean).join(': '),
  pressing,
  card: {
    owner: (owner, people) =>
      people.length === 0 || (people.length === 1 && people[0] === owner) ? owner : `${owner} ${people.join(', ')}`,
    due: (day, deadline) =>
      deadline.kind === 'done'
        ? `due ${shortDay(day)}`
        : [`due ${shortDay(day)}`, pressing(deadline)].filter(Boolean).join(' · '),
  },
  panel: {
    filters: { platform: '平台', owner: '负责人', campaign: '活动' },
    all: '全部',
    shown: 'Shown',
    count: (shown, all) => (shown === all ? plural(all, 'card') : `${shown} of ${plural(all, 'card')}`),
    noSuch: (words) => `no ${words.map((word) => `“${word}”`).join(', ')}`,
    load: 'People',
    loadHead: 'Tasks',
    loadOf: (open, overdue) => (overdue > 0 ? `${open} open, ${overdue} late` : `${open} open`),
    campaigns: 'Campaigns',
    campaignsHead: 'Prepared',
    campaign: (progress, state) =>
      [progress === null ? '' : `${Math.floor(progress * 100)}%`, states[state]].filter(Boolean).join(' '),
  },
  ran: ({ open, overdue, edits, conflicts, opened, added, moved, pending, closed }) => {
    const parts = [
      ...opened.map(({ name, tasks, late }) => `“${name}” is set up: ${plural(tasks, 'task')}${tooLate(late)}`),
      added > 0 ? `${plural(added, 'task')} added by the template` : '',
      moved > 0 ? `${plural(moved, 'task')} follow the new plan` : '',
      overdue > 0 ? `${plural(open, 'task')} open, ${overdue} overdue` : `${plural(open, 'task')} open`,
      pending > 0 ? `${plural(pending, 'task')} wait for a new date, 提示 in 活动 says why` : '',
      closed > 0 ? `${plural(closed, 'task')} done because the data are there` : '',
      edits > 0 ? `${plural(edits, 'change')} taken from 看板` : '',
      conflicts > 0 ? `${plural(conflicts, 'card')} changed in both places: 任务 holds` : '',
    ];
    return parts.filter(Boolean).join('; ');
  },
  hints: {
    pending: ({ moves, edited, done, causes }) => {
      const stays = [edited > 0 ? `${edited} that you changed` : '', done > 0 ? `${done} done` : ''].filter(Boolean);
      const kept = stays.length > 0 ? ` (${stays.join(' and ')} stay)` : '';
      const why = causes.map(cause).join(', ') || 'the plan changed';
      return `${why.charAt(0).toUpperCase()}${why.slice(1)}: ${plural(moves, 'task')} will move${kept}. The sidebar Task board shows the difference and moves them at once; unless you change it back, the next timed run will`;
    },
    assumed: (year) => `The holidays of ${year} are not announced yet; Monday to Friday are assumed`,
  },
  problems: {
    unknownTemplate: (template, known) =>
      `SOP模板 has no template “${template}”. There are: ${known.join(', ')}. Mend it and run again.`,
    endBeforeLaunch: '下线日 lies before 上线日; no tasks are planned for this campaign.',
    startAfterDue: '开始日 lies after 截止日; please change one of them.',
    bothChanged: (state) => `任务 changed this card as well (it is “${state}” now); 任务 holds.`,
    cardGone:
      'The task of this card is not in 任务 any more; the change was not written, and the card goes when 看板 is drawn again. If it is still to be done, add a row to 任务.',
    notAState: '状态 can be 待办, 进行中 or 已完成 only; this was not written.',
  },
  mail: {
    taskLabel: 'Tasks',
    taskBecause: 'tasks are yours',
    digestRule: '任务提醒',
    digest: (overdue, today, soon, wrong) =>
      [
        overdue > 0 ? `${overdue} overdue` : '',
        today > 0 ? `${today} due today` : '',
        soon > 0 ? `${soon} due soon` : '',
        wrong > 0 ? `${wrong} with data that do not fit` : '',
      ]
        .filter(Boolean)
        .join(', '),
    digestAction: 'Tick what is done in 看板; where you cannot make it, change 截止日 and say why in 备注',
    wrong: 'does not fit',
    more: (count) => `${count} more, see 看板`,
    rest: 'More',
    headRule: '任务逾期',
    headBecause: 'you are the head (负责人)',
    head: (count, days) => `${plural(count, 'task')} overdue by more than ${plural(days, 'day')}`,
    headAction: 'Ask the owners what they are stuck on; change the date or the owner',
    campaignLabel: 'Campaign',
    campaignRule: '活动筹备',
    campaignBecause: 'tasks of the campaign are yours',
    opening: (campaign, launch, count) =>
      `${campaign} (live ${shortDay(launch)}): preparation begins, ${plural(count, 'task')} for you`,
    openingAction:
      'Finish them by their dates and tick them in 看板; those that ask for data are done when the data are there',
    dueBy: (day) => `due ${shortDay(day)}`,
    mentionLabel: '@you',
    mentionRule: '看板@',
    mentionBecause: 'somebody mentioned you on the board',
    mentionSays: (from, message) => [from, message || 'please look at this card'].filter(Boolean).join(': '),
    mentionFacts: {
      due: 'Due',
      platform: 'Platform',
      owner: 'Owner',
      campaign: 'Campaign',
      linked: 'Linked data',
    },
  },
  about: {
    任务: 'The cards of the board, one a row',
    看板: 'The board in three lanes: tick, change a state, filter',
    活动: 'Promotions, live sessions, launches: their day and template; tasks follow',
    SOP模板: 'What each kind of campaign takes, by whom, how many working days ahead',
    排班: 'Who is on shift on which day and platform',
    知识库: 'Questions of customers and the answers to give',
    活动任务: 'What ShopDeck made of each campaign and content brief; its own memory',
  },
  notes: {
    任务: {
      任务ID: 'One per card; do not repeat or change it',
      平台: 'Several with 、 or commas between',
      负责人: 'A role or name of 团队',
      关联数据:
        '库存:SKU@platform, 排班:date@platform, 知识库:question, an address, or Tab!A1; several with semicolons between. Tasks of an incident name its 危机ID',
      活动ID: 'The campaign it belongs to; filled in for tasks made by a template',
      预警: 'Overdue, due soon, or contradicted by linked data',
      关联值: 'What the linked data say now',
      看板状态: 'What the board showed last, so that changes there are told from changes here',
    },
    看板: {
      筛选: 'What is chosen in the three rows below is what is shown: at the next timed run, or at once by the menu Task board or Refresh in the sidebar',
      选择: 'The first three cells are yours',
    },
    活动: {
      活动ID: 'One per campaign; do not change it',
      平台: 'Several with 、 or commas between',
      上线日: 'Tasks are counted back from this day in working days. Change it and the tasks that nobody edited follow',
      下线日: 'The last day; blank: the launch day only',
      模板: 'A template of SOP模板; 大促, 直播, 上新 come with the house',
      商品: 'SKUs of the campaign with 、 between; they link the stock',
      准备进度: 'How much of what is due by the launch is done',
      状态: 'Planned, preparing, at risk (overdue or contradicted), ready, running, over',
    },
    SOP模板: {
      角色: 'A role of 团队; its calendar counts the working days',
      提前工作日:
        'Working days before the launch by which it is done; 0 is the launch day; negative: working days after the last day',
      工期: 'Working days that it takes; blank: 1',
      关联数据:
        'May name {商品} {平台} {上线日} {下线日} {活动ID} {活动}. Tasks of 供应链 linked to 库存, and of 客服 linked to 知识库 or 排班, are done when the data are there',
    },
    排班: { 平台: 'One platform a row', 客服: 'One person a row' },
    知识库: { 活动ID: 'For the FAQ of a campaign: its 活动ID, by which its tasks find it', 标签: 'With 、 between' },
  },
  settings: {
    临近工作日: 'Within how many working days a deadline counts as soon. Blank: 1 (today and the next working day)',
    逾期上报天数: 'Overdue by more than so many days, the head is told as well. Blank: 3',
    任务提醒时间: 'From what time on the day’s tasks are mailed, one mail a person. Blank: 09:00',
    看板保留天数: 'Days after its deadline for which a done task stays on the board. Blank: 7',
  },
};
