import type { menuZh } from '../zh-CN/menu';

/** Menus, toasts, the set-up sidebar. */
export const menuEn: typeof menuZh = {
  title: 'ShopDeck',
  importOrders: 'Import orders',
  makeRoster: 'Update customer roster',
  openSplit: 'Split for a campaign',
  openContacts: 'Contact customers',
  makeForecast: 'Update sales forecast',
  updateSupply: 'Update supply plan',
  setUp: 'Set up',
  startClock: 'Start timed runs',
  stopClock: 'Stop timed runs',
  openCockpit: 'Show the cockpit',
  openBriefs: 'Plan content',
  openBoard: 'Open task board',
  importStock: 'Import stock',
  updateStock: 'Update stock',
  importContent: 'Import content statistics',
  reviewContent: 'Review content',
  showTrends: 'Show market trends',
  openSupply: 'Supply progress',
  openCrisis: 'Open crisis room',
  openProblems: 'Show data problems',
  clockStarted: (often) =>
    `Timed runs are on (${often}): each brings the board up to date, looks at mentions, stock and purchases under way, and sends warnings; roster, contacts, market trends and the content review are updated every day, the sales forecast every month.`,
  clockThere: (often) => `Timed runs were on already (${often}).`,
  clockStopped: 'Timed runs are off.',
  clockAbsent: 'No timed runs were on.',
  often: { hourly: 'hourly', minutes: 'every 5 minutes' },
  problemsNone: 'There are no data problems.',
  done: (problems, result) =>
    problems > 0 ? `${result}. ${problems} data problems: see the tab 数据问题.` : `${result}.`,
  setup: {
    title: 'Set up',
    lead: 'Choose the tabs to use. Data that is there stays as it is; running this again does no harm.',
    run: 'Make the chosen tabs',
    running: 'Making tabs…',
    present: 'there',
    none: 'Choose at least one tab.',
    next: 'Next: open the menu “ShopDeck → Import orders” and drop a file from your platform.',
  },
};
