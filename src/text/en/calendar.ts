import type { calendarZh } from '../zh-CN/calendar';

/** What the calendar says in English: the tab 日历调整 and settings. */
export const calendarEn: typeof calendarZh = {
  badHours: (shown) => `"${shown}" is no span of time; write it as 09:00-18:00. The default holds.`,
  about: { 日历调整: "The shop's own work and rest days; they go before the public holidays" },
  notes: {
    日历调整: {
      日期: 'The day to change',
      日历: '办公 (office): public holidays; 客服仓库 (service and warehouse): every day but some of the Spring Festival; 供应商 (suppliers): public holidays and their own Spring Festival closure',
      '上班/休息': '上班: work; 休息: rest',
      原因: 'Why, for your colleagues',
    },
  },
  settings: {
    客服仓库春节提前: 'Service and warehouse rest from so many days before the Spring Festival on. Blank: 1',
    客服仓库春节到初几:
      'Service and warehouse rest up to this day of the new year. Blank: 3. For no rest put 0 here and above',
    供应商春节提前: 'Suppliers are shut from so many days before the Spring Festival on. Blank: 7',
    供应商春节到初几: 'Suppliers are shut up to this day of the new year. Blank: 15',
  },
};
