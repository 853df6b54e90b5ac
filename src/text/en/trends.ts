import type { Certainty, Finding, FoundSurge, Status } from '../../trends/finding';
import type { Impact } from '../../trends/impact';
import type { Every } from '../../trends/period';
import type { trendsZh } from '../zh-CN/trends';

const sure: Readonly<Record<Certainty, string>> = {
  high: 'Almost certain',
  fair: 'Fairly sure',
  low: 'Watch it first',
};

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} times`;
const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;
const counted = (every: Every, count: number) => `${count} ${every}${count === 1 ? '' : 's'}`;
const words = (count: number) => `${count} word${count === 1 ? '' : 's'}`;

const since = ({ since: day, periods }: FoundSurge, every: Every) =>
  `up since ${every === 'week' ? `the week of ${day}` : day.slice(0, 7)} (${counted(every, periods)})`;

function surge({ series: { every }, searches, usual, surge: found }: Finding): string {
  if (!found || !usual) return '';
  const range = `on average ${times(found.times)} the usual (80% range ${found.low.toFixed(1)}–${found.high.toFixed(1)})`;
  return `${whole(searches)} searches in the last ${every}, usually about ${whole(usual.expected)}; ${since(found, every)}, ${range}`;
}

function certainty({ usual, surge: found, series: { every } }: Finding): string {
  if (!found) return '';
  const chance = found.probability > 0.98 ? 'over 98%' : `about ${percent(found.probability)}`;
  const said = `${sure[found.certainty]} (${chance} that it is not chance)`;
  if (found.event !== null)
    return `${said}; ${found.event} is near and there is no last year to compare with, so it may be just that`;
  if ((usual?.season ?? null) === null) return `${said}; without last year's figures the season cannot be ruled out`;
  return `${said}; beyond the season, by the same ${every} last year`;
}

function increase(found: Finding, impact: Impact | null): string {
  if (!found.surge) return '';
  if (!impact) return 'No product found: in 销售历史 and 预测明细 none has the word in its name or is in its category';
  const by = impact.by === 'name' ? 'the word is in the name' : 'same category';
  const touched = `Touches ${impact.products.length} product${impact.products.length === 1 ? '' : 's'} (${by})`;
  if (impact.months.length === 0)
    return `${touched}; 预测明细 has no coming months of them: run the forecast to get a suggested increase`;
  const { low, high } = impact.total;
  const { elasticity } = impact;
  const doubled = percent(2 ** elasticity.mean - 1);
  const basis =
    elasticity.months > 0
      ? `by ${elasticity.months} monthly changes of this shop, twice the searches bring about ${doubled} more sales`
      : `fewer than 12 common months: assumed that twice the searches bring about ${doubled} more sales`;
  return `${touched}, forecast ${whole(impact.forecast)} pieces; have ${whole(low)}–${whole(high)} more for the time being (${basis})`;
}

const quiet: Readonly<Record<Exclude<Status, 'red' | 'yellow'>, (finding: Finding) => string>> = {
  seasonal: () => 'Higher than before, but much as in other years at this time: the season. No increase needed.',
  over: ({ ended }) =>
    ended === 'stayed'
      ? 'High for long: taken as the new usual level, no more warnings.'
      : 'Back to the usual level; the warning is over.',
  quiet: () => 'About as usual.',
  short: ({ history, series: { every } }) =>
    `History too short: ${counted(every, history.periods)} of figures, ${history.needed} are needed to judge. No warning.`,
  stale: ({ until }) => `Figures end on ${until}, too long ago to warn. Please add the latest.`,
};

const name = ({ series: { word, platform } }: Finding) => `${word} (${platform})`;
const named = (products: readonly string[], count: number) =>
  `${products.join(', ')}${count > products.length ? ` and ${count - products.length} more` : ''}`;

