import type { Certainty, Finding, FoundSurge, Status } from '../../trends/finding';
import type { Impact } from '../../trends/impact';
import type { Every } from '../../trends/period';

const unit: Readonly<Record<Every, string>> = { week: '周', month: '个月' };
const sure: Readonly<Record<Certainty, string>> = { high: '很有把握', fair: '比较有把握', low: '先观察' };

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} 倍`;
const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;
const counted = (every: Every, count: number) => `${count} ${unit[every]}`;

const since = ({ since: day, periods }: FoundSurge, every: Every) =>
  every === 'week' ? `从 ${day} 那周起，已 ${periods} 周` : `从 ${day.slice(0, 7)} 起，已 ${periods} 个月`;

function surge({ series: { every }, searches, usual, surge: found }: Finding): string {
  if (!found || !usual) return '';
  const range = `开始以来平均是平时的 ${times(found.times)}（80% 的可能在 ${found.low.toFixed(1)}–${times(found.high)}）`;
  return `最近一${unit[every]}搜索 ${whole(searches)}，平时约 ${whole(usual.expected)}。${since(found, every)}，${range}`;
}

function certainty({ usual, surge: found }: Finding): string {
  if (!found) return '';
  const chance = found.probability > 0.98 ? '超过 98%' : `约 ${percent(found.probability)}`;
  const said = `${sure[found.certainty]}（不是偶然波动的可能${chance}）`;
  if (found.event !== null) return `${said}；临近${found.event}，又没有去年同期可比，可能只是大促或节日`;
  if ((usual?.season ?? null) === null) return `${said}；没有去年同期的数，不能排除是季节`;
  return `${said}；和去年同期比过，超出季节`;
}

function increase(found: Finding, impact: Impact | null): string {
  if (!found.surge) return '';
  if (!impact) return '没有找到相关商品：“销售历史”和“预测明细”里，没有商品名含这个词的，也没有这个品类的';
  const by = impact.by === 'name' ? '商品名含这个词' : '同品类';
  const touched = `影响 ${impact.products.length} 个商品（${by}）`;
  if (impact.months.length === 0) return `${touched}；“预测明细”里没有这些商品接下来的月份，先运行预测再看建议增量`;
  const { low, high } = impact.total;
  const { elasticity } = impact;
  const doubled = percent(2 ** elasticity.mean - 1);
  const basis =
    elasticity.months > 0
      ? `按本店 ${elasticity.months} 个月的变化估计，搜索翻一倍，销量约多 ${doubled}`
      : `共同月份不到 12 个，先假设搜索翻一倍，销量约多 ${doubled}`;
  return `${touched}，预测 ${whole(impact.forecast)} 件，建议临时多备 ${whole(low)}–${whole(high)} 件（${basis}）`;
}

const quiet: Readonly<Record<Exclude<Status, 'red' | 'yellow'>, (finding: Finding) => string>> = {
  seasonal: () => '比前一段时间高，但往年这时候也这样，是季节性的，不用加量。',
  over: ({ ended }) =>
    ended === 'stayed' ? '在高位已经很久，当作新的平时水平，不再预警。' : '这一波已经回落，预警解除。',
  quiet: () => '和平时差不多。',
  short: ({ history, series: { every } }) =>
    `历史不足：只有 ${counted(every, history.periods)}的数，至少要 ${counted(every, history.needed)}才能判断，先不预警。`,
  stale: ({ until }) => `数据只到 ${until}，太旧了，先不预警。请补上最近的数。`,
};

const named = (products: readonly string[], count: number) =>
  `${products.join('、')}${count > products.length ? ` 等 ${count} 个` : ''}`;

const name = ({ series: { word, platform } }: Finding) => `${word}（${platform}）`;

interface Ran {
  words: number;
  red: number;
  yellow: number;
  low: number;
  high: number;
}

/** 趋势报告和预警说的话。 */
export const trendsZh = {
  all: '本期趋势',
  future: '日期还没到。请检查年份；这一行先不计入。',
  told: (finding: Finding, impact: Impact | null): string => {
    const { status } = finding;
    if (status !== 'red' && status !== 'yellow') return quiet[status](finding);
    return `${[surge(finding), certainty(finding), increase(finding, impact)].join('。')}。`;
  },
  season: ({ usual, status, surge: found }: Finding): string | null => {
    if (status === 'short' || status === 'stale') return null;
    if ((usual?.season ?? null) === null) return '没有去年可比';
    return found ? '超出季节' : '季节之内';
  },
  products: named,
  list: '、',
  headline: (findings: readonly Finding[]): string => {
    if (findings.length === 0) return '“趋势词”里还没有数据。把巨量算数、小红书等平台的搜索量贴进去，再运行一次。';
    const growing = findings.filter(({ surge: found, status }) => found && (status === 'red' || status === 'yellow'));
    const count = (status: Status) => findings.filter((one) => one.status === status).length;
    const grown = growing.map((one) => `${name(one)} ${times(one.surge?.times ?? 1)}`).join('、');
    const parts = [
      growing.length > 0 ? `${growing.length} 个词明显上涨：${grown}` : '没有词明显上涨',
      count('seasonal') > 0 ? `${count('seasonal')} 个词是季节性上涨，不用加量` : '',
      count('over') > 0 ? `${count('over')} 个词已经回落` : '',
      count('quiet') > 0 ? `${count('quiet')} 个词平稳` : '',
      count('short') > 0 ? `${count('short')} 个词历史不足` : '',
      count('stale') > 0 ? `${count('stale')} 个词的数据太旧` : '',
    ];
    return `${parts.filter(Boolean).join('；')}。`;
  },
  ran: ({ words, red, yellow, low, high }: Ran) => {
    if (words === 0) return '“趋势词”里还没有能判断的数据：把平台每周或每月的搜索量贴进来';
    const grown = red + yellow > 0 ? `上涨 ${red + yellow} 个（红 ${red}，黄 ${yellow}）` : '没有明显上涨';
    const more = high > 0 ? `；建议临时多备 ${whole(low)}–${whole(high)} 件` : '';
    return `趋势词 ${words} 个，${grown}${more}`;
  },
  separator: '；',
  charts: { week: '周搜索走势（平时 = 1）', month: '月搜索走势（平时 = 1）' },
  warning: {
    rule: '趋势上涨',
    subject: (finding: Finding) =>
      `搜索上涨到平时的 ${times(finding.surge?.times ?? 1)} · ${finding.series.word} · ${finding.series.platform}`,
    facts: (finding: Finding, impact: Impact | null): [string, string][] => {
      const { searches, usual, surge: found, series } = finding;
      if (!found || !usual) return [];
      const { every } = series;
      const facts: [string, string][] = [
        [`最近一${unit[every]}搜索`, `${whole(searches)}（平时约 ${whole(usual.expected)}）`],
        ['开始', since(found, every)],
        ['把握', certainty(finding)],
      ];
      if (impact) {
        facts.push(['影响商品', named(impact.products.slice(0, 4), impact.products.length)]);
        const { low, high } = impact.total;
        if (impact.months.length > 0)
          facts.push(['建议临时增量', `${whole(low)}–${whole(high)} 件（预测 ${whole(impact.forecast)} 件）`]);
      }
      return facts;
    },
    actions: {
      市场: '准备内容和投放，接住这波搜索。详见“趋势报告”',
      采购: '先问工厂能不能加单，按建议的范围临时备货。每个商品每个月的数见“临时增量”',
      both: '备好内容和投放，并按建议的范围临时备货。详见“趋势报告”和“临时增量”',
    },
  },
  about: {
    趋势词: '关键词每周或每月的搜索量，从巨量算数、小红书等平台贴过来',
    趋势报告: '哪些词在涨、从什么时候、多有把握、影响哪些商品、建议临时多备多少',
    临时增量: '每个商品每个月建议临时多备的范围',
    趋势走势: '“趋势报告”的图用的数',
  } as Record<string, string>,
  notes: {
    趋势词: {
      周期: '周 或 月。同一个词的周数据和月数据分开看',
      日期: '这一周或这一月里的任何一天都行。一周（月）只要一行；按天贴也可以，会取平均',
      搜索量: '平台给的搜索量或搜索指数，可以写 1.2万',
      品类: '和“销售历史”里的品类一样，就能对上商品；不填就只看商品名',
    },
    趋势报告: {
      等级: '红、黄：上涨，已通知市场和采购；季节：往年这时候也这样；回落：刚结束；历史不足、数据旧：不判断',
      平时: '按前 28 个周（月）和往年同期推算，没有上涨时该有的搜索量',
      倍数: '本期是平时的几倍',
      去年同期: '临近春节、中秋等节日时，按离节日的远近找去年的那一周（月）',
      开始: '最像是从哪一周（月）开始涨的',
      把握: '很有把握：不是偶然的可能有 95% 以上，并且和去年同期比过；比较有把握：75% 以上；其余先观察',
      影响商品: '商品名里有这个词的；一个都没有时，是同品类的',
      影响月份: '把握越大看得越远：先观察 1 个月，比较有把握 2 个月，很有把握 3 个月',
      建议临时增量下限: '这些月份合计。下限按每月退去一半算，上限按一直保持算',
    },
    临时增量: {
      预测: '“预测明细”的预测，没有算这一波上涨',
      增量下限: '几个词影响同一个商品时取最大的，不相加',
    },
    趋势走势: {},
  } as Record<string, Record<string, string>>,
  settings: {
    趋势数据有效天数: '搜索量过了多少天没有新数，就不再判断和预警。不填：45',
    临时增量月数: '最多为接下来几个月建议临时增量，1 到 3。不填：3',
    临时增量上限: '建议的临时增量最多是预测的多少，如 0.5 或 50%。不填：100%',
  } as Record<string, string>,
};
