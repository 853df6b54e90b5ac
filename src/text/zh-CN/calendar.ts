const names = { start: '开始日', days: '工作日数', calendar: '日历', adjustments: '日历调整' };

type Argument = keyof typeof names;

const named = (argument: Argument) => `${argument}（${names[argument]}）`;

/** 日历说的话：WORKDAY_CN 的报错、日历调整表、设置。 */
export const calendarZh = {
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
  badHours: (shown: string) => `“${shown}”不是时间段，要写成 09:00-18:00 这样。这一项先用默认值。`,
  about: { 日历调整: '店里自己的上班和休息日，优先于国家放假安排' } as Record<string, string>,
  notes: {
    日历调整: {
      日期: '要调整的那一天',
      日历: '办公：跟国家放假安排；客服仓库：除春节几天外天天上班；供应商：跟国家放假安排，另有自己的春节停工',
      '上班/休息': '这一天上班还是休息',
      原因: '为什么调整，给同事看',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    客服仓库春节提前: '客服和仓库从春节（正月初一）前几天开始休息。不填：1（除夕起）',
    客服仓库春节到初几: '客服和仓库休息到正月初几。不填：3。天天上班就填 0，并把“客服仓库春节提前”也填 0',
    供应商春节提前: '供应商从春节前几天开始停工。不填：7',
    供应商春节到初几: '供应商停工到正月初几。不填：15',
  } as Record<string, string>,
};
