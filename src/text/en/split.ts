import type { SplitText } from '../zh-CN/split';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

const points = (fraction: number) => `${(fraction * 100).toFixed(1)} points`;

const wrong = {
  campaign: 'Name the campaign.',
  benefit: 'Say what is offered, such as 满80减15.',
  sameBenefit: 'The two benefits are the same; change one, or leave it out.',
  control: 'Choose how many are left out.',
  end: 'The end must be after today.',
  margin: 'The margin must be above 0 and at most 1, such as 0.4 or 40%; it may be blank.',
  cost: 'The cost must be 0 or more; it may be blank.',
  unreadable:
    'Some rows of 触达分组 cannot be read. Mend them first (update the roster, then see 数据问题), lest somebody changes groups.',
  full: '触达分组 has its 50,000 rows and takes nobody more. Delete the rows of campaigns that are over, then split.',
  nobody: 'Nobody is left to split: the roster has no such customers, or all of them are in other campaigns.',
};

export const splitEn: SplitText = {
  title: 'Split customers for a campaign',
  lead: 'Some customers are left out at random: only so can be told what the benefit brought. Groups never change; splitting again only adds new customers.',
  fields: {
    campaign: 'Campaign',
    audience: 'Audience',
    first: 'Benefit',
    second: 'Another benefit (to compare)',
    control: 'Left out (control group)',
    end: 'End',
    margin: 'Gross margin',
    cost: 'Cost per head',
    list: 'Only these customer IDs (one per line, may be blank)',
  },
  hints: {
    first: 'Such as 满80减15, 9折券, 专属直播邀请',
    margin: 'Without coupons, such as 0.4',
    cost: 'Such as 0.08 for a message',
  },
  preview: 'Preview',
  back: 'Back',
  looking: 'Working…',
  writing: 'Writing…',
  previewTitle: (campaign) => `"${campaign}"`,
  group: (benefit, people, joining, again) =>
    `${benefit ?? 'Control group, nothing sent'}: ${people} people${again ? `, ${joining} of them new` : ''}`,
  again: 'This campaign has its groups: everybody stays, new customers are added.',
  busy: (people) => `${people} people are in another campaign just now and left out.`,
  beyond: (people) =>
    `Another ${people} do not fit in: 触达分组 takes 50,000 rows, and those with the largest amounts come first. Delete the rows of campaigns that are over, and split again to take them in.`,
  unknown: (count, first) =>
    `${count} IDs of the list are not in the roster: ${first.join(', ')}${count > first.length ? '…' : ''}`,
  detectable: ({ base, rise, profit }, days) => {
    const money = profit === null ? '' : `, or one of ${profit.toFixed(2)} per head`;
    return `${percent(base)} of such customers come back within ${days} usual days. So many people show a difference of ${points(rise)} or more${money}.`;
  },
  noBase: 'The orders do not reach back far enough to tell what difference so many people would show.',
  allows: {
    winner: 'Enough people: a winner can be called at the end.',
    look: 'Under 500 people in a group: intervals only, no winner.',
    nothing:
      'Under 200 people in a group are too few to compare: leave fewer out, send one benefit only, or wait for more customers.',
  },
  make: 'Split them',
  add: 'Add them',
  made: 'The lists are in 触达分组: filter by 组 and 权益, and send them on the platforms.',
  show: 'Show the groups',
  next: 'Another split',
  changed: 'Customers or groups have just changed; look again.',
  refused: (refusal) => {
    if (typeof refusal === 'string') return wrong[refusal];
    return refusal.why === 'over'
      ? `This campaign ended on ${refusal.end}; choose another name.`
      : `This campaign has its groups: ${refusal.benefits.join(', ')}, end ${refusal.end}. To add customers fill in the same; for something else choose another name.`;
  },
};
