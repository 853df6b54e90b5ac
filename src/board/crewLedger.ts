import { type CalendarName, dayStatus, type WorkCalendar } from '../calendar/workCalendar';
import type { Shop } from '../workbook/shop';
import { findMembers, type Member, readTeam } from '../workbook/team';

/** Whom owners mean, and when they work. */
export interface Crew {
  /** The names that a name or a role means; what 团队 does not know stands for itself. */
  people(owner: string): readonly string[];
  /** The calendar of a name or a role; the office's where 团队 says none. */
  calendarOf(owner: string): CalendarName;
  /** Whether somebody works on a day; who has no calendar does. */
  isAtWork(name: string, day: string): boolean;
  /** Everybody of 团队, each once. */
  readonly members: readonly { readonly name: string; readonly roles: string }[];
}

/** Reads 团队 in one service call. */
export function readCrew(shop: Shop, rules: WorkCalendar): Crew {
  const team = readTeam(shop);
  const calendars = (owner: string) => findMembers(team, owner).flatMap(({ calendar }) => calendar ?? []);
  return {
    people: (owner) => {
      const names = new Set(findMembers(team, owner).map(({ name }) => name));
      return names.size > 0 ? [...names] : [owner];
    },
    calendarOf: (owner) => calendars(owner)[0] ?? '办公',
    isAtWork: (name, day) => {
      const own = calendars(name);
      return own.length === 0 || own.some((calendar) => dayStatus(day, calendar, rules).works);
    },
    members: membersOf(team),
  };
}

function membersOf(team: readonly Member[]): Crew['members'] {
  const roles = new Map<string, string[]>();
  for (const { name, role } of team) roles.set(name, [...(roles.get(name) ?? []), role]);
  return [...roles].map(([name, all]) => ({ name, roles: all.join('、') }));
}
