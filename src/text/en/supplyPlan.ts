import type { supplyPlanZh } from '../zh-CN/supplyPlan';

/** What 供应链规划 says. */
export const supplyPlanEn: typeof supplyPlanZh = {
  noForecast:
    'no sales forecast yet, so no stock can be planned; it comes by itself once products have 12 months of sales',
  made: (rows, products) => `供应链规划: ${rows} rows (${products} products)`,
  noStock: 'stock is not known, so nothing was taken off; fill 库存 and update again',
  unknownStock: 'not in 库存: reckoned as no stock',
  about: {
    供应链规划: 'How much to stock of each product in each quarter',
  },
  notes: {
    供应链规划: {
      主推: 'Hero product of the quarter',
      预测销量: 'What the months still to come of the quarter should sell',
      安全库存: 'Against selling more than forecast and goods that arrive late: by service level and lead time',
      现有库存:
        'In the first quarter what 库存 holds in all warehouses; later what should be left when the quarter begins',
      备货量: 'Forecast + safety stock − stock − on the way, not below 0',
      在途: 'What 库存 says is on the way; taken off in the first quarter only',
    },
  },
  settings: {
    服务水平: 'Chance of not running out, such as 0.95 or 95%; higher means more safety stock. Blank: 95%',
    默认提前期天数: 'Days from ordering to arrival, usually. Blank: 30',
  },
};
