import type { cockpitZh } from '../zh-CN/cockpit';

const duration = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, Math.round(minutes % 60)];
  const parts = [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    days === 0 && rest > 0 ? `${rest} min` : '',
  ];
  return parts.filter(Boolean).join(' ') || 'under a minute';
};

const listed = (...parts: (string | false)[]) => parts.filter(Boolean).join(', ');
const pieces = (count: number) => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
const signed = (change: number) => (change > 0 ? `+${change}` : String(change));
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** What 驾驶舱 says. */
export const cockpitEn: typeof cockpitZh = {
  groups: {
    now: 'Now',
    month: 'This month',
    clients: 'Customers',
    content: 'Content',
    peaks: 'Peaks',
    response: 'Response',
  },
  matters: {
    units: {
      crises: '',
      tasks: '',
      stock: 'places',
      nodes: 'nodes',
      purchases: '',
      contacts: '',
      mail: '',
      problems: 'cells',
    },
    crises: ({ open, gravest, untaken, overdue, minutesLeft }) => ({
      item: 'Incidents',
      now:
        open === 0
          ? 'None open'
          : listed(
              `${open} open (gravest ${gravest})`,
              untaken > 0 && `${untaken} not taken up`,
              overdue > 0 && `${overdue} late`,
            ),
      compared:
        minutesLeft === null
          ? null
          : minutesLeft < 0
            ? `most urgent: late by ${duration(-minutesLeft)}`
            : `most urgent: ${duration(minutesLeft)} left`,
      about: 'Incidents of 危机 that are not solved; the time is the earliest deadline that nobody took up',
    }),
    tasks: ({ overdue, today, worst }) => ({
      item: 'Tasks',
      now: listed(overdue > 0 ? `${overdue} late` : 'None late', today > 0 && `${today} due today`),
      compared: worst && `longest: ${worst.task} (${worst.owner}, ${worst.days} d)`,
      about: 'Open tasks of 任务 past their deadline',
    }),
    stock: ({ oversold, short, expired, places, unjudged, first }) => ({
      item: 'Stock',
      now: listed(
        oversold > 0 && `${oversold} oversold`,
        short > 0 && `${short} may run out`,
        expired > 0 && `${expired} out of date: import stock first`,
        oversold + short + expired === 0 && places > unjudged && `${places - unjudged} places, all fine`,
        unjudged > 0 && `${unjudged} not judged yet: update stock first`,
      ),
      compared: first && `first: ${first}`,
      about: 'States of 库存 at its last update; a product in one warehouse of one platform is a place',
    }),
    nodes: ({ red, yellow, running, unjudged, first }) => ({
      item: 'Supply',
      now:
        listed(
          red > 0 && `${red} red`,
          yellow > 0 && `${yellow} yellow`,
          red + yellow === 0 && running > 0 && `${running} nodes, all green`,
          unjudged > 0 && `${unjudged} nodes not judged yet: update the supply plan first`,
        ) || 'None under way',
      compared: first && `first: ${first.name} of ${first.product}`,
      about: 'Open nodes of 供应甘特图, by how much of their buffer is used up',
    }),
    purchases: ({ overdue, first }) => ({
      item: 'Purchases',
      now: overdue > 0 ? `${overdue} past the day to order` : 'None late',
      compared:
        first && (first.days === null ? `first: ${first.product}` : `next: ${first.product} (in ${first.days} d)`),
      about: 'Latest days to order or to switch, of 供应链规划',
    }),
    contacts: ({ open, overdue }) => ({
      item: 'Contacts',
      now: open === 0 ? 'Nobody waits' : listed(`${open} to contact`, overdue > 0 && `${overdue} past their day`),
      compared: null,
      about: 'Open rows of 触达计划; the sidebar Contact customers says whom to contact today, and what to say',
    }),
    mail: ({ waiting, failed }) => ({
      item: 'Mail',
      now:
        waiting + failed === 0
          ? 'Nothing waits'
          : listed(failed > 0 && `${failed} could not be sent`, waiting > 0 && `${waiting} waiting`),
      compared: null,
      about: 'Messages of 邮件 that wait or failed; what waits goes out in working hours or with tomorrow’s quota',
    }),
    problems: (count, tabs) => ({
      item: 'Data problems',
      now: count === 0 ? 'None' : `${count} to correct or fill in`,
      compared: tabs.map(([tab, one]) => `${tab} ${one}`).join(', ') || null,
      about: 'Each row of 数据问题 says which cell, and what to do',
    }),
  },
  sales: {
    item: 'Sales',
    unit: 'pcs',
    now: ({ sold, until, forecast }) => {
      if (until === null) return 'No orders of this month yet: import orders first';
      const told = `${pieces(sold.all)} sold until ${until.slice(5)}`;
      if (forecast === null || forecast === 'none' || sold.others === 0) return told;
      return `${told}, ${pieces(sold.all - sold.told)} of them products without forecast (${sold.others})`;
    },
    compared: ({ forecast, projected, sold }) => {
      if (forecast === null) return 'no forecast of this month: update the forecast first';
      if (forecast === 'none') return 'no product has 12 months of sales yet, so there is no forecast';
      const { point, lo80, hi80 } = forecast;
      const told = `forecast ${pieces(point)} (${pieces(lo80)}–${pieces(hi80)})`;
      if (projected === null) return told;
      return `${told}, at this pace ${sold.others > 0 ? 'the same products ' : ''}${pieces(projected)}`;
    },
    about:
      'Pieces of this month in 销售历史, carried on to its end by what share the same month had sold by this day a year ago (else by days), against the forecast’s 80% interval: below is red, above yellow; products without forecast are not compared',
  },
  clients: {
    item: 'Tiers',
    unit: '',
    now: ({ high, ordinary, dormant, highShare }) =>
      `${high} of high value${highShare === null ? '' : ` (${percent(highShare)} of the money)`}, ${ordinary} ordinary, ${dormant} dormant`,
    compared: ({ change, month }) =>
      change === null
        ? `end of ${month}`
        : `last month: high value ${signed(change.high)}, dormant ${signed(change.dormant)}`,
    about: 'End of the latest month of 分层流动; the figure is the number of high-value customers',
  },
  content: {
    item: 'Content ROI',
    unit: 'times',
    now: ({ days, pieces, told, roi }) => {
      if (pieces === 0) return `Nothing published in ${days} days`;
      if (roi === null) return `${pieces} pieces in ${days} days, without cost and revenue yet`;
      return `${pieces} pieces in ${days} days, ${roi.toFixed(2)} sold per 1 spent${told < pieces ? ` (${told} with figures)` : ''}`;
    },
    compared: ({ days, before, best }) =>
      listed(before !== null && `${days} days before ${before.toFixed(2)}`, best !== null && `best: ${best.title}`) ||
      null,
    about: 'Revenue ÷ cost by day of publication; pieces without cost or revenue do not count',
  },
  peaks: {
    unit: 'days',
    names: { 春节: 'Spring Festival', 开学季: 'Back to school', '618': '618 sale', 双11: 'Double 11' },
    now: ({ day, days }) =>
      day === null ? 'Date not known yet' : days === 0 ? `Today (${day})` : `In ${days} days (${day})`,
    ready: ({ campaigns, progress, planned, unsourced, short, overdue }) =>
      listed(
        campaigns === 0
          ? 'no campaign yet'
          : `${campaigns} campaigns${progress === null ? '' : `, ${percent(progress)} prepared`}`,
        planned === 0 ? 'no supply plan yet' : unsourced === 0 && short === 0 && overdue === 0 && 'capacity suffices',
        unsourced > 0 && 'no suppliers yet',
        short > 0 && `${short} products short of capacity`,
        overdue > 0 && `${overdue} past the day to order`,
      ),
    about: 'Campaigns of 活动 that launch from 35 days before to 3 after; stock by the quarter in 供应链规划',
  },
  responses: {
    thisMonth: 'This month',
    allTime: 'All time',
    unit: 'min',
    now: ({ median, worst, count }) =>
      median === null || worst === null
        ? 'Nothing taken up yet'
        : `median ${duration(median)}, slowest ${duration(worst)} (${count})`,
    against: (now, before) => {
      if (now === null || before === null) return before === null ? null : `last month ${duration(before)}`;
      const change = Math.abs(now - before);
      return change < 1 ? 'as last month' : `${duration(change)} ${now < before ? 'faster' : 'slower'} than last month`;
    },
    about: 'From the first mention to the taking up, by the month of the taking up',
  },
  cleared: {
    item: 'False alarms',
    unit: '',
    now: (days, cleared, hits) =>
      hits === 0
        ? `No watched word in ${days} days`
        : `${hits} mentions with a watched word in ${days} days, ${cleared} cleared`,
    about: 'Mentions judged 排除; the reasons are in 舆情提及',
  },
  charts: {
    sales: 'Sales per month: sold and forecast (pieces)',
    lacks: ({ forecast, sold }) => {
      if (forecast === 'none') return 'No product has 12 months of sales yet, so there is no forecast';
      return forecast !== null && sold.others > 0
        ? `The forecast lacks products too young for one (${sold.others})`
        : '';
    },
    lowest: '80% interval, low',
    highest: '80% interval, high',
    tiers: 'Customers by tier at the end of each month',
    responses: 'Response time per month (min)',
  },
  made: (lines) => `驾驶舱 has ${lines} lines`,
  about: {
    驾驶舱: 'The shop at a glance: what burns, how the month goes, the peaks ahead',
    驾驶舱走势: 'For the sales chart of 驾驶舱',
    响应月报: 'Response time per month, for a chart of 驾驶舱',
  },
  notes: {
    驾驶舱: {
      灯: 'Red: it has happened or is late; yellow: soon; green: fine',
      现状: 'How it stands',
      对比: 'The most urgent one, or against the forecast or last month',
      去看: 'Click to go to that tab',
      数值: 'The figure that matters most, for your own formulas',
    },
    响应月报: { 响应中位分钟: 'From the first mention to the taking up; blank in months without any' },
  },
};
