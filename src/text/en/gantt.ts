import type { Word } from '../../supply/gantt/standing';
import type { ganttZh } from '../zh-CN/gantt';

const some = (days: number) => (days === 1 ? '1 day' : `${days} days`);

const words: Record<Word, (days: number) => string> = {
  done: (days) => (days > 0 ? `done, ${some(days)} late` : 'done'),
  overdue: (days) => `${some(days)} overdue`,
  line: (days) => (days > 0 ? 'warning line reached, not begun' : 'warning line reached, not done'),
  lateStart: (days) => `not begun, ${some(days)} late`,
  waiting: () => 'held up by its predecessor',
  running: () => 'under way',
  planned: () => 'not begun',
};

const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;

/** What 供应甘特图 says. */
export const ganttEn: typeof ganttZh = {
  state: ({ zone, word, days, late }) => {
    const more = late > 0 && word !== 'done' && word !== 'overdue' ? `, expected ${some(late)} late` : '';
    return `${zone === null ? '' : `${zone} · `}${words[word](days)}${more}`;
  },
  refused: 'has an error, see 数据问题',
  critical: 'yes',
  cause: (name, days, waiting) => (waiting ? `${name} days off, ${some(days)}` : `${name} ${some(days)}`),
  itself: 'itself',
  causesMore: (causes, more) => `${causes}, ${more} more`,
  separator: ', ',
  reasons: {
    days: (most) =>
      `计划天数 must be a whole number from 1 to ${most}. The start is day 1; weekends and holidays count.`,
    ratio: '缓冲比例 must be over 0% and under 100%, such as 10%. For now 10% counts.',
    progress: 'The progress must lie between 0% and 100%; a half is 50% or 0.5.',
    endBeforeStart: (start) => `The actual end lies before the actual start (${start}). Mend one of them.`,
    noSuchNode: (text, nodes) =>
      `There is no node "${text}". 前置节点 may be ${nodes.join(', ')}, several separated by commas. This one does not count for now.`,
    noPredecessor: (name, plan) =>
      `Plan ${plan} has no row "${name}". Add the row or change 前置节点. This one does not count for now.`,
    circle: (names) =>
      names.length === 1
        ? `"${names[0]}" waits for itself. Change 前置节点; for now it counts as waiting for nobody.`
        : `The nodes wait for each other in a circle: ${[...names, names[0]].join(' → ')}. Change one of them; for now none of the circle counts.`,
  },
  ran: ({ nodes, red, yellow, done, refused }) => {
    const parts = [`${nodes} nodes, ${done} done`];
    if (red + yellow > 0) parts.push(`${red} red, ${yellow} yellow`);
    else if (nodes > done) parts.push('all others green');
    if (refused > 0) parts.push(`${refused} rows with errors left out`);
    return parts.join('; ');
  },
  nothing: '供应甘特图 is empty: plan a purchase in Supply progress',
  join: '; ',
  planning: {
    noProduct: 'Name the product first.',
    noShelfDay: 'Set the shelf date first, such as 2027-01-01.',
    noStartDay: 'The start must be a date, such as 2026-03-01.',
    noDays: 'The days must be a whole number, 1 or more.',
    nodeGone: 'The row is no longer in 供应甘特图: it was deleted or renamed, or has an error (see 数据问题).',
  },
  warning: {
    rule: '供应进度',
    subject: (node, product, state) => `${node} · ${product}: ${state}`,
    facts: {
      plan: 'Plan',
      expected: 'Expected end',
      causes: 'Delay from',
      shelf: 'On the shelf',
      supplier: 'Supplier',
      history: 'Deliveries',
    },
    dates: (plan, start, end, line) => `${plan}: ${start} to ${end}, warning line ${line}`,
    expected: (end, buffer, consumption) => `${end}; ${some(buffer)} of buffer, ${percent(consumption)} consumed`,
    shelf: (day, late) => `expected ${day}, ${some(late)} late`,
    history: (count, onTime, delay) =>
      `${onTime} of the last ${count} on time${delay > 0 ? `, ${delay} days late on average` : ''}`,
    actions: {
      overdue:
        'Ask at once what is missing and when it will be done; where it delays the shelf date, move the nodes behind it or turn to the backup factory.',
      line: 'The buffer is about to be used: confirm today that it will be done as planned, and report it as done when it is.',
      lateStart: 'It should have begun: report the start if it has; if not, settle today who does it.',
      late: 'At this pace it will be late: add hands, ship in parts, or move the date.',
      waiting: 'Its predecessor holds it up: settle the dates with its owner and plan your people.',
    },
  },
  about: { 供应甘特图: 'The five nodes of every purchase: days, buffers, warning lines, progress and their bars' },
  notes: {
    供应甘特图: {
      计划ID: 'One per purchase, the same for its five nodes. The sidebar makes them by one click',
      开始日: 'Planned day 1',
      计划天数: 'Calendar days with weekends: 30 days from 1 March end on 30 March',
      负责人: 'A role or name of 团队. Work days follow its calendar',
      供应商: 'As named in 供应商',
      联系人: 'Whom to ask at the factory; goes into the warning mail',
      前置节点: 'The node that must be done before, several separated by commas; blank: none',
      实际开始: 'The day it really began',
      实际完成: 'The day it was really done, earlier than planned as well',
      进度: '0% to 100%. Without a report the planned pace counts',
      进度记录: 'The day on which this progress was seen; what is left counts from there',
      缓冲天数: '10% of 计划天数 (setting 缓冲比例), rounded, at least a day',
      预警线: 'To be done by this day, the buffer follows: day 27 of 30',
      预计完成: 'From actual start, progress and predecessors; today at the earliest where it is not done',
      缓冲消耗: 'Days expected late by days of buffer; over 100% the buffer is gone',
      延误来自: 'Who caused the delay; the days add up to it',
      关键链: 'Yes: a day lost on it is a day lost for the plan',
      状态: '绿 (green), 黄 (yellow), 红 (red) by buffer consumed and progress:\n红: over 40% + 60% × progress, or past the planned end and not done\n黄: over 10% + 60% × progress, or on the warning line and not done\n绿: else\nThe chart: █ done ░ plan ▲ warning line ▒ buffer » beyond the plan · not begun in time ┊ today (▼ in the header)',
    },
  },
  settings: {
    缓冲比例: 'Part of each node of 供应甘特图 that is its buffer, at least a day. Blank: 10%',
    甘特图刻度: 'Whether a column of the chart is a day (日) or a week (周). Blank: days up to 9 weeks, else weeks',
    需求预测天数: 'Work days (of its owner) of the demand forecast in a new plan. Blank: 5',
    采购下单天数: 'Work days of ordering in a new plan. Blank: 3',
    生产排期天数:
      "Days of production in a new plan where no supplier's lead time is known, Spring Festival closure on top. Blank: 30",
    物流分拨天数: 'Days of distribution in a new plan (of its owner). Blank: 7',
    终端上架天数: 'Work days of putting on the shelf in a new plan. Blank: 3',
  },
};
