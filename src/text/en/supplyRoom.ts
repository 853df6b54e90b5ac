import type { SupplyRoomText } from '../zh-CN/supplyRoom';

const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;
const some = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** What the supply sidebar says. */
export const supplyRoomEn: SupplyRoomText = {
  title: 'Supply progress',
  loading: 'Reading…',
  working: 'Writing…',
  summary: (red, yellow, others) =>
    [red > 0 ? `${red} red` : '', yellow > 0 ? `${yellow} yellow` : '', others > 0 ? `${others} in order` : '']
      .filter(Boolean)
      .join(', '),
  none: 'Nothing wants attention',
  noneHint:
    'No node begins, ends or is at risk within a week. "New plan" makes the five nodes of a purchase by one click.',
  rest: (open, done) =>
    [open > 0 ? `${open} more wait for others or begin after this week` : '', done > 0 ? `${done} done` : '']
      .filter(Boolean)
      .join(', '),
  unreadable: (rows) =>
    `${rows === 1 ? '1 row' : `${rows} rows`} of 供应甘特图 cannot be read and so not listed here. Press "Check now" and see 数据问题.`,
  zones: { 红: 'red: act now', 黄: 'yellow: watch', 绿: 'green: in order' },
  planned: (start, end, line) => `Planned ${start} – ${end}, warning line ${line}`,
  expected: (end) => `Expected to end ${end}`,
  bar: (progress) => `${percent(progress)} done`,
  start: 'Start',
  done: 'Done',
  percent,
  progressLabel: (progress) => `Report ${percent(progress)}`,
  more: 'Owner, factory, deliveries',
  owner: (owner) => `Owner: ${owner}`,
  plan: (plan, critical) =>
    `Plan ${plan}${critical ? ', on its critical chain: a day lost here is lost at the shelf' : ''}`,
  buffer: (days, consumption) => `Buffer ${some(days)}, ${percent(consumption)} consumed`,
  causes: (causes) => `Delay from: ${causes}`,
  shelfLate: (end, days) => `On the shelf late: expected ${end}, ${some(days)} late`,
  factory: (supplier, contact) => [`Factory: ${supplier}`, contact].filter(Boolean).join(', '),
  track: (orders, onTime, delay) =>
    `${onTime} of the last ${orders} on time${delay > 0 ? `, ${delay} days late on average` : ''}`,
  noTrack: 'No deliveries on record',
  delivery: (number, promised, delivered, late) =>
    delivered === null
      ? `${number}: due ${promised}, ${late > 0 ? `not here, ${some(late)} late so far` : 'not due yet'}`
      : `${number}: due ${promised}, ${late > 0 ? `${some(late)} late` : 'on time'}`,
  goTo: 'Show in the sheet',
  move: 'Move',
  moveStart: 'Start',
  moveDays: 'Days',
  moveShow: 'Show what moves',
  moveNothing: 'These are the days it has: nothing would change.',
  moveTitle: (count) => `${count === 1 ? '1 row changes' : `${count} rows change`}, all others stay`,
  moveLine: (from, to) => `${from.start} – ${from.end} becomes ${to.start} – ${to.end}`,
  moveRun: 'Write it',
  cancel: 'Cancel',
  moved: (count) => `The days of ${count === 1 ? '1 row are' : `${count} rows are`} changed.`,
  reported: {
    start: (name) => `${name}: begun.`,
    progress: (name, progress) => `${name}: ${percent(progress)}.`,
    done: (name) => `${name}: done.`,
    restore: (name) => `${name} is as it was.`,
  },
  undo: 'Undo',
  changed: 'Somebody changed this just now, so nothing was written. Below is how it stands: look, and report again.',
  gone: 'The row is no longer in 供应甘特图, it may have been deleted or renamed; nothing was written.',
  newPlan: 'New plan',
  check: 'Check now',
  checking: 'Checking…',
  refresh: 'Refresh',
  back: 'Back',
  planLead: 'Give the shelf date: the five nodes are planned back from it, and shown before they are written.',
  wanted: '供应链规划 without a plan',
  wantedLine: (quarter, quantity, hero) =>
    `${quarter}, ${quantity.toLocaleString('en-US')} pieces${hero ? ', hero product' : ''}`,
  wantedMore: (count) => `${count} more, shown when the first are planned`,
  propose: 'Plan',
  byHand: 'By hand',
  product: 'Product',
  shelf: 'Shelf date',
  supplier: 'Supplier',
  noSupplier: 'Not yet',
  proposal: (plan, product) => `Plan ${plan} · ${product}`,
  proposalLine: (start, end, days, owner) => `${start} – ${end}, ${some(days)}, ${owner}`,
  basis: (basis, days) =>
    ({
      record: `Production takes ${some(days)} by this supplier's record (95% of its orders), Spring Festival closure on top.`,
      stated: `Production takes ${some(days)} as 供应商 states, Spring Festival closure on top.`,
      setting: `Production takes ${some(days)} by the setting, Spring Festival closure on top; with a supplier its lead time counts.`,
    })[basis],
  unannounced: (years) =>
    `The holidays of ${years.join(', ')} are not announced yet: Monday to Friday count as worked. Look again when they are.`,
  short: (days, earliest) =>
    `Too late: the first step should have begun ${some(days)} ago. Beginning today, ${earliest} is the earliest shelf date.`,
  takeEarliest: (earliest) => `Take ${earliest}`,
  make: 'Write into 供应甘特图',
  makeAnyway: 'Write it all the same',
  made: (plan) => `Plan ${plan} is in 供应甘特图; days and owners can be changed there.`,
  planChanged: 'Something changed just now and the plan is no longer the one you saw; nothing was written. Plan again.',
  fever: 'Fever chart',
  feverLead:
    'Across: how much is done. Up: how much buffer is gone. Red: over 40% + 60% × progress, or past the planned end and not done; yellow: over 10% + 60% × progress, or on the warning line and not done; else green.',
  feverPoint: (name, product, zone, progress, consumption) =>
    `${name} · ${product}: ${zone}, ${percent(progress)} done, ${percent(consumption)} of the buffer gone`,
  feverAxes: { progress: 'done', consumption: 'buffer gone' },
};
