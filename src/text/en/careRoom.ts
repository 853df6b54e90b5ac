import { daysBetween } from '../../calendar/daysBetween';
import type { CareRoomText } from '../zh-CN/careRoom';

const money = (amount: number) => amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const short = (day: string) => day.slice(5);
const customers = (count: number) => `${count} ${count === 1 ? 'customer' : 'customers'}`;
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

export const careRoomEn: CareRoomText = {
  title: 'Contact customers',
  loading: 'Reading the list…',
  summary: (open, late) => (late > 0 ? `${open} to contact, ${late} overdue` : `${open} to contact today`),
  none: 'Nobody to contact today',
  noneHint: 'The list is made every day. After importing orders or changing settings press Update list.',
  neverRun:
    'No list has been made yet. Press Update list: it makes the roster and fills today as far as people have room.',
  stale: (lastOrder, missing) =>
    `Orders end on ${lastOrder}, ${days(missing)} ago. Import the later ones and press Update list first, lest you write to people who have just bought.`,
  unreadable: (rows) => `${rows} rows of 触达计划 cannot be read and are not listed here: see 数据问题.`,
  asOf: (day) => `Days are counted to ${day}`,
  stop: '. ',
  waiting: (count) => `${customers(count)} more are due and wait for room, those who spent most first.`,
  load: 'Load',
  loadOf: ({ who, open, overdue, made }, aDay) =>
    [
      `${who}: ${open} to do`,
      overdue > 0 ? `${overdue} overdue` : '',
      `${made} made today`,
      aDay === null ? '' : `at most ${aDay} a day`,
    ]
      .filter(Boolean)
      .join(', '),
  filters: { person: 'Everybody', platform: 'All platforms', stage: 'All stages' },
  filterNames: { person: 'By person', platform: 'By platform', stage: 'By stage' },
  noneFits: 'No customer fits the filters.',
  nobody: 'Nobody',
  noStage: 'Contact',
  bought: (lastDay, today, orders, amount) =>
    `Bought ${days(daysBetween(lastDay, today))} ago (${short(lastDay)}), ${orders} in all, ${money(amount)}`,
  notInRoster: 'Not in 客户RFM',
  until: (due, today) => (due === today ? 'Last day today' : `By ${short(due)}`),
  overdue: (due, today) => `${days(daysBetween(due, today))} overdue`,
  contacted: (day) => `✓ Contacted on ${short(day)}`,
  marks: { 已触达: 'Contacted', 已回访: 'Answered', 停止: 'Stop' },
  say: 'What to say, a word on it',
  scripts: {
    老客券:
      "Hello, we haven't seen you for a while. There is a coupon for regulars waiting for you in the shop; it goes with anything you like, and it does run out.",
    专属客服:
      'Hello, I look after your orders personally. Did everything you bought work out? If not, tell me and I will see to it. If you are looking for something, I will pick it for you and ask for a good price.',
    人工外呼:
      "Hello, this is the shop's customer service; do you have a minute? You bought from us and have not been back, so we wonder what we could have done better. There is something for regulars that I can put on your account. (If it is a bad time, thank them, hang up and press Stop.)",
    意见回访:
      'Hello, as one of our oldest friends, may we have your honest word? How was what you bought last? Packing, delivery, service: whatever was not right, we will change it.',
    新品试用:
      'Hello, something new is coming and we would like a few regulars to try it first. May I send you one? All we ask is what you think of it. Is the address still the same?',
    专属问候:
      'Hello, how are you? You have been good to our shop, so there is something for you: mention it with your next order. I am here whenever you need anything.',
    手工: 'Hello from the shop. Were you happy with your last order? I am here if you need anything.',
  },
  copy: 'Copy text',
  copied: 'Copied',
  notCopied: 'The browser forbids copying: select the text and press Ctrl+C.',
  result: 'Result (optional; saved with the buttons above)',
  resultHint: 'e.g. will buy next month',
  goTo: 'Show in the tab',
  more: (count) => `${count} more`,
  made: (count) => `Contacted, no answer yet · ${count}`,
  exportTitle: "Export for the platforms' messaging tools",
  exportHint:
    'The file holds customer IDs, stage and topic only and is saved on your machine; nothing is mailed. Once it is sent with the platform’s tool press Mark all contacted.',
  export: (platform, count) => `Export ${platform}: ${count}`,
  csvHeaders: ['客户ID', '阶段', '事项'],
  fileName: (platform, today) => `contacts_${platform}_${today}.csv`,
  markAll: 'Mark all contacted',
  markAllOf: (platform) => `Mark all of ${platform} contacted`,
  sure: (count) => `Yes, mark ${count}`,
  plan: 'Update list',
  planning: "Making the roster and today's list…",
  planned: 'The list is up to date.',
  refresh: 'Refresh',
  marked: (state, who, { done, changed, gone }) =>
    [
      done > 0
        ? `${who ?? customers(done)}: ${state}.${state === '停止' ? ' No contact before the next purchase.' : ''}`
        : '',
      changed > 0 ? `${who ?? customers(changed)}: changed by somebody just now, nothing written. See below.` : '',
      gone > 0 ? `${who ?? customers(gone)}: no longer in 触达计划, nothing written.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  gone: 'This row is no longer in 触达计划; it may have been deleted.',
};
