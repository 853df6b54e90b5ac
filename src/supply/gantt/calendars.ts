import { type CalendarName, dayStatus, isShut, type WorkCalendar } from '../../calendar/workCalendar';
import type { NodeName, Works } from './node';

/**
 * When the people of a node work. Production runs every day but the factory's closure at Spring Festival; the other nodes follow their owner's calendar in 团队, and
 * go on every day where the owner has none.
 *
 * @param calendarOf the calendar of an owner; null where there is none
 */
export function calendarsOf(
  rules: WorkCalendar,
  calendarOf: (owner: string) => CalendarName | null,
): (name: NodeName, owner: string) => Works {
  const factory = remembered((day) => !isShut(day, '供应商', rules));
  const always = () => true;
  const known = new Map<CalendarName, Works>();
  return (name, owner) => {
    if (name === '生产排期') return factory;
    const calendar = calendarOf(owner);
    if (calendar === null) return always;
    const works = known.get(calendar) ?? remembered((day) => dayStatus(day, calendar, rules).works);
    known.set(calendar, works);
    return works;
  };
}

/** Days are asked again and again, and the answer takes holidays and festivals. */
function remembered(works: Works): Works {
  const known = new Map<string, boolean>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const answer = works(day);
    known.set(day, answer);
    return answer;
  };
}