/** What 趋势报告 and its warnings say, in English. */
export const trendsEn: typeof trendsZh = {
  all: 'This time',
  future: 'This day is still to come. Please check the year; the row is left out.',
  told: (finding, impact) => {
    const { status } = finding;
    if (status !== 'red' && status !== 'yellow') return quiet[status](finding);
    return `${[surge(finding), certainty(finding), increase(finding, impact)].join('. ')}.`;
  },
  season: ({ usual, status, surge: found }) => {
    if (status === 'short' || status === 'stale') return null;
    if ((usual?.season ?? null) === null) return 'no last year';
    return found ? 'beyond the season' : 'within the season';
  },
  products: named,
  list: ', ',
  headline: (findings) => {
    if (findings.length === 0)
      return '趋势词 holds no figures yet. Paste the search figures of 巨量算数, 小红书 or others and run it again.';
    const growing = findings.filter(({ surge: found, status }) => found && (status === 'red' || status === 'yellow'));
    const count = (status: Status) => findings.filter((one) => one.status === status).length;
    const grown = growing.map((one) => `${name(one)} ${times(one.surge?.times ?? 1)}`).join(', ');
    const parts = [
      growing.length > 0 ? `${words(growing.length)} clearly up: ${grown}` : 'No word is clearly up',
      count('seasonal') > 0 ? `${words(count('seasonal'))} up with the season, no increase needed` : '',
      count('over') > 0 ? `${words(count('over'))} back to usual` : '',
      count('quiet') > 0 ? `${words(count('quiet'))} about as usual` : '',
      count('short') > 0 ? `${words(count('short'))} with too short a history` : '',
      count('stale') > 0 ? `${words(count('stale'))} with old figures` : '',
    ];
    return `${parts.filter(Boolean).join('; ')}.`;
  },
  ran: ({ words: all, red, yellow, low, high }) => {
    if (all === 0) return '趋势词 holds no figures to judge yet: paste in your platform’s weekly or monthly searches';
    const grown = red + yellow > 0 ? `${red + yellow} up (${red} red, ${yellow} yellow)` : 'none clearly up';
    const more = high > 0 ? `; suggested temporary increase ${whole(low)}–${whole(high)} pieces` : '';
    return `${words(all)} watched, ${grown}${more}`;
  },
  separator: '; ',
  charts: { week: 'Searches by week (usual = 1)', month: 'Searches by month (usual = 1)' },
  warning: {
    rule: '趋势上涨',
    subject: (finding) =>
      `Searches at ${times(finding.surge?.times ?? 1)} the usual · ${finding.series.word} · ${finding.series.platform}`,
    facts: (finding, impact) => {
      const { searches, usual, surge: found, series } = finding;
      if (!found || !usual) return [];
      const { every } = series;
      const facts: [string, string][] = [
        [`Last ${every}`, `${whole(searches)} (usually about ${whole(usual.expected)})`],
        ['Growth', since(found, every)],
        ['How sure', certainty(finding)],
      ];
      if (impact) {
        facts.push(['Products', named(impact.products.slice(0, 4), impact.products.length)]);
        const { low, high } = impact.total;
        if (impact.months.length > 0)
          facts.push(['Suggested extra', `${whole(low)}–${whole(high)} pieces (forecast ${whole(impact.forecast)})`]);
      }
      return facts;
    },
    actions: {
      市场: 'Prepare content and ads for this wave of searches. See 趋势报告',
      采购: 'Ask the factory whether it can add to the order and stock up within the range. By product and month: 临时增量',
      both: 'Prepare content and ads, and stock up within the range. See 趋势报告 and 临时增量',
    },
  },
  about: {
    趋势词: 'How often words are searched for by week or month, pasted from the platforms',
    趋势报告: 'Which words grow, since when, how sure, which products, how much more to have',
    临时增量: 'The suggested temporary increase by product and month',
    趋势走势: 'The figures that the charts of 趋势报告 draw',
  },
  notes: {
    趋势词: {
      周期: '周 (week) or 月 (month). Weekly and monthly figures of a word are looked at apart',
      日期: 'Any day of the week or month. One row is enough; figures of each day are averaged',
      搜索量: 'Searches or search index as the platform shows it; 1.2万 is fine',
      品类: 'As in 销售历史, to find the products; blank: product names only',
    },
    趋势报告: {
      等级: '红, 黄: up, marketing and purchasing were told; 季节: so it is each year; 回落: just over; 历史不足 too short, 数据旧 too old to judge',
      平时: 'What there would be without growth, by the 28 periods before and the same season of other years',
      倍数: 'This period as times the usual',
      去年同期: 'Near a moving festival: the week or month as far from it last year',
      开始: 'The week or month in which the growth most likely began',
      把握: '很有把握: 95% that it is not chance, and compared with last year; 比较有把握: 75%; else 先观察 (watch it first)',
      影响商品: 'Products with the word in their name; where there is none, those of the category',
      影响月份: 'The surer the farther: 1, 2 or 3 months',
      建议临时增量下限: 'Sum over these months. The lower end fades by half each month, the upper end stays',
    },
    临时增量: {
      预测: 'As in 预测明细, without this surge',
      增量下限: 'Where several words touch a product the largest counts, not the sum',
    },
    趋势走势: {},
  },
  settings: {
    趋势数据有效天数: 'Days without new search figures after which a word is not judged. Blank: 45',
    临时增量月数: 'Months to come for which an increase is suggested at most, 1 to 3. Blank: 3',
    临时增量上限: 'Largest suggested increase as a part of the forecast, such as 0.5 or 50%. Blank: 100%',
  },
};
