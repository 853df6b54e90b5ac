import type { Verdict } from '../../content/brief/hit';
import type { Lack } from '../../content/brief/lacks';
import type { Payoff } from '../../content/brief/payoff';
import type { Influence } from '../../content/brief/trace';
import type { briefZh } from '../zh-CN/brief';
import { contentStandardEn } from './contentStandard';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;
const times = (multiple: number) => `${multiple.toFixed(1)} times`;
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

function lack(one: Lack): string {
  switch (one.what) {
    case 'elements':
      return 'no structure elements: nobody will see later what worked';
    case 'owner':
      return 'no owner';
    case 'budget':
      return 'no budget';
    case 'noSteps':
      return 'no step of 内容规范 applies, so no tasks were made';
    case 'stateBehind':
      return 'the piece is in 内容 already: set the state to 已发布 once it is out';
    case 'noViews':
      return 'no views yet: import statistics or fill in 内容';
    case 'noCost':
      return 'fill in 成本 in 内容 for ROI and cost per customer';
    case 'costIsBudget':
      return `the budget of ${whole(one.cost)} stands as cost: change it in 内容 if it was another`;
    case 'deleted':
      return 'its row in 内容 was deleted and is not made again; clear 内容ID here to have it back';
    case 'unknownPain':
      return `痛点词 does not have ${one.pains.map((word) => `“${word}”`).join(', ')}`;
    case 'unknownCreator':
      return 'KOL矩阵 does not have this KOL';
    case 'otherTier':
      return `${one.tier} in KOL矩阵`;
    case 'overBudget':
      return `asks ${whole(one.price)}, over the budget of ${whole(one.budget)}`;
    case 'passed':
      return `${plural(one.days, 'day')} past its day and not published: move the day or change the state`;
    case 'overdue':
      return `${plural(one.tasks, 'task')} overdue`;
    case 'unticked':
      return `${plural(one.tasks, 'task')} before publication not ticked off`;
    case 'left':
      return `cancelled, and ${plural(one.tasks, 'task')} in 任务 not done: delete what is not wanted`;
  }
}

const like = ({ beside }: { readonly beside: 'lane' | 'kind' }) =>
  beside === 'lane' ? 'the median of its platform and kind' : 'the median of its kind';

function result(verdict: Exclude<Verdict, { kind: 'unseen' }>): string {
  switch (verdict.kind) {
    case 'few':
      return `Only ${plural(verdict.others, 'piece')} of its like: too few to compare`;
    case 'young':
      return `Out for ${plural(verdict.age, 'day')}, ${times(verdict.multiple)} ${like(verdict)} so far: wait and see`;
    case 'hit':
      return `Hit: ${times(verdict.multiple)} ${like(verdict)}`;
    case 'usual':
      return verdict.multiple < 1
        ? `Below ${like(verdict)}: ${times(verdict.multiple)}`
        : `${times(verdict.multiple)} ${like(verdict)}, no hit`;
  }
}

const points = (fraction: number) => {
  const size = Math.round(Math.abs(fraction) * 100);
  return size === 0 ? '0' : `${fraction < 0 ? '−' : '+'}${size}`;
};

function influence({ own, rest, difference, verdict }: Influence): string {
  const rate = `${plural(own.hits, 'hit')} of ${own.total}`;
  if (verdict === 'few' || difference === null)
    return own.total < rest.total ? `${rate}: too few yet` : `${rate}, and too few others to compare with`;
  const others = `${rest.hits} of ${rest.total} among the rest`;
  const gap = `${points(difference.difference)} points (95%: ${points(difference.low)} to ${points(difference.high)})`;
  if (verdict === 'more') return `${rate}, ${others}, ${gap}: hardly chance, do more of it`;
  if (verdict === 'less') return `${rate}, ${others}, ${gap}: hardly chance, do less of it`;
  if (verdict === 'hint')
    return `${rate}, ${others}, ${gap}: a hint, try a few more; among so many values one or two are chance`;
  return `${rate}, ${others}, ${gap}: may be chance`;
}

const changed = (change: number) => (change < 0 ? `${percent(-change)} less` : `${percent(change)} more`);

function payoff(found: Payoff): string {
  if (found.kind === 'few')
    return `Too early to tell whether the standard pays: of one kind 5 pieces with a brief and 5 without need cost and orders (${found.briefed} and ${found.others} so far in all). `;
  const { change, low, high, briefed, others } = found;
  const compared = `Like with like, the ${briefed} pieces with a brief cost ${changed(change)} per customer than the ${others} without (95%: ${changed(low)} to ${changed(high)})`;
  if (found.kind === 'cheaper')
    return `${compared}: the standard pays. It is no experiment: topics and creators may have their share. `;
  if (found.kind === 'dearer') return `${compared}: they are dearer. See at which step the money goes. `;
  return `${compared}: too early to tell. `;
}

