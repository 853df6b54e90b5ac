import type { selftestZh } from '../zh-CN/selftest';

const INFORMATION = 'For information; nothing depends on it';
const DATES = 'Days would be one off, or become text';
const TEXTS = 'Order numbers and months would become numbers or dates';
const FORMULAS = 'Cell formulas would not work';
const LOOKS = 'Tabs would look wrong; data are not touched';

/** What the self-test says: what is assumed, how it is tried, what it matters. */
export const selftestEn: typeof selftestZh = {
  about: {
    自检报告:
      'What ShopDeck assumes of Google Sheets, and whether it holds here; may be sent to us as it is, for it holds no data of the shop',
  },
  notes: {
    自检报告: {
      结论: '通过: as assumed. 不符: otherwise. 没法查: cannot be seen from here',
      实际: 'What Google gave',
    },
  },
  tested: (held, failed, unseen) =>
    `Self-test: ${held} passed, ${failed} did not hold, ${unseen} could not be tried; see 自检报告`,
  noPage: 'Tried from the sidebar: open “Show health” and press “Run the self-test”',
  noTime: 'No time was left to try it. Run the self-test again',
  tooLong: 'It would take the whole 6 minutes to see',
  hasTrigger: 'Timed runs are on, so no other trigger was made; stop them and run the self-test again',
  probes: {
    'load.jobs': [
      'The code of the jobs is whole',
      'Read jobs.html: its end and its length',
      'Menu, sidebars and timed runs would not work',
    ],
    'load.eval': [
      'The code loads fast and no policy forbids it',
      'Run jobs.html once more and time it',
      'Each click of the menu would take so long, or nothing would work',
    ],
    'runtime.syntax': ['What the script language has', 'Look for each', INFORMATION],
    'runtime.sleep': [
      'The clock runs within a script',
      'Wait for 100 milliseconds',
      'Long jobs would not know when to stop',
    ],
    'zone.words': ['Times are written by zone in a fixed form', 'Write one moment as of Shanghai and New York', DATES],
    'zone.same': [
      'Script and spreadsheet have one time zone',
      'Compare their names',
      `${DATES}. Set the spreadsheet's under File → Settings`,
    ],
    'zone.steady': [
      'The time zone has no summer time',
      'Compare January and July',
      'Times may be an hour off on the day of the change',
    ],
    locale: ['Language and region', "Read the user's language and the spreadsheet's region", INFORMATION],
    'time.limit': ['A run may take 6 minutes', '', 'The forecast of a large shop takes several runs'],
    'formula.load': [
      'A formula shows its value within seconds',
      'Write =BUFFER_DAYS(30) and wait until it shows 3',
      'Formulas would stay at “Loading…”',
    ],
    'formula.decimal': [
      'Decimals in formulas have a point',
      '=BUFFER_DAYS(30,0.2)',
      'In this region formulas want semicolons and commas',
    ],
    'formula.cell': ['One cell is one value', '=BUFFER_DAYS(A1)', FORMULAS],
    'formula.range': [
      'A column in, a column out, blanks stay blank',
      '=BUFFER_DAYS(A1:A3) with a blank between',
      FORMULAS,
    ],
    'formula.open': ['Whole columns may be given', '=BUFFER_DAYS(A1:A)', FORMULAS],
    'formula.array': ['Arrays in braces work, results spill', '=RFM_SCORE({1;50;90},…)', FORMULAS],
    'formula.date': ['Dates go into formulas and come out', '=BUFFER_LINE(A1,30)', DATES],
    'formula.workday': ['Holidays and make-up days are right', '5 work days after 2026-03-02', FORMULAS],
    'formula.error': ['A wrong argument shows #ERROR!', '=BUFFER_DAYS("x")', 'Nobody would see why a formula fails'],
    'cells.day': ['A day that is written stays a day', 'Write 2026-03-01 where dates are', DATES],
    'cells.time': ['A time stays right to the second', 'Write 2026-07-01 10:30:05', DATES],
    'cells.dayPlain': ['A date is known without a format', 'Write 2026-03-01 into a plain cell', DATES],
    'cells.text': ['Cells of text keep what is written', 'Write 0012, a long order number, 2026-03, 1/2, TRUE', TEXTS],
    'cells.textActive': [
      'In cells of text the apostrophe goes and no formula runs',
      "Write '=1+1",
      "Formulas in buyers' names could run, or an apostrophe stay",
    ],
    'cells.apostrophe': ['In plain cells an apostrophe means text', "Write '=1+1, '0012, '2026-03-01", TEXTS],
    'cells.number': ['Numbers stay as they are', 'Write 1234.5', 'Amounts would be wrong'],
    'cells.numberShown': ['How numbers are shown', 'Write 1234.5 in the format #,##0.00', INFORMATION],
    'cells.rate': ['Shares are shown in percent', 'Write 0.355 in the format 0.0%', LOOKS],
    'cells.boolean': ['Truth values stay as they are', 'Write TRUE', 'Ticks would not be seen'],
    'cells.formats': ['Every number format in use is known', 'Set each and read it', LOOKS],
    'cells.errors': [
      'Formula errors are read as text',
      '=1/0, =NA(), =1+"x"',
      'Formula errors would not come up in 数据问题',
    ],
    'cells.empty': [
      'An empty tab has no rows',
      'Count the rows of an empty tab',
      'An empty tab would be taken for a full one',
    ],
    'cells.blank': [
      'Writing blanks is no content',
      'Write a letter and two blanks',
      'Blank rows would grow at the end',
    ],
    'looks.front': ['A new tab comes to the front', 'See which tab is in front', 'One would be left on another tab'],
    'looks.notes': ['Notes may have several lines', 'Write a note of two lines', LOOKS],
    'looks.choices': [
      'Lists offer words and take others',
      'Make a list, then type another word',
      'Words of your own would be refused',
    ],
    'looks.checkbox': [
      'Ticks can be set and taken away',
      'A tick in one cell, none beside it',
      'No ticks on the board',
    ],
    'looks.colours': ['Colours can be set and reset', 'Set red, then reset', LOOKS],
    'looks.columns': ['Widths and frozen rows hold', 'Set and read them', LOOKS],
    'looks.deleteAll': ['Not all rows below the frozen ones can be deleted', 'Try to', INFORMATION],
    'looks.chart': [
      'Charts go in, are found by title, take new data',
      'Put in a combo chart, change its range',
      'Charts would double, or stay old',
    ],
    'lock.nested': [
      "The document's lock can be had",
      'Take it twice and let go',
      'Two runs at once could write over each other',
    ],
    'memory.large': [
      'A remembered value may have 8 KB',
      'Keep 8 KB and read it',
      'Long jobs would forget how far they came',
    ],
    'memory.chinese': [
      'A Chinese character is 3 bytes; 2,700 fit',
      'Keep 2,700 characters',
      'Long jobs would forget how far they came',
    ],
    'memory.limit': ['More than 9 KB is refused', 'Keep 13 KB', INFORMATION],
    'cache.large': ['The cache takes 90 KB', 'Keep 90 KB and read it', INFORMATION],
    'trigger.hourly': ['An hourly trigger can be made', 'Make one and remove it', 'Timed runs could not be started'],
    'trigger.minutes': [
      'Whether a trigger may run every 5 minutes',
      'Make one and remove it',
      'Hourly only, as for all add-ons from the store',
    ],
    'mail.quota': ['How many mails may go out today', 'Read the quota', INFORMATION],
    link: [
      'Links in mails open the row',
      "See the spreadsheet's address and the tab's number",
      '“Open” in mails would not work',
    ],
    'speed.read': ['A read takes less than 0.4 s', '20 reads, on average', 'Jobs would be slow'],
    'speed.write': ['A write takes less than 0.4 s', '20 writes, on average', 'Jobs would be slow'],
    'speed.block': ['5,000 cells are written fast', 'Write 500 rows of 10 columns and read them', 'Jobs would be slow'],
    'page.dateOut': ['A sidebar cannot send a date', 'Send one', INFORMATION],
    'page.dateIn': ['The server cannot send a date to a sidebar', 'Let it return one', INFORMATION],
    'page.batch': ['5,000 order lines pass at once', 'Send 1.5 MB of text', 'Importing large files would stop'],
  },
};
