import type { Texts } from '../text/texts';
import type { CrisisMatter, NodeMatter, PurchaseMatter, StockMatter, TaskMatter } from './attention';
import type { ClientGlance, ContactGlance } from './clients';
import type { ContentReturn } from './contentReturn';
import type { Cleared } from './crisisFigures';
import type { Light } from './light';
import type { MonthSales } from './monthSales';
import type { PeakReadiness } from './peaks';
import type { ResponseTime } from './responseTimes';

/** One line of 驾驶舱. */
export interface Line {
  readonly item: string;
  readonly light: Light | null;
  readonly now: string;
  readonly compared: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly about: string;
}

type Words = Texts['cockpit'];

const PLAIN = { light: null, compared: null, value: null, unit: null } as const;

/** Something that may want hands now, as a line. */
export function matterLine(
  matter: CrisisMatter | TaskMatter | StockMatter | NodeMatter | PurchaseMatter,
  { matters }: Words,
): Line {
  const { light } = matter;
  switch (matter.kind) {
    case 'crises':
      return { ...matters.crises(matter), light, value: matter.open, unit: matters.units.crises };
    case 'tasks':
      return { ...matters.tasks(matter), light, value: matter.overdue, unit: matters.units.tasks };
    case 'stock':
      return { ...matters.stock(matter), light, value: matter.oversold + matter.short, unit: matters.units.stock };
    case 'nodes':
      return { ...matters.nodes(matter), light, value: matter.red + matter.yellow, unit: matters.units.nodes };
    case 'purchases':
      return { ...matters.purchases(matter), light, value: matter.overdue, unit: matters.units.purchases };
  }
}

/** Messages: red where one could not be sent. */
export function mailLine(mail: { waiting: number; failed: number }, { matters }: Words): Line {
  const light = mail.failed > 0 ? 'red' : 'green';
  return { ...matters.mail(mail), light, value: mail.failed + mail.waiting, unit: matters.units.mail };
}

/** Tabs that a line has room for. */
const TABS_TOLD = 3;

/** What somebody is to correct or to fill in: nothing burns, but figures lack it or mails go to somebody else. */
export function problemLine(problems: readonly [tab: string, count: number][], { matters }: Words): Line {
  const count = problems.reduce((sum, [, one]) => sum + one, 0);
  return {
    ...matters.problems(count, problems.slice(0, TABS_TOLD)),
    light: count > 0 ? 'yellow' : 'green',
    value: count,
    unit: matters.units.problems,
  };
}

/** This month against its forecast. */
export function salesLine(month: MonthSales, { sales }: Words): Line {
  const { light, sold } = month;
  return {
    item: sales.item,
    light,
    value: sold.all,
    unit: sales.unit,
    now: sales.now(month),
    compared: sales.compared(month),
    about: sales.about,
  };
}

/** A peak, with what is ready for it. */
export function peakLine(peak: PeakReadiness, { peaks }: Words): Line {
  const { name, light, days } = peak;
  return {
    item: peaks.names[name],
    light,
    value: days,
    unit: peaks.unit,
    now: peaks.now(peak),
    compared: peaks.ready(peak),
    about: peaks.about,
  };
}

/** How the tiers of customers stand. */
export function clientLine(clients: ClientGlance, { clients: words }: Words): Line {
  const { item, unit, about } = words;
  const [now, compared] = [words.now(clients), words.compared(clients)];
  return { ...PLAIN, item, unit, about, now, compared, value: clients.high };
}

/** Contacts that nobody has made yet. */
export function contactLine(contacts: ContactGlance, { matters }: Words): Line {
  const { light, open } = contacts;
  return { ...matters.contacts(contacts), light, value: open, unit: matters.units.contacts };
}

/** What the pieces of the last weeks brought. */
export function contentLine(content: ContentReturn, { content: words }: Words): Line {
  const { item, unit, about } = words;
  const [now, compared] = [words.now(content), words.compared(content)];
  return { ...PLAIN, item, unit, about, now, compared, value: content.roi && Math.round(content.roi * 100) / 100 };
}

/** How fast incidents are taken up. */
export function responseLines(
  { thisMonth, lastMonth, all }: Readonly<Record<'thisMonth' | 'lastMonth' | 'all', ResponseTime>>,
  { responses }: Words,
): Line[] {
  const line = (item: string, time: ResponseTime, compared: string | null): Line => {
    return {
      ...PLAIN,
      item,
      now: responses.now(time),
      compared,
      value: time.median,
      unit: responses.unit,
      about: responses.about,
    };
  };
  return [
    line(responses.thisMonth, thisMonth, responses.against(thisMonth.median, lastMonth.median)),
    line(responses.allTime, all, null),
  ];
}

/** False alarms that nobody was told of. */
export function clearedLine({ days, cleared, hits }: Cleared, { cleared: words }: Words): Line {
  const [value, unit] = [cleared, words.unit];
  return { ...PLAIN, item: words.item, now: words.now(days, cleared, hits), value, unit, about: words.about };
}
