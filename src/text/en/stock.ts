import type { Advice } from '../../stock/advice';
import type { CampaignStock } from '../../stock/campaign';
import type { Place } from '../../stock/place';
import type { stockZh } from '../zh-CN/stock';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const at = ({ platform, warehouse }: Pick<Place, 'platform' | 'warehouse'>) =>
  [platform, warehouse].filter(Boolean).join('·');
const hours = (value: number) =>
  value < 1
    ? 'less than an hour'
    : value < 48
      ? `about ${Math.floor(value)} h`
      : `about ${Math.floor(value / 24)} days`;
const name = ({ product, sku }: Pick<Place, 'product' | 'sku'>) => product ?? sku;

const campaign = ({ name: title, launch, days, expected, allocated, short }: CampaignStock) =>
  days > 0
    ? `“${title}” needs ${whole(allocated)} at its launch on ${launch}; at today's sales ${whole(expected)} will be there, ${whole(short)} short`
    : `“${title}” is on: ${whole(allocated)} set aside, ${whole(expected)} there, ${whole(short)} short`;

function advice(one: Advice): string {
  switch (one.kind) {
    case 'stopSelling':
      return `Oversold by ${whole(one.pieces)}: take it offline or sell as pre-order`;
    case 'refresh':
      return `The figure is of ${one.since.slice(0, 16)}: please update it`;
    case 'campaign':
      return campaign(one.stock);
    case 'overAllocated':
      return `${whole(one.pieces)} more set aside than there are`;
    case 'takeIn':
      return `Move in ${whole(one.pieces)} from ${at(one.from)}`;
    case 'giveOut':
      return `Move ${whole(one.pieces)} to ${at(one.to)}`;
    case 'coming':
      return `${whole(one.pieces)} on the way: chase them`;
    case 'reorder':
      return `Order ${whole(one.pieces)} more`;
    case 'clear':
      return `About ${whole(one.pieces)} too many: stop ordering, clear them in a promotion`;
    case 'unknownSales':
      return 'Sales are not known: fill 近7日销量 or import orders of this platform';
  }
}

/** What 库存 and 调拨建议 say. */
export const stockEn: typeof stockZh = {
  advice,
  separator: '; ',
  reason: ({ from, to, oversold, campaign: found, left, days }) => {
    const lasts = days === null ? 'has too few' : `lasts ${days} days only`;
    const why = oversold
      ? `${at(to)} is oversold by ${whole(-to.available)}`
      : found && found.short > 0
        ? campaign(found)
        : `${at(to)} ${lasts}`;
    return `${why}; ${at(from)} keeps ${whole(left)}, enough for itself`;
  },
  ran: ({ rows, oversold, short, over, expired, transfers, surges }) => {
    if (rows === 0) return '库存 is empty: fill in SKU, 平台 and 可用库存, or import a stock file';
    const states = [
      oversold > 0 ? `${oversold} oversold` : '',
      short > 0 ? `${short} may run out` : '',
      over > 0 ? `${over} overstocked` : '',
      expired > 0 ? `${expired} out of date` : '',
    ].filter(Boolean);
    const parts = [
      `库存: ${rows} rows, ${states.join(', ') || 'all well'}`,
      transfers > 0 ? `${transfers} transfers proposed` : '',
      surges > 0 ? `${surges} selling fast just now` : '',
    ];
    return parts.filter(Boolean).join('; ');
  },
  warning: {
    name: (place) => `${name(place)} ${at(place)}`,
    oversoldRule: '超卖',
    oversold: (place) => `Oversold by ${whole(-place.available)} · ${name(place)} · ${at(place)}`,
    facts: (place) => [
      ['SKU', place.sku],
      ['Available', whole(place.available)],
      ['On the way', whole(place.inTransit)],
    ],
    surgeRule: '突然热卖',
    surge: ({ places: [place], hoursLeft, available }) => {
      const what = place ? `${name(place)} · ${place.platform}` : '';
      return available > 0
        ? `Sudden sales, stock lasts ${hours(hoursLeft)} · ${what}`
        : `Sudden sales, no stock left · ${what}`;
    },
    surgeFacts: ({ spike, pieces, available, hoursLeft, elsewhere }) => [
      [
        `Last ${spike.hours} hours`,
        `${spike.orders} orders (usually about ${spike.expected.toFixed(1)}), ${whole(pieces)} pieces`,
      ],
      ['Available', available > 0 ? `${whole(available)}, at this speed for ${hours(hoursLeft)}` : '0'],
      ['On other platforms', whole(elsewhere)],
    ],
    surgeActions: {
      运营: 'See which post brings it; where stock cannot follow, limit purchases or sell as pre-order before it is oversold',
      供应链: 'Move goods in from elsewhere first, then chase what is on the way and ask the factory. See 调拨建议',
    },
    digestRule: '断货风险',
    digest: (count) => `${count} about to run out`,
    digestAction: 'Move goods as 调拨建议 says; order what cannot be moved, as 建议 says',
    digestLabel: 'Stock',
    digestBecause: 'Once a morning, only where something may run out',
    rest: 'Others',
    more: (count) => `${count} more, see 库存`,
  },
  about: {
    库存: 'How long stock lasts by platform and warehouse; what is oversold, short or too much',
    调拨建议: 'What should go from where to where',
  },
  notes: {
    库存: {
      SKU: 'Your code, as in 订单',
      商品: 'The name as in 销售历史; blank: the SKU',
      可用库存: 'Pieces that can be sold now, those set aside for campaigns included; below 0 where oversold',
      活动备货量: 'Of these, set aside for a campaign: never moved elsewhere',
      在途: 'Pieces ordered and not arrived',
      近7日销量: 'Blank: counted from imported orders (half the last 7 days, half the last 28)',
      更新时间: 'When the figure was taken. Old ones are not judged, nor moved',
      可售天数: '(可用库存 − 活动备货量) ÷ sales a day',
      状态: 'The first that holds: 超卖, 数据过期, 断货风险, 积压, 正常. A campaign that will find too little counts as 断货风险',
      建议: 'Move first, then order',
      状态起: 'Since when it is in this state',
    },
    调拨建议: {
      数量: 'The giver keeps what is set aside and its own sales; the fewest moves',
    },
  },
  settings: {
    断货天数: 'Fewer days of cover are 断货风险. Blank: 7',
    积压天数: 'More days of cover are 积压. Blank: 90',
    调拨保留天数: 'Days of sales that a giver keeps and a receiver is filled up to. Blank: 14',
    库存过期小时: 'Hours after which a figure is not judged or moved any more. Blank: 72',
    活动备货提前天数: 'Days before its launch from which a campaign is held against stock. Blank: 21',
  },
};
