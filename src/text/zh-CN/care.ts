import type { Note } from '../../customers/care/note';
import type { MovementNews } from '../../customers/movement/movementRows';

/** What a run of 触达计划 came to. */
export interface CareRan {
  planned: number;
  /** Planned contacts by person. */
  persons: readonly (readonly [who: string, count: number])[];
  waiting: number;
  overdue: number;
  stopped: { all: number; returned: number };
  /** Days of orders that are missing, and the last one that is there. */
  stale: { lastOrder: string; missing: number } | null;
}

/** `11-08`: the year goes without saying of what was lately. */
const short = (day: string) => day.slice(5);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

function returned({ on, track, contactedOn }: Extract<Note, { what: 'returned' }>): string {
  if (contactedOn !== null && contactedOn < on) return `${short(contactedOn)} 联系后，${short(on)} 回购了`;
  if (track === 'VIP') return `${short(on)} 又下单了，等收到货再联系`;
  return `${short(on)} 已回购，不用再联系`;
}

function note(note: Note): string {
  switch (note.what) {
    case 'returned':
      return returned(note);
    case 'left':
      return `现在是${note.tier}客户，这一步不用做了`;
    case 'recent':
      return `${short(note.on)} 刚联系过，这次不用了`;
    case 'campaign':
      return `在活动的分组里，${short(note.until)} 前不另外唤回，免得看不出活动有没有用`;
    case 'lapsed':
      return note.last ? `一直没人联系，先放下，${note.again} 后再看` : `过期没人联系，${note.again} 后重新排`;
    case 'walked':
      return `该做的都做了，还没回来，${note.again} 前不再打扰`;
    case 'gone':
      return '“订单”里没有这位客户了，不用联系';
    case 'halted':
      return '您对这位客户标过“停止”，再次购买前不联系';
    case 'busy':
      return '这位客户已有一条待办，做完再排';
    case 'full':
      return '今天客服都排满了，有空位时排';
    case 'waits':
      return `前几天刚联系过，${note.until} 再排`;
  }
}

/** 触达计划和分层流动说的话。 */
export const careZh = {
  separator: '；',
  ran: ({ planned, persons, waiting, overdue, stopped, stale }: CareRan) =>
    [
      planned > 0 ? `新排触达 ${planned} 位（${persons.map(([who, count]) => `${who} ${count}`).join('、')}）` : '',
      waiting > 0 ? `还有 ${waiting} 位排队` : '',
      stopped.all > 0
        ? `停止 ${stopped.all} 条${stopped.returned > 0 ? `（${stopped.returned} 条因为已回购）` : ''}`
        : '',
      overdue > 0 ? `逾期 ${overdue} 条` : '',
      stale ? `订单只到 ${stale.lastOrder}，请先导入之后的订单再联系，免得打扰刚买过的客户` : '',
    ]
      .filter(Boolean)
      .join('；') || '今天没有新排的触达',
  note,
  doubledId: (id: string, row: number) =>
    `触达ID“${id}”和第 ${row} 行一样。复制出来的行请清空这一格，ShopDeck 会另给一个`,
  severalPlatforms: (platforms: readonly string[]) => `${platforms.join('、')}都有这个客户ID，请填“平台”`,
  noCustomer: (customerId: string) => `“订单”里没有客户“${customerId}”的有效订单，请核对客户ID和平台，或先导入他的订单`,
  noDay: '触达日空了，看不出什么时候联系过，所以先不排这位客户。请填回触达日，或删掉这一行',
  unknownTopics: (topics: readonly string[]) => `只认 ${topics.join('、')}，用顿号隔开。现在按默认的轮流做`,
  movement: {
    chart: '每月末各分层的客户数',
    about: ({ until, fresh, dormant, back, lost, lostAmount, gone, dormantDays }: MovementNews) =>
      [
        until ? `截至 ${until}` : '',
        `新客 ${fresh} 位`,
        dormant > 0 ? `月初沉睡的 ${dormant} 位里转活 ${back} 位（${percent(back, dormant)}）` : '',
        lost > 0 ? `新沉睡 ${lost} 位，累计买过 ${lostAmount}` : '',
        gone > 0 ? `${gone} 位全部退款，不再计入` : '',
        `超过 ${dormantDays} 天没买算沉睡`,
      ]
        .filter(Boolean)
        .join('；'),
  },
  about: {
    触达计划: '今天该联系谁、做什么、谁去做；做过的留着，防止重复打扰',
    分层流动: '客户每个月在高价值、普通、沉睡之间怎么流动',
    触达档案: '每位客户联系到哪一步了，ShopDeck 自己记的，不用看',
  },
  notes: {
    触达计划: {
      客户ID: '想联系谁，也可以自己加一行只填客户ID，其余由 ShopDeck 排',
      平台: '同一个客户ID在几个平台都有时，请填平台',
      分层: '排的时候客户在哪一层',
      阶段: 'VIP服务：定期服务高价值客户。老客券 → 专属客服 → 人工外呼：一步一步唤回沉睡客户',
      事项: '这次 VIP服务做什么',
      触达日: '从哪天起可以联系',
      截止日: '最晚哪天联系，过了还没做就算逾期',
      负责人: '按“团队”里的客服和“排班”分，同一位客户尽量由同一个人联系',
      状态: '联系了填 已触达；客户有回音填 已回访；不要再联系填 停止，再次购买前都不排他',
      结果: '随手记一句，比如“说下月再买”',
      提醒: '为什么停了、什么时候再排',
      联系日: '真正联系的那天。在侧边栏里点，当时就记上；在表里改状态，下次运行时记上',
      上次购买日: '排的时候最近一次购买是哪天；之后一有购买就停',
      触达ID: 'ShopDeck 靠它认这一行，请不要改。旧的行可以删，不影响判断',
    },
    分层流动: {
      月份: '最后一个月可能还没过完',
      月初分层: '月初在哪一层；新客是这个月才买第一单的。“全部”的行是合计',
      客户数: '这一行有几位客户',
      月末高价值: '到月末在高价值的有几位',
      金额: '这些客户到月末的累计金额',
      说明: '这个月怎么样，一句话',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    每人每天触达数: '每位客服每天最多联系几位客户，逾期没做的也算在内。填 0 就不排新的。不填：30',
    触达间隔天数: '同一位客户两次联系至少隔几天，不管为了什么。不填：7',
    触达期限工作日: '排好的触达要在几个工作日内做完，按客服仓库的日历。不填：3',
    触达过期天数: '过了截止日几天还没做，就先放下，以后重新排。不填：7',
    VIP间隔天数: '高价值客户多少天服务一次。不填：30',
    VIP事项: 'VIP服务轮流做什么，可写 意见回访、新品试用、专属问候，用顿号隔开。不填：三样轮着来',
    VIP购后天数: '高价值客户下单后几天内不打扰，等他收到货。不填：7',
    唤回等待天数: '老客券、专属客服、人工外呼，每一步做完等几天，没回购再做下一步。不填：10',
    人工触达最低金额: '累计金额不到这个数的沉睡客户只发老客券，不占人工。不填：0，都走完三步',
    唤回间歇天数: '三步都没唤回的客户，隔多少天再试一轮。不填：180',
  } as Record<string, string>,
};
