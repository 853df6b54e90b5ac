import type { Advice } from '../../stock/advice';
import type { CampaignStock } from '../../stock/campaign';
import type { Place } from '../../stock/place';
import type { Surge } from '../../stock/surge';
import type { ToldRole } from '../../stock/warnings';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const at = ({ platform, warehouse }: Pick<Place, 'platform' | 'warehouse'>) =>
  [platform, warehouse].filter(Boolean).join('·');
const day = (iso: string) => iso.slice(5, 10);
const hours = (value: number) =>
  value < 1 ? '不到 1 小时' : value < 48 ? `约 ${Math.floor(value)} 小时` : `约 ${Math.floor(value / 24)} 天`;
const name = ({ product, sku }: Pick<Place, 'product' | 'sku'>) => product ?? sku;

const campaign = ({ name: title, launch, days, expected, allocated, short }: CampaignStock) =>
  days > 0
    ? `“${title}”${day(launch)} 上线要 ${whole(allocated)} 件，按现在的销量到时只有 ${whole(expected)} 件，差 ${whole(short)} 件`
    : `“${title}”进行中，备货 ${whole(allocated)} 件，只有 ${whole(expected)} 件，差 ${whole(short)} 件`;

function advice(one: Advice): string {
  switch (one.kind) {
    case 'stopSelling':
      return `超卖 ${whole(one.pieces)} 件，先下架或改预售`;
    case 'refresh':
      return `数据是 ${one.since.slice(5, 16)} 的，请更新库存`;
    case 'campaign':
      return campaign(one.stock);
    case 'overAllocated':
      return `活动备货比可用多 ${whole(one.pieces)} 件`;
    case 'takeIn':
      return `从 ${at(one.from)} 调入 ${whole(one.pieces)} 件`;
    case 'giveOut':
      return `调出 ${whole(one.pieces)} 件到 ${at(one.to)}`;
    case 'coming':
      return `在途 ${whole(one.pieces)} 件，催一下到货`;
    case 'reorder':
      return `还要补 ${whole(one.pieces)} 件`;
    case 'clear':
      return `多出约 ${whole(one.pieces)} 件，先停补货，可以做活动清一清`;
    case 'unknownSales':
      return '不知道销量：填“近7日销量”，或导入这个平台的订单';
  }
}

interface Reason {
  from: Place;
  to: Place;
  oversold: boolean;
  campaign: CampaignStock | null;
  /** What the giver still has afterwards. */
  left: number;
  /** Days of cover of the receiver. */
  days: number | null;
}

interface Ran {
  rows: number;
  oversold: number;
  short: number;
  over: number;
  expired: number;
  transfers: number;
  surges: number;
}

/** 库存和调拨建议说的话。 */
export const stockZh = {
  advice,
  separator: '；',
  reason: ({ from, to, oversold, campaign: found, left, days }: Reason) => {
    const why = oversold
      ? `${at(to)}超卖 ${whole(-to.available)} 件`
      : found && found.short > 0
        ? campaign(found)
        : `${at(to)}${days === null ? '不够' : `只够卖 ${days} 天`}`;
    return `${why}；${at(from)}调出后还有 ${whole(left)} 件，够自己用`;
  },
  ran: ({ rows, oversold, short, over, expired, transfers, surges }: Ran) => {
    if (rows === 0) return '“库存”还是空的：填上 SKU、平台、可用库存，或导入库存文件';
    const states = [
      oversold > 0 ? `超卖 ${oversold}` : '',
      short > 0 ? `断货风险 ${short}` : '',
      over > 0 ? `积压 ${over}` : '',
      expired > 0 ? `数据过期 ${expired}` : '',
    ].filter(Boolean);
    const parts = [
      `库存 ${rows} 行，${states.join('、') || '都正常'}`,
      transfers > 0 ? `调拨建议 ${transfers} 条` : '',
      surges > 0 ? `${surges} 个商品正在热卖` : '',
    ];
    return parts.filter(Boolean).join('；');
  },
  warning: {
    name: (place: Place) => `${name(place)} ${at(place)}`,
    oversoldRule: '超卖',
    oversold: (place: Place) => `超卖 ${whole(-place.available)} 件 · ${name(place)} · ${at(place)}`,
    facts: (place: Place): [string, string][] => [
      ['SKU', place.sku],
      ['可用库存', whole(place.available)],
      ['在途', whole(place.inTransit)],
    ],
    surgeRule: '突然热卖',
    surge: ({ places: [place], hoursLeft, available }: Surge) => {
      const what = place ? `${name(place)} · ${place.platform}` : '';
      return available > 0 ? `突然热卖，库存还够 ${hours(hoursLeft)} · ${what}` : `突然热卖，已经没有库存 · ${what}`;
    },
    surgeFacts: ({ spike, pieces, available, hoursLeft, elsewhere }: Surge): [string, string][] => [
      [
        `最近 ${spike.hours} 小时`,
        `${spike.orders} 单（平时约 ${spike.expected.toFixed(1)} 单），共 ${whole(pieces)} 件`,
      ],
      ['可用库存', available > 0 ? `${whole(available)} 件，按这个速度还够 ${hours(hoursLeft)}` : '0 件'],
      ['其他平台的库存', `${whole(elsewhere)} 件`],
    ],
    surgeActions: {
      运营: '看看是哪条内容带的量；库存跟不上就先限购或改预售，别超卖',
      供应链: '先从其他仓调货，再催在途、找工厂加单。详见“调拨建议”',
    } as Record<ToldRole, string>,
    digestRule: '断货风险',
    digest: (count: number) => `${count} 处库存快断货了`,
    digestAction: '先按“调拨建议”调货，调不出的按“建议”补货',
    digestLabel: '库存',
    digestBecause: '每天早上一封，只在有断货风险时发',
    rest: '其余',
    more: (count: number) => `还有 ${count} 处，见“库存”`,
  },
  about: {
    库存: '各平台、各仓库还能卖几天，有没有超卖、断货、积压',
    调拨建议: '哪里的货该调到哪里、调多少',
  } as Record<string, string>,
  notes: {
    库存: {
      SKU: '商家编码，和订单里一样',
      商品: '和“销售历史”里的名字一样；空着就用 SKU',
      可用库存: '现在能卖的件数，含给活动留的；超卖填负数',
      活动备货量: '可用库存里给活动留的件数，不会被调走',
      在途: '已经下单、还没到仓的件数',
      近7日销量: '不填就按导入的订单算（近 7 天和近 28 天各占一半）',
      更新时间: '库存是什么时候的。太旧的不判断，也不调货',
      可售天数: '（可用库存 − 活动备货量）÷ 每天销量',
      状态: '先后：超卖、数据过期、断货风险、积压、正常。活动到时备货不够，也算断货风险',
      建议: '先调货，再补货',
      状态起: '从什么时候起是这个状态',
    },
    调拨建议: {
      数量: '调出方留够活动备货和自己要卖的，只调多出来的；调的次数最少',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    断货天数: '可售天数少于几天算断货风险。不填：7',
    积压天数: '可售天数多于几天算积压。不填：90',
    调拨保留天数: '调货时，调出方至少留够几天的销量，调入方补到几天。不填：14',
    库存过期小时: '库存超过多少小时没更新，就不再判断和调货。不填：72',
    活动备货提前天数: '活动上线前几天起，看备货够不够。不填：21',
  } as Record<string, string>,
};
