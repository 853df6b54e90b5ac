import type { menuZh } from '../zh-CN/menu';

/** Menus and toasts. */
export const menuEn: typeof menuZh = {
  title: 'ShopDeck',
  importOrders: 'Import orders',
  makeRoster: 'Update customer roster',
  makeForecast: 'Update sales forecast',
  updateSupply: 'Update supply plan',
  setUp: 'Get started',
  startClock: 'Start timed runs',
  stopClock: 'Stop timed runs',
  openBoard: 'Open task board',
  importStock: 'Import stock',
  updateStock: 'Update stock',
  showTrends: 'Show market trends',
  openSupply: 'Supply progress',
  openCrisis: 'Open crisis room',
  openProblems: 'Show data problems',
  openHelp: 'Explain this tab',
  openSettings: 'Change settings',
  openHealth: 'Show health',
  addSample: 'Add sample data',
  removeSample: 'Remove sample data',
  selfTest: 'Run self-test',
  update: 'Update',
  tools: 'More',
  clockStarted: (often) =>
    `Timed runs are on (${often}): each brings the board up to date, looks at mentions, stock and purchases under way, and sends warnings; roster and market trends are updated every day, the sales forecast every month.`,
  clockThere: (often) => `Timed runs were on already (${often}).`,
  clockStopped: 'Timed runs are off.',
  clockAbsent: 'No timed runs were on.',
  often: { hourly: 'hourly', minutes: 'every 5 minutes' },
  done: (problems, result) =>
    problems > 0 ? `${result}. ${problems} data problems: see the tab 数据问题.` : `${result}.`,
};
