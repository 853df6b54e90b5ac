import type { SplitRefusal } from '../../customers/review/split/job';
import type { Detectable } from '../../customers/review/split/power';
import type { WrongField } from '../../customers/review/split/request';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

const points = (fraction: number) => `${(fraction * 100).toFixed(1)} 个百分点`;

const wrong: Record<WrongField | 'nobody' | 'full' | 'unreadable', string> = {
  campaign: '请填活动名称。',
  benefit: '请填发什么权益，如 满80减15。',
  sameBenefit: '两种权益写得一样，请改一个，或者只留一个。',
  control: '请选对照组比例。',
  end: '截止日要在今天之后。',
  margin: '毛利率要大于 0、不超过 1，如 0.4 或 40%；不知道可以空着。',
  cost: '单次成本要填不小于 0 的数；不知道可以空着。',
  unreadable: '“触达分组”里有填错的行。请先改好（“更新客户名册”后看“数据问题”），免得有人换了组。',
  full: '“触达分组”满 50,000 行了，加不进人。请删掉已结束活动的行，再来分。',
  nobody: '没有可以分的客户：名册里没有这类客户，或者都在别的活动里。',
};

/** 分组侧边栏。 */
export const splitZh = {
  title: '新建活动分组',
  lead: '随机留一部分客户不发，活动完了才知道权益有没有用。分好就不再变；再分一次，只加新来的客户。',
  fields: {
    campaign: '活动',
    audience: '人群',
    first: '权益',
    second: '第二种权益（想比较时填）',
    control: '留多少不发（对照组）',
    end: '截止日',
    margin: '毛利率',
    cost: '单次成本',
    list: '只分这些客户ID（一行一个，可不填）',
  },
  hints: { first: '如 满80减15、9折券、专属直播邀请', margin: '不用券时的，如 0.4', cost: '每人多少钱，如短信 0.08' },
  preview: '看看怎么分',
  back: '返回',
  looking: '正在算…',
  writing: '正在写…',
  previewTitle: (campaign: string) => `“${campaign}”`,
  group: (benefit: string | null, people: number, joining: number, again: boolean) =>
    `${benefit ?? '对照组，不发'}：${people} 人${again ? `，新进 ${joining} 人` : ''}`,
  again: '这个活动已经分过组：原来的人不动，只加新来的。',
  busy: (people: number) => `${people} 人正在别的活动里，不重复分。`,
  beyond: (people: number) =>
    `另有 ${people} 人放不下：“触达分组”最多 50,000 行，先取累计金额最高的。删掉已结束活动的行，再分一次就能加进来。`,
  unknown: (count: number, first: readonly string[]) =>
    `名单里有 ${count} 个ID不在客户名册里：${first.join('、')}${count > first.length ? '…' : ''}`,
  detectable: ({ base, rise, profit }: Detectable, days: number) => {
    const money = profit === null ? '' : `，或每人差 ${profit.toFixed(2)}`;
    return `这类客户平时 ${days} 天有 ${percent(base)} 会回来。这么多人，回访率至少差 ${points(rise)}${money}，才看得出来。`;
  },
  noBase: '本店的订单还不够长，算不出这么多人能看出多大的差别。',
  allows: {
    winner: '人数够：到截止日可以下结论。',
    look: '每组不到 500 人：到时只看区间，不下结论。',
    nothing: '有的组不到 200 人：到时样本不足，可以少留对照组、只发一种权益，或等客户多了再比。',
  },
  make: '就这样分',
  add: '加进去',
  made: '名单在“触达分组”：按“组”和“权益”筛选出来，到平台上发。',
  show: '看名单',
  next: '再分一个',
  changed: '客户或分组刚变过，请再看一遍。',
  refused: (refusal: SplitRefusal) => {
    if (typeof refusal === 'string') return wrong[refusal];
    return refusal.why === 'over'
      ? `这个活动 ${refusal.end} 就截止了，请换个活动名称。`
      : `这个活动已经分过组：权益是 ${refusal.benefits.join('、')}，截止日 ${refusal.end}。要加新客户请照着填，要改就换个活动名称。`;
  },
};

export type SplitText = typeof splitZh;
