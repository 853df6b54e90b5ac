/** The page's words, in the language that the server wrote into the document. */
import { words } from '../../text';
import type { Cause, Language } from '../protocol';

export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';

export const say = words[language].page;

/** What the user knows a run by. */
export function captionOf(cause: Cause): string {
  return cause.by === 'user' ? cause.caption : say.byItself[cause.by];
}

/** The workbook's; undefined is the browser's own. */
let timeZone: string | undefined;

/** Times are told as they are where the shop is, wherever the browser may be. */
export function tellTimesIn(zone: string): void {
  timeZone = zone;
}

/** A time as users read it: 今天 14:05 is enough on the day itself. */
export function readableTime(iso: string, today = new Date()): string {
  const time = new Date(iso);
  const dayOf = (moment: Date) => moment.toLocaleDateString(language, { timeZone });
  const day = dayOf(time) === dayOf(today) ? {} : ({ month: 'numeric', day: 'numeric' } as const);
  return time.toLocaleString(language, { ...day, hour: '2-digit', minute: '2-digit', timeZone });
}