/** What the content standard says. */
export const briefEn: typeof briefZh = {
  standard: contentStandardEn,
  job: 'Content briefs',
  separator: '; ',
  task: (step, title) => `${step}: ${title}`,
  fault: (step, column, holds) =>
    holds === null
      ? `No row of the step “${step}” has ${column}, so it cannot be planned. Fill it in in one of them.`
      : `The step “${step}” has ${column} ${holds} already, and that holds. Make them equal, or leave this one blank.`,
  problems: {
    severalPlatforms: 'A brief is for one platform: write one row each. No tasks are made for this row yet.',
    idOfCampaign: '活动 has this ID, and their tasks would be mixed up. Choose another 简报ID.',
  },
  next: {
    draft: 'Set to 制作中 to make its tasks',
    task: (task, owner, due) => `${task} · ${owner} · due ${due.slice(5)}`,
    published: 'Ready: publish it, then set the state to 已发布',
  },
  lack,
  result,
  choices: {
    hit: 'Hit',
    pain: 'Pain',
    element: 'Element',
    tier: 'KOL tier',
    platform: 'Platform',
    kind: 'Kind',
    brief: 'Brief',
  },
  whole: 'All',
  wholeValue: 'Pieces with views, out for long enough',
  wholeAbout: 'Each value below is held against pieces that chose otherwise',
  values: { none: 'No KOL', unknown: 'KOL without tier', with: 'With brief', without: 'Without brief' },
  hitValue: (title, platform, published) => `${title} · ${platform} ${published.slice(5)}`,
  hitAbout: ({ pains, elements, creator, tier, kind, views, multiple, brief }) =>
    [
      `${whole(views)} views, ${times(multiple)} the median`,
      pains.length > 0 ? `pain: ${pains.join(', ')}` : 'no pain written',
      elements.length > 0 ? `structure: ${elements.join(', ')}` : 'no structure elements written',
      `${kind} · ${creator === null ? tier : `${creator} (${tier})`}`,
      brief === null ? 'no brief' : `brief ${brief}`,
    ].join('; '),
  influence,
  payoff,
  uncounted: (pieces) =>
    pieces > 0 ? `${plural(pieces, 'piece')} without cost or orders not counted for cost per customer.` : '',
  total: 'Total',
  chart: 'Cost per customer: with and without a brief',
  ran: ({ briefs, making, made, moved, opened, hits, payoff: found }) => {
    if (briefs === 0) return '内容计划 is empty: write a row, or make a brief in the sidebar Content briefs';
    const pays = {
      few: '',
      unclear: '',
      cheaper: 'customers are cheaper with a brief',
      dearer: 'customers are dearer with a brief',
    };
    const parts = [
      `${plural(briefs, 'brief')}, ${making} in the making`,
      made > 0 ? `${plural(made, 'task')} made` : '',
      moved > 0 ? `${plural(moved, 'task')} changed by the new plan` : '',
      opened > 0 ? `${plural(opened, 'row')} opened in 内容` : '',
      hits > 0 ? plural(hits, 'hit') : '',
      pays[found],
    ];
    return parts.filter(Boolean).join('; ');
  },
  about: {
    内容规范: 'What a piece of each kind takes: steps, checks, who, how many working days ahead',
    内容计划: 'A brief per piece: its tasks are planned, its result is shown when it is out',
    内容溯源: 'Which choices stood behind the hits, against the rest',
    内容月报: 'Cost, time and cost per customer by month; whether the standard pays',
  },
  notes: {
    内容: { 简报ID: 'The brief that it came of; filled in at publication, or by you' },
    任务: { 活动ID: 'The campaign or content brief it belongs to; filled in for tasks that were made for you' },
    内容规范: {
      环节: 'A step is a task; call it what you like',
      检查项: 'One per row; they go into the note of the task',
      角色: 'A role of 团队. One row of a step is enough, the others may be blank',
      提前工作日:
        'Done how many working days before publication; 0 is the day itself, negative is after it. One row of a step is enough',
      工期: 'Working days it takes; 1 if blank',
      平台: 'Only for these platforms, with 、 between; blank for all',
      适用: '达人: only where the brief has KOL or KOL层级; 自制: only where it has not; blank for both',
    },
    内容计划: {
      简报ID: 'One per brief, such as JB261120; do not change it',
      痛点: 'The pain it speaks to, best a word of 痛点词',
      结构元素: 'With 、 between, such as 痛点开场、对比测评',
      平台: 'One platform per row',
      负责人: 'Somebody of 团队, who gets the steps of his roles',
      发布日: 'Tasks are counted back from this day in working days. Those that nobody edited follow when it moves',
      预算: 'Stands as cost in 内容 at publication, until you change it there',
      状态: '草稿 makes no tasks (blank is 草稿); 制作中 makes them; set 已发布 when it is out',
      进度: 'Share of the tasks before publication that are done',
      下一步: 'What is due first',
      检查: 'What the brief lacks',
      实际成本: 'Cost of its piece in 内容',
      用时工作日:
        'Working days from the first task’s start until all before publication were done, by when ShopDeck saw the states change',
      内容ID: 'Its row in 内容, made at publication; imports write their figures there',
      爆款: 'How many times the median views make a hit: setting 爆款倍数',
      结果: 'Views against the other pieces of its platform and kind, or of its kind where those are fewer than 5',
    },
    内容溯源: {
      选择: 'First the latest hits, then pains, elements, KOL tiers and so on',
      内容数: 'Pieces with views, out for as many days as are watched',
      爆款率: 'Hits ÷ pieces',
      下限95: 'With few pieces the rate is vague: the true one most likely lies between 下限95 and 上限95',
      其余爆款率: 'Pieces that chose otherwise',
      播放倍数: 'Views ÷ the median of their like, the median of that',
      说明: 'Many values are compared at once, so only a clear difference is called hardly chance',
    },
    内容月报: {
      单篇工作日: 'Working days per piece, of those with a brief',
      成本: 'Of pieces with both cost and orders',
      单客成本: '成本 ÷ 下单数',
      说明: 'Only pieces out for as many days as are watched are compared',
    },
  },
  settings: {
    爆款倍数: 'How many times the median views of its like make a hit. Blank: 3',
    内容观察天数: 'Days after publication in which a piece is not judged yet. Blank: 7',
  },
};
