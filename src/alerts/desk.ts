import type { CalendarName, WorkCalendar } from '../calendar/workCalendar';
import { type Hours, hoursOf, nextAtWork } from '../calendar/workingHours';
import { readSettings, refuseSetting } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { type Member, readTeam } from '../workbook/team';
import { readWorkCalendar } from '../workbook/workCalendar';
import type { Policy } from './policy';
import { alertSettings } from './tabs';

/** Whom the shop has, when they work, and how it wants to be told. */
export interface Desk {
  readonly team: readonly Member[];
  readonly policy: Policy;
  /** Whether all of these addresses may be written to at a moment. */
  isAtWork(addresses: readonly string[], moment: string): boolean;
}

type HoursOf = Readonly<Record<CalendarName, Hours>>;

/** Reads 团队, 设置 and 日历调整: a fixed number of service calls. */
export function readDesk(shop: Shop): Desk {
  const team = readTeam(shop);
  const settings = readSettings(shop, alertSettings);
  const rules = readWorkCalendar(shop);
  const hours: HoursOf = {
    办公: hoursIn(shop, alertSettings.officeHours, settings.officeHours),
    客服仓库: hoursIn(shop, alertSettings.serviceHours, settings.serviceHours),
    供应商: hoursIn(shop, alertSettings.supplierHours, settings.supplierHours),
  };
  const policy: Policy = {
    escalateAfter: { 一级: settings.escalateFirst, 二级: settings.escalateSecond, 三级: settings.escalateThird },
    repeatAfter: {
      一级: settings.repeatFirst * 60,
      二级: settings.repeatOthers * 60,
      三级: settings.repeatOthers * 60,
    },
    acknowledgedFor: settings.acknowledgedFor * 60,
    reserve: settings.reserve,
  };
  return {
    team,
    policy,
    isAtWork: (addresses, moment) => addresses.every((one) => works(one, moment, team, hours, rules)),
  };
}

/** Somebody without a calendar, and somebody who is not in 团队, may always be written to; a stand-in works when the owner does. */
function works(address: string, moment: string, team: readonly Member[], hours: HoursOf, rules: WorkCalendar): boolean {
  const own = team.filter(({ email }) => email === address);
  const members = own.length > 0 ? own : team.filter(({ backup }) => backup.includes(address));
  const calendars = members.flatMap(({ calendar }) => calendar ?? []);
  return calendars.length === 0 || calendars.some((name) => nextAtWork(moment, name, hours[name], rules) === moment);
}

type HoursSetting = { readonly key: string; readonly fallback: string };

/** A span that cannot be read is a data problem, and the default holds. */
function hoursIn(shop: Shop, { key, fallback }: HoursSetting, text: string): Hours {
  const hours = hoursOf(text);
  if (hours) return hours;
  refuseSetting(shop, key, shop.texts.calendar.badHours(text));
  return hoursOf(fallback) as Hours;
}
