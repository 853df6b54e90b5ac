import type { cockpitZh } from '../zh-CN/cockpit';

const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return hours === 0 ? `${rest} min` : `${hours} h${rest > 0 ? ` ${rest} min` : ''}`;
};

/** What 驾驶舱 says. */
export const cockpitEn: typeof cockpitZh = {
  open: 'Open incidents',
  incidents: 'open',
  aboutOpen: (level, overdue) =>
    `Incidents of ${level} in 危机 that are not solved; the deadline is the nearest one that nobody took up. ${overdue > 0 ? `${overdue} past the deadline: take them up now` : 'None is late'}`,
  response: 'Response time',
  minutes: 'min',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  allTime: 'All time',
  against: (now, before) => {
    const how = 'Median from the first mention to the taking up, by the month of the taking up. ';
    if (now === null) return `${how}Nothing taken up this month yet`;
    if (before === null) return `${how}${duration(now)} this month, nothing to compare last month`;
    const change = Math.abs(now - before);
    if (change < 1) return `${how}${duration(now)} this month, as last month`;
    return `${how}${duration(now)} this month, ${duration(change)} ${now < before ? 'faster' : 'slower'} than last month`;
  },
  aboutLastMonth: 'The same, taken up last month',
  aboutAll: 'The same, all records, also before an incident came back',
  falseAlarms: 'False alarms',
  mentions: 'mentions',
  cleared: (days) => `Cleared, ${days} days`,
  aboutCleared: (cleared, hits) =>
    `Of ${hits} mentions with a watched word, judged 排除${hits > 0 ? `: ${((cleared / hits) * 100).toFixed(0)}%` : ': none'}; the reasons are in 舆情提及`,
  chart: 'Response time per month (min)',
  made: (figures) => `驾驶舱 has ${figures} figures`,
  about: {
    驾驶舱: 'The shop at a glance: open incidents, response time, false alarms',
    响应月报: 'Response time per month, for the chart of 驾驶舱',
  },
  notes: {
    驾驶舱: {
      数值: 'A number or a median; the unit is to the right',
      最长: 'The slowest one',
      件数: 'How many it was computed from',
      最近截止: 'The earliest deadline of those that nobody took up',
    },
    响应月报: { 响应中位分钟: 'From the first mention to the taking up; blank in months without any' },
  },
};
