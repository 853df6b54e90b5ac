import type { Expected } from '../../workbook/column';
import type { Reason } from '../../workbook/problem';
import type { workbookZh } from '../zh-CN/workbook';

const expected: Record<Expected, string> = {
  text: 'This is a formula error; text is expected',
  shorter: 'Too long: a cell holds 50,000 characters at most',
  number: 'A number is expected',
  count: 'A number of 0 or more is expected',
  money: 'An amount is expected, such as 1050 or 1,050.00',
  rate: 'A share is expected, such as 0.35 or 35%',
  day: 'A date is expected, such as 2026-03-01',
  time: 'A date or time is expected, such as 2026-03-01 10:30:00',
  month: 'A month is expected, such as 2026-03',
  choice: 'Not one of the words allowed here',
  yesNo: '“是” (yes) or “否” (no) is expected',
  filled: 'Must be filled in',
};

const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

/** What is expected here, said to whoever is typing. */
const wanted = (what: Expected, choices: readonly string[] | null): string =>
  `${expected[what]}${what === 'choice' && choices ? `; choose ${list(choices)}` : ''}`;

function reason(why: Reason): string {
  if (why.code === 'duplicate') return `Same as row ${why.firstRow}, so this row was not used. Delete one of the two.`;
  if (why.code === 'doubledHeader')
    return 'This column name stands twice; only the left one is used. Rename or delete the other.';
  if (why.code === 'currency')
    return `Not in the shop's currency (${why.shop}), so it cannot be added up. This row was not counted.`;
  if (why.code === 'said') return why.sentence;
  return `${wanted(why.expected, why.choices)}. This row is left out until you correct it and run again.`;
}

export const workbookEn: typeof workbookZh = {
  wanted,
  reason,
  mustFill: 'Required',
  mayFill: 'Optional',
  filledByUs: 'Computed by ShopDeck; leave it alone',
  choices: (words) => `One of: ${words.join(' / ')}`,
  foreignTab: (tab, headers) =>
    `Row 1 of the tab “${tab}” lacks ${list(headers)}. It does not look like ShopDeck's, so nothing was changed. Add these column names, or rename your own tab, and run again.`,
  rowsKeepMoving: (tab) =>
    `Rows of “${tab}” kept moving, so it could not be written. Run again when your colleague is done.`,
  busy: 'Another job is writing to this spreadsheet. Try again in a moment.',
  newerWorkbook: (version) => `A newer ShopDeck wrote to this spreadsheet (layout ${version}). Update ShopDeck first.`,
  joined: (sentences) => sentences.filter(Boolean).join('; '),
  failed: (why) => `Not done: ${why}`,
  broke: (why) =>
    `Something broke (${why}) and the job did not finish. No data was lost. Try again; if it stays, send us this row.`,
  notRecorded: (tab) => ` (“${tab}” could not be written, so this run left no record)`,
  triggers: { menu: 'menu', sidebar: 'sidebar', clock: 'clock', command: 'command line' },
};
