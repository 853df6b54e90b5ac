import { isMailWaiting } from './alerts/job';
import { campaignsTab, tasksTab } from './board/tabs';
import { cockpitTab } from './cockpit/tabs';
import { briefsTab } from './content/brief/tabs';
import { painsTab } from './content/pains/tabs';
import { creatorsTab, piecesTab } from './content/tabs';
import { feedsTab } from './crisis/feeds/tabs';
import { crisesTab, mentionsTab, reviewsTab } from './crisis/tabs';
import { isUnderWay } from './forecast/progressLedger';
import { hasOrders } from './orders/ledger';
import { historyTab } from './orders/tabs';
import type { Duty } from './schedule/tick';
import { stockTab } from './stock/tabs';
import { ganttTab } from './supply/gantt/tabs';
import { deliveriesTab, suppliersTab } from './supply/suppliers/tabs';
import { wordsTab } from './trends/tabs';
import { rowsBelow } from './workbook/header';
import type { Run } from './workbook/run';
import type { Shop } from './workbook/shop';

/** The hour from which the clock looks at the supply chart. */
const FIRST_HOUR = 7;

/** What the clock does; each duty works on a shop of its own, so that one's problems and counts are not another's. */
export function duties(shop: Shop, perform: (name: string) => Run): readonly Duty[] {
  const { texts, now } = shop;
  const isDaytime = Number(now.slice(11, 13)) >= FIRST_HOUR;
  const hasTab = (name: string) => shop.workbook.sheet(name) !== null;
  const hasRows = (name: string) => rowsBelow(shop.workbook, name) > 0;
  return [
    {
      name: 'customers',
      label: texts.jobs.names.customers,
      every: 'day',
      applies: () => hasOrders(shop),
      run: () => perform('customers'),
    },
    // After the roll-up of sales that comes with the roster.
    {
      name: 'forecast',
      label: texts.jobs.names.forecast,
      every: 'month',
      applies: () => hasOrders(shop) || hasTab(historyTab.name),
      unfinished: () => isUnderWay(shop.memory),
      run: () => perform('forecast'),
    },
    // After the forecast, whose months it touches.
    {
      name: 'trends',
      label: texts.jobs.names.trends,
      every: 'day',
      applies: () => hasTab(wordsTab.name),
      run: () => perform('trends'),
    },
    // Before the crisis desk, which judges what they brought.
    {
      name: 'feeds',
      label: texts.jobs.names.feeds,
      every: 'hour',
      applies: () => hasTab(feedsTab.name),
      run: () => perform('feeds'),
    },
    {
      name: 'crisis',
      label: texts.jobs.names.crisis,
      every: 'hour',
      applies: () => [mentionsTab, feedsTab, reviewsTab, crisesTab].some(({ name }) => hasTab(name)),
      run: () => perform('crisis'),
    },
    // The suppliers' record changes with each delivery, the plan with the days that are left.
    {
      name: 'supply',
      label: texts.jobs.names.supply,
      every: 'day',
      applies: () => isDaytime && [suppliersTab, deliveriesTab].some(({ name }) => hasRows(name)),
      run: () => perform('supply'),
    },
    // Days turn at midnight, but nobody's day begins then: the digest is the first run's.
    {
      name: 'gantt',
      label: texts.jobs.names.gantt,
      every: 'hour',
      applies: () => isDaytime && hasRows(ganttTab.name),
      run: () => perform('gantt'),
    },
    {
      name: 'stock',
      label: texts.jobs.names.stock,
      every: 'hour',
      applies: () => hasTab(stockTab.name),
      run: () => perform('stock'),
    },
    // Before the board, which shows the tasks that briefs open.
    {
      name: 'content',
      label: texts.jobs.names.content,
      every: 'day',
      applies: () => [piecesTab, briefsTab, creatorsTab, painsTab].some(({ name }) => hasRows(name)),
      run: () => perform('content'),
    },
    {
      name: 'board',
      label: texts.jobs.names.board,
      every: 'hour',
      applies: () => [tasksTab, campaignsTab].some(({ name }) => hasTab(name)),
      run: () => perform('board'),
    },
    // After everything that it tells of.
    {
      name: 'cockpit',
      label: texts.jobs.names.cockpit,
      every: 'hour',
      applies: () => hasTab(cockpitTab.name),
      run: () => perform('cockpit'),
    },
    // Last: jobs that came before it have sent their own messages.
    {
      name: 'mail',
      label: texts.jobs.names.mail,
      every: 'hour',
      applies: () => isMailWaiting(shop.workbook),
      run: () => perform('mail'),
    },
  ];
}
