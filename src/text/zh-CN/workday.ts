const names = { start: '开始日', days: '工作日数', calendar: '日历', adjustments: '日历调整' };

type Argument = keyof typeof names;

const named = (argument: Argument) => `${argument}（${names[argument]}）`;

/** What WORKDAY_CN says in Chinese. Apart from the calendar's other words, because a cell formula loads what it needs only. */
export const workdayZh = {
  assumed: '暂按周一至周五（当年放假安排未公布）',
  missing: (argument: Argument) => `WORKDAY_CN：缺少 ${named(argument)}。`,
  notADay: (argument: Argument, row: number, shown: string) =>
    `WORKDAY_CN：第 ${row} 行的 ${named(argument)}是“${shown}”，要填日期，如 2026-10-31。`,
  notACount: (row: number, shown: string, most: number) =>
    `WORKDAY_CN：第 ${row} 行的 ${named('days')}是“${shown}”，要填 -${most} 到 ${most} 的数字。`,
  noSuchCalendar: (shown: string, known: readonly string[]) =>
    `WORKDAY_CN：没有“${shown}”这个日历，可以用：${known.join('、')}。`,
  otherShape: (rows: number, columns: number, otherRows: number, otherColumns: number) =>
    `WORKDAY_CN：${named('days')}有 ${otherRows} 行 ${otherColumns} 列，${named('start')}有 ${rows} 行 ${columns} 列，要一样多，或只给一个数。`,
};
