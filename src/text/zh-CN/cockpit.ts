const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return hours === 0 ? `${rest} 分钟` : `${hours} 小时${rest > 0 ? ` ${rest} 分钟` : ''}`;
};

/** 驾驶舱说的话。 */
export const cockpitZh = {
  open: '未解决危机',
  incidents: '起',
  aboutOpen: (level: string, overdue: number) =>
    `“危机”里还没解决的${level}；最近截止只看没人受理的。${overdue > 0 ? `其中 ${overdue} 起已过截止，请马上受理` : '没有超时的'}`,
  response: '响应时间',
  minutes: '分钟',
  thisMonth: '本月',
  lastMonth: '上月',
  allTime: '全部',
  against: (now: number | null, before: number | null) => {
    const how = '从首次提及到受理的中位数，按受理时间归月。';
    if (now === null) return `${how}本月还没有受理`;
    if (before === null) return `${how}本月 ${duration(now)}，上月没有可比的`;
    const change = Math.abs(now - before);
    if (change < 1) return `${how}本月 ${duration(now)}，和上月一样`;
    return `${how}本月 ${duration(now)}，比上月${now < before ? '快' : '慢'} ${duration(change)}`;
  },
  aboutLastMonth: '同上，受理时间在上月的',
  aboutAll: '同上，全部记录，包括复发以前的受理',
  falseAlarms: '误报拦截',
  mentions: '条',
  cleared: (days: number) => `近 ${days} 天排除`,
  aboutCleared: (cleared: number, hits: number) =>
    `出现监控词的 ${hits} 条提及里，判定为“排除”的${hits > 0 ? `占 ${((cleared / hits) * 100).toFixed(0)}%` : '没有'}；理由见“舆情提及”的“判定理由”`,
  chart: '每月响应时间（分钟）',
  made: (figures: number) => `驾驶舱已更新 ${figures} 项`,
  about: { 驾驶舱: '全店一眼看：未解决的危机、响应时间、误报', 响应月报: '每月的响应时间，驾驶舱的图用它' } as Record<
    string,
    string
  >,
  notes: {
    驾驶舱: {
      数值: '件数或中位数，单位在右边',
      最长: '最慢的一次',
      件数: '算进来的件数',
      最近截止: '没人受理的里面，最早的响应截止',
    },
    响应月报: { 响应中位分钟: '从首次提及到受理；没有受理的月份空着' },
  } as Record<string, Record<string, string>>,
};
