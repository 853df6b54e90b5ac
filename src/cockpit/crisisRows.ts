import type { Texts } from '../text/texts';
import type { CrisisFigures, OpenLevel } from './crisisFigures';
import type { ResponseTime } from './responseTimes';

/** One line of 驾驶舱. */
export interface CockpitRow {
  group: string;
  item: string;
  value: number | null;
  unit: string | null;
  worst: number | null;
  count: number | null;
  due: string | null;
  about: string | null;
}

const BLANK = { value: null, unit: null, worst: null, count: null, due: null, about: null };

/** The crisis part of 驾驶舱 in the shop's language. */
export function crisisRows({ open, response, cleared }: CrisisFigures, { cockpit }: Texts): CockpitRow[] {
  const { thisMonth, lastMonth, all } = response;
  return [
    ...open.map((level) => openRow(level, cockpit)),
    responseRow(cockpit.thisMonth, thisMonth, cockpit.against(thisMonth.median, lastMonth.median), cockpit),
    responseRow(cockpit.lastMonth, lastMonth, cockpit.aboutLastMonth, cockpit),
    responseRow(cockpit.allTime, all, cockpit.aboutAll, cockpit),
    {
      ...BLANK,
      group: cockpit.falseAlarms,
      item: cockpit.cleared(cleared.days),
      value: cleared.cleared,
      unit: cockpit.mentions,
      count: cleared.hits,
      about: cockpit.aboutCleared(cleared.cleared, cleared.hits),
    },
  ];
}

const openRow = ({ level, count, overdue, nearest }: OpenLevel, words: Texts['cockpit']): CockpitRow => ({
  ...BLANK,
  group: words.open,
  item: level,
  value: count,
  unit: words.incidents,
  due: nearest,
  about: words.aboutOpen(level, overdue),
});

const responseRow = (
  item: string,
  { median, worst, count }: ResponseTime,
  about: string,
  words: Texts['cockpit'],
): CockpitRow => ({ ...BLANK, group: words.response, item, value: median, unit: words.minutes, worst, count, about });
