import { type CalendarName, dayStatus, type WorkCalendar } from '../calendar/workCalendar';
import { isSampleName } from '../workbook/sampleName';
import type { Shop } from '../workbook/shop';
import { findInvented, findMembers, HEAD, type Member, readTeam } from '../workbook/team';
import type { Task } from './task';

/** Whom owners mean, and when they work. */
export interface Crew {
  /** The names that a name or a role means; none where 团队 does not know it. */
  named(owner: string): readonly string[];
  /** The same, but what 团队 does not know stands for itself. */
  people(owner: string): readonly string[];
  /** Who is told in their place: the heads for somebody whom 团队 does not know, where there are any. */
  readersFor(people: readonly string[]): readonly string[];
  /** Whose a task is: one of the sample's is its invented people's. */
  peopleOf(task: Pick<Task, 'id' | 'owner'>): readonly string[];
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
  const named = (owner: string) => namesOf(findMembers(team, owner));
  const calendars = (owner: string) => findMembers(team, owner).flatMap(({ calendar }) => calendar ?? []);
  return {
    named,
    readersFor: (people) => [
      ...new Set(people.flatMap((one) => (named(one).length > 0 ? one : orItself(named(HEAD), one)))),
    ],
    people: (owner) => orItself(named(owner), owner),
    peopleOf: ({ id, owner }) => orItself(isSampleName(id) ? namesOf(findInvented(team, owner)) : named(owner), owner),
    calendarOf: (owner) => calendars(owner)[0] ?? '办公',
    isAtWork: (name, day) => {
      const own = calendars(name);
      return own.length === 0 || own.some((calendar) => dayStatus(day, calendar, rules).works);
    },
    members: membersOf(team),
  };
}

const namesOf = (members: readonly Member[]): readonly string[] => [...new Set(members.map(({ name }) => name))];

const orItself = (names: readonly string[], owner: string) => (names.length > 0 ? names : [owner]);

function membersOf(team: readonly Member[]): Crew['members'] {
  const roles = new Map<string, string[]>();
  for (const { name, role } of team) roles.set(name, [...(roles.get(name) ?? []), role]);
  return [...roles].map(([name, all]) => ({ name, roles: all.join('、') }));
}
