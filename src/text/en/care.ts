import type { Note } from '../../customers/care/note';
import type { careZh } from '../zh-CN/care';

const short = (day: string) => day.slice(5);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

function returned({ on, track, contactedOn }: Extract<Note, { what: 'returned' }>): string {
  if (contactedOn !== null && contactedOn < on) return `Contacted on ${short(contactedOn)}, bought on ${short(on)}`;
  if (track === 'VIP') return `Ordered again on ${short(on)}: contact once the goods have arrived`;
  return `Bought on ${short(on)}: no contact needed`;
}

function note(note: Note): string {
  switch (note.what) {
    case 'returned':
      return returned(note);
    case 'left':
      return `Now in tier ${note.tier}: this step is not needed`;
    case 'recent':
      return `Contacted on ${short(note.on)} already: not needed this time`;
    case 'campaign':
      return `In a group of a campaign: not won back otherwise until ${short(note.until)}, or nobody could tell what the campaign did`;
    case 'lapsed':
      return note.last
        ? `Nobody made it in time again: left alone until ${note.again}`
        : `Nobody made it in time: planned again after ${note.again}`;
    case 'walked':
      return `Every step was taken and no purchase came: left alone until ${note.again}`;
    case 'gone':
      return 'No longer a customer in 订单: no contact needed';
    case 'halted':
      return 'You set 停止 for this customer: no contact before the next purchase';
    case 'busy':
      return 'This customer has an open contact already: planned once that is done';
    case 'full':
      return 'Everybody is fully booked today: planned when there is room';
    case 'waits':
      return `Contacted a few days ago: planned on ${note.until}`;
  }
}

export const careEn: typeof careZh = {
  separator: '; ',
  ran: ({ planned, persons, waiting, overdue, stopped, stale }) =>
    [
      planned > 0
        ? `${many(planned, 'contact')} planned (${persons.map(([who, count]) => `${who} ${count}`).join(', ')})`
        : '',
      waiting > 0 ? `${waiting} waiting for room` : '',
      stopped.all > 0 ? `${stopped.all} stopped${stopped.returned > 0 ? ` (${stopped.returned} bought)` : ''}` : '',
      overdue > 0 ? `${overdue} overdue` : '',
      stale
        ? `orders end on ${stale.lastOrder}: import the later ones first, lest you write to people who have just bought`
        : '',
    ]
      .filter(Boolean)
      .join('; ') || 'no new contacts today',
  note,
  doubledId: (id, row) =>
    `触达ID "${id}" also stands in row ${row}. Clear this cell in the copied row and ShopDeck gives it another one`,
  severalPlatforms: (platforms) => `${platforms.join(', ')} each have this customer ID: fill in 平台`,
  noCustomer: (customerId) =>
    `订单 has no order of customer "${customerId}" that counts. Check the ID and 平台, or import the orders first`,
  noDay:
    '触达日 is empty, so nobody knows when this customer was contacted and nothing is planned. Fill it in again or delete the row',
  unknownTopics: (topics) =>
    `Only ${topics.join(', ')} are known, separated by 、 or commas. The default order holds for now`,
  movement: {
    chart: 'Customers per tier at the end of each month',
    about: ({ until, fresh, dormant, back, lost, lostAmount, gone, dormantDays }) =>
      [
        until ? `until ${until}` : '',
        `${fresh} new`,
        dormant > 0 ? `${back} of ${dormant} dormant became active (${percent(back, dormant)})` : '',
        lost > 0 ? `${lost} fell dormant, who had spent ${lostAmount}` : '',
        gone > 0 ? `${gone} had everything refunded` : '',
        `dormant after ${dormantDays} days`,
      ]
        .filter(Boolean)
        .join('; '),
  },
  about: {
    触达计划: 'Whom to contact today, what for and who does it; what was done stays, lest anybody be contacted twice',
    分层流动: 'How customers move between high value, ordinary and dormant each month',
    触达档案: "ShopDeck's own memory of how far each customer is; no need to look",
  },
  notes: {
    触达计划: {
      客户ID: 'To contact somebody of your choice add a row with the customer ID only; ShopDeck plans the rest',
      平台: 'Fill it in where the same customer ID exists on several platforms',
      分层: 'Tier of the customer when it was planned',
      阶段: 'VIP服务: regular service for high value. 老客券 (coupon) → 专属客服 (personal service) → 人工外呼 (phone call): winning back the dormant step by step',
      事项: 'What the VIP service is about: 意见回访 feedback, 新品试用 trial of new products, 专属问候 greeting',
      触达日: 'The first day for this contact',
      截止日: 'The last day; after it the contact is overdue',
      负责人: 'Shared out by the 客服 of 团队 and by 排班; a customer keeps the same person where possible',
      状态: '已触达: contacted; 已回访: they answered; 停止: do not contact again before the next purchase',
      结果: 'A word on what came of it',
      提醒: 'Why it stopped, and when it is planned again',
      联系日:
        'The day of the contact. A tap in the sidebar notes it at once; a state typed here is noted by the next run',
      上次购买日: 'Last purchase when it was planned; any later one stops it',
      触达ID: 'ShopDeck knows the row by it: leave it as it is. Old rows may be deleted without harm',
    },
    分层流动: {
      月份: 'The last month may not be over',
      月初分层: 'Tier at the beginning of the month; 新客 bought for the first time. Rows with 全部 are totals',
      客户数: 'Customers in this row',
      月末高价值: 'How many of them are of high value at the end of the month',
      金额: 'What these customers had spent by the end of the month',
      说明: 'The month in one sentence',
    },
  },
  settings: {
    每人每天触达数:
      'Customers that one person contacts a day at most, overdue ones included. 0 plans nothing new. Blank: 30',
    触达间隔天数: 'Days between two contacts of the same customer, whatever for. Blank: 7',
    触达期限工作日: 'Work days to make a planned contact, by the calendar 客服仓库. Blank: 3',
    触达过期天数: 'Days after the last day from which an undone contact is put away and planned anew later. Blank: 7',
    VIP间隔天数: 'Days between two services of a high-value customer. Blank: 30',
    VIP事项:
      'What VIP services are about in turn: 意见回访 (feedback), 新品试用 (trial), 专属问候 (greeting). Blank: all three',
    VIP购后天数: 'Days after an order in which a high-value customer is left in peace until the goods arrive. Blank: 7',
    唤回等待天数:
      'Days to wait for a purchase after each step (coupon, personal service, phone call) before the next. Blank: 10',
    人工触达最低金额:
      'Dormant customers who spent less get the coupon only and take no staff time. Blank: 0, all three steps for everybody',
    唤回间歇天数: 'Days until a customer whom no step brought back is tried again. Blank: 180',
  },
};
