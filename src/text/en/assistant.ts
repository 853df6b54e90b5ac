import type { ClockState } from '../../assistant/clockState';
import type { Found } from '../../assistant/problemsLedger';
import type { Often } from '../../schedule/settings';
import type { AssistantText, assistantJobsZh } from '../zh-CN/assistant';

/** What the server says; all else is the sidebar's. */
export const assistantJobsEn: typeof assistantJobsZh = {
  title: 'ShopDeck assistant',
  formulaThere: 'There is a formula of yours in this cell, so it was left alone. Change it in the tab 设置.',
};

const clock: Record<ClockState, (often: string, last: string) => string> = {
  off: () => 'Timed runs are off: nothing is updated by itself and nobody is warned.',
  new: (often) => `Timed runs are on (${often}); the first one is still to come.`,
  fine: (often, last) => `Timed runs work (${often}), last at ${last}.`,
  late: (often, last) => `Timed runs (${often}) are overdue, last at ${last}. Stop them and start them anew.`,
};

const found: Record<Found['found'], (cell: string) => string> = {
  there: (cell) => `${cell} is selected. Mend it, then press “Check again”.`,
  moved: (cell) => `This row has moved: it is at ${cell} now, which is selected.`,
  changed: (cell) => `${cell} holds something else now; somebody may have mended it. “Check again” tells.`,
  gone: () => 'This tab is not there any more.',
};

const often: Record<Often, string> = { hourly: 'hourly', minutes: 'every 5 minutes' };
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What the sidebar ShopDeck assistant says. */
export const assistantEn: AssistantText = {
  title: 'ShopDeck assistant',
  loading: 'Reading…',
  views: { help: 'Help', settings: 'Settings', problems: 'Problems', health: 'Health' },
  help: {
    whole: 'ShopDeck computes this whole tab; there is nothing to fill in.',
    required: 'Columns to fill in',
    optional: 'Columns you may fill in',
    computed: 'Columns ShopDeck fills',
    choices: (words) => `One of: ${words.join(' / ')}`,
    feeds: 'How to update it',
    formulas: 'Formulas of this field',
    emptyWhole: 'It is empty: press the button below.',
    emptyFilled: 'It is empty: type rows, or press the button below.',
    rows: (rows) => plural(rows, 'row'),
    absent: 'This tab is not there yet.',
    make: 'Make this tab',
    own: (name) =>
      `“${name}” is a tab of your own; ShopDeck leaves it alone. No tabs of ShopDeck yet? See Get started in its menu.`,
    lists: 'All tabs',
    missing: 'not made yet',
    clock: 'While timed runs are on, it is updated by itself.',
  },
  formulas: {
    RFM_SCORE: 'R, F and M of each customer',
    RFM_TYPE: 'which of the eight types each customer is',
    PARETO_SHARE: 'what the top 20% bring',
    COUPON_WINNER: 'which of several coupons won, and how surely',
    KOL_TIER: 'which tier a number of followers is',
    CONTENT_ROI: 'what a piece of content brought for its cost',
    FUNNEL_RATES: 'the rate of each step of a funnel',
    SEASON_FORECAST: 'the months to come, from monthly sales',
    SEASON_INDEX: 'the seasonal index of the twelve months',
    SAFETY_STOCK: 'how much safety stock to keep',
    BULLWHIP: 'how much harder orders swing than sales',
    BUFFER_LINE: 'the warning day of a planned period',
    BUFFER_DAYS: 'days of buffer of a planned period',
    WORKDAY_CN: 'which day is so many work days later, make-up days counted',
    MENTION_COUNT: 'how many mentions really mean these words',
    CRISIS_LEVEL: 'the level of a crisis',
  },
  settings: {
    lead: 'Each change is saved at once. Left blank, the default holds.',
    search: 'Find a setting',
    searchHint: 'such as buffer, mail',
    none: 'No setting fits.',
    fallback: (value) => (value === '' ? 'Default' : `Default: ${value}`),
    changed: (count) => `${count} changed`,
    saving: 'Saving…',
    saved: 'Saved',
    was: (value) => `The tab holds “${value}”. `,
    open: 'Open the tab 设置',
  },
  problems: {
    none: 'There are no data problems.',
    noneHint: 'What is wrong or missing is listed here: which cell, why, and what to do.',
    count: (count, tabs) => `${plural(count, 'data problem')} in ${plural(tabs, 'tab or file')}`,
    goTo: (cell) => `Go to ${cell}`,
    goToTab: (tab) => `Go to the tab ${tab}`,
    value: (value) => `It holds: ${value}`,
    blank: 'The cell is blank',
    again: 'Check again',
    mend: 'Mend it under Settings',
    checking: 'Checking…',
    file: 'This is a file that was imported: mend the file and import it again.',
    more: (count) => `${count} more in the tab 数据问题`,
    open: 'Open the tab 数据问题',
    found: (where, cell) => found[where](cell),
  },
  health: {
    clock: (state, how, last) => clock[state](how ? often[how] : '', last),
    startClock: 'Start timed runs',
    restartClock: 'Start anew',
    mailLeft: (left) =>
      left > 0
        ? `Mail for ${plural(left, 'recipient')} can still go out today.`
        : 'The mail quota of today is used up; the rest goes out tomorrow.',
    mailWaiting: (count) => `${plural(count, 'mail')} waiting for working hours or for the quota.`,
    mailFailed: (count) => `${plural(count, 'mail')} not sent: see the column 错误 of the tab 邮件.`,
    mailNone: 'No mail is waiting.',
    showMail: 'Show mails',
    unfinished: (jobs) => `Not finished, goes on at the next timed run: ${jobs.join(', ')}.`,
    goOn: 'Go on now',
    problems: (count) =>
      count > 0
        ? `There ${count === 1 ? 'is' : 'are'} ${plural(count, 'data problem')}.`
        : 'There are no data problems.',
    showProblems: 'Show them',
    foreign: (tabs) =>
      `${tabs.map((tab) => `“${tab}”`).join(', ')}: the name is one of ShopDeck's, the columns are not, so nothing was changed. Rename your own tab.`,
    cells: (used, share) => `The spreadsheet has ${used} cells, ${share} of the 10 million there may be.`,
    zone: (zone) => `Time zone: ${zone}.`,
    zones: (sheet, script) =>
      `The spreadsheet's time zone is ${sheet}, the script's is ${script}: days may be one off. Set ${script} under File → Settings.`,
    layout: (version) =>
      version === null ? 'Layout of the tabs: not used yet.' : `Layout of the tabs: version ${version}.`,
    sample: (rows) => `There ${rows === 1 ? 'is' : 'are'} ${plural(rows, 'row')} of sample data.`,
    removeSample: 'Remove sample data',
    selfTested: (time, failed) =>
      failed > 0
        ? `Last self-test ${time}: ${plural(failed, 'check')} did not hold.`
        : `Last self-test ${time}: all passed.`,
    neverTested: 'There was no self-test yet.',
    selfTest: 'Run the self-test',
    selfTesting: 'The self-test takes a minute or two; please keep this open…',
    refresh: 'Refresh',
    working: 'Working…',
    runs: 'Last runs',
    noRuns: 'Nothing has run yet.',
    allRuns: 'Open the tab 运行记录',
    seconds: (seconds) =>
      seconds < 1 ? 'under 1 s' : seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`,
    runProblems: (count) => plural(count, 'data problem'),
    again: 'Run again',
    today: 'today',
  },
};
