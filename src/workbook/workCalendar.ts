import { adjustmentKey, CALENDARS, type CalendarName, type WorkCalendar } from '../calendar/workCalendar';
import { optional, required } from './column';
import { readSettings, setting } from './settings';
import { openTable, type Shop } from './shop';
import { defineTab } from './tab';

/** 日历调整: days on which the shop works or rests against its calendar. */
export const adjustmentsTab = defineTab({
  name: '日历调整',
  by: 'filled',
  key: ['day', 'calendar'],
  columns: {
    day: required('日期', 'day'),
    calendar: required('日历', 'choice', { choices: CALENDARS }),
    plan: required('上班/休息', 'choice', { choices: ['上班', '休息'] }),
    reason: optional('原因', 'text', { width: 240 }),
  },
});

export const calendarSettings = {
  serviceBefore: setting('客服仓库春节提前', 'count', 1),
  serviceLast: setting('客服仓库春节到初几', 'count', 3),
  supplierBefore: setting('供应商春节提前', 'count', 7),
  supplierLast: setting('供应商春节到初几', 'count', 15),
};

/** The shop's calendars as set in 设置 and 日历调整, which is not made by reading it. */
export function readWorkCalendar(shop: Shop): WorkCalendar {
  const settings = readSettings(shop, calendarSettings);
  const rows = shop.workbook.sheet(adjustmentsTab.name) ? openTable(shop, adjustmentsTab).rows : [];
  const adjustments = rows.map(
    ({ row }) => [adjustmentKey(row.day, row.calendar as CalendarName), row.plan === '上班'] as const,
  );
  return {
    adjustments: new Map(adjustments),
    closures: {
      客服仓库: { before: settings.serviceBefore, last: settings.serviceLast },
      供应商: { before: settings.supplierBefore, last: settings.supplierLast },
    },
  };
}
