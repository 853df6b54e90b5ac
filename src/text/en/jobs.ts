import type { jobsZh } from '../zh-CN/jobs';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;
const span = (from: string, to: string) => (from === to ? from : `${from}–${to}`);
const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** What jobs say: results of runs, the customer overview. */
export const jobsEn: typeof jobsZh = {
  names: {
    setup: 'Set up',
    import: 'Order import',
    importMentions: 'Mention import',
    feeds: 'Fetch feeds',
    customers: 'Customer roster',
    trends: 'Market trends',
    forecast: 'Sales forecast',
    supply: 'Supply plan',
    gantt: 'Supply progress',
    stock: 'Stock',
    importStock: 'Import stock',
    content: 'Content review',
    importContent: 'Import content statistics',
    crisis: 'Crisis watch',
    board: 'Task board',
    cockpit: 'Cockpit',
    mail: 'Send mail',
    tick: 'Timed run',
    sample: 'Sample data',
    unsample: 'Remove sample data',
    selftest: 'Self-test',
  },
  brokenLine: (line) => `One order line arrived incomplete, so this batch was not written: ${line.slice(0, 200)}`,
  imported: ({ added, updated, unchanged, refused, skipped, months }) => {
    const extra = [
      refused ? `${lines(refused)} could not be imported, see 数据问题` : '',
      skipped ? `${lines(skipped)} skipped (unpaid and the like)` : '',
    ];
    const sales = months ? `${months} rows of 销售历史 updated` : '';
    return [`Orders: ${added} added, ${updated} updated, ${unchanged} unchanged`, ...extra, sales]
      .filter(Boolean)
      .join('; ');
  },
  importedMentions: ({ added, known, refused }) =>
    [
      `Mentions: ${added} added`,
      known ? `${known} known` : '',
      refused ? `${lines(refused)} could not be imported, see 数据问题` : '',
    ]
      .filter(Boolean)
      .join('; '),
  noOrders: 'There are no orders to count in 订单 yet. Import an order file from your platform first.',
  rosterMade: ({ customers, dormant, top, share, unidentified }) => {
    const parts = [`${customers} customers, ${dormant} of them dormant`];
    if (share !== null) parts.push(`the top ${percent(top)} bring ${percent(share)} of the revenue`);
    if (unidentified > 0) parts.push(`${unidentified} more orders have no customer ID`);
    return parts.join('; ');
  },
  ticked: (done, failed, waiting) => {
    const parts = [
      done.length > 0 ? `Done: ${done.join(', ')}` : '',
      failed.length > 0 ? `Not done: ${failed.join(', ')}` : '',
    ];
    if (waiting !== null) parts.push(`goes on next time with: ${waiting}`);
    return parts.filter(Boolean).join('; ') || 'Nothing is due now';
  },
  setUp: (made, completed, foreign) => {
    const parts = [
      made.length > 0 ? `Made ${made.join(', ')}` : '',
      completed.length > 0 ? `completed ${completed.join(', ')}` : '',
    ];
    if (foreign.length > 0)
      parts.push(
        `${foreign.map((tab) => `“${tab}”`).join(', ')} is a tab of your own and was left alone, see 数据问题`,
      );
    return parts.filter(Boolean).join('; ') || 'All tabs are there; nothing was changed';
  },
  unknownJob: (name, known) => `There is no job “${name}”. Known are: ${known.join(', ')}.`,
  unknownTab: (name, known) => `There is no tab “${name}”. Known are: ${known.join(', ')}.`,
  rosterChart: 'Share of customers and of revenue by type',
  overview: {
    type: 'Type',
    types: {
      重要价值客户: 'Bought recently, often, and much',
      重要发展客户: 'Bought recently and much, but not often yet',
      重要保持客户: 'Buys often and much, but not lately',
      重要挽留客户: 'Spent much, but rarely and not lately',
      一般价值客户: 'Bought recently and often, but little',
      一般发展客户: 'Bought recently, rarely and little so far',
      一般保持客户: 'Buys often but little, and not lately',
      一般挽留客户: 'Rarely, little, and not lately',
    },
    tier: 'Tier',
    ordinary: 'All others',
    measured: 'Measured',
    pareto: '20/80 measured',
    asOf: 'As of',
    all: 'All customers',
    identified: (orders) => `${orders} orders that count and name their buyer`,
    leftOut: 'Not counted',
    unidentified: 'No customer ID',
    refundedOnly: 'All refunded',
    unpaid: 'No payment time',
    later: 'After the as-of day',
    scores: 'Scores',
    score: (letter, score) => `${letter} = ${score}`,
    nobody: 'No customer has this score',
    days: (from, to) => `Last purchase ${span(from, to)} days ago`,
    orders: (from, to) => `${span(from, to)} orders`,
    amounts: (from, to) => `Amount ${span(from, to)}`,
    centreItem: 'Where types part',
    centre: (kind, days, orders, amount) =>
      `Compared with the ${kind}: ${days} days ago, ${orders} orders, amount ${amount}`,
  },
};
