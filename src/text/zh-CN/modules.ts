import type { ModuleName } from '../../modules';

/** 各个模块：用商家的话说它是什么、带来什么。 */
export const modulesZh = {
  names: {
    cockpit: '驾驶舱',
    orders: '订单与销售',
    customers: '客户与复购',
    forecast: '销售预测',
    supply: '供应链',
    stock: '库存',
    board: '任务看板',
    trends: '市场趋势',
    content: '内容复盘',
    crisis: '舆情危机',
    common: '通用',
  } as Record<ModuleName, string>,
  brings: {
    cockpit: '全店一眼看完，先处理什么',
    orders: '各平台的订单放在一起，按月汇总销量',
    customers: '谁是大客户，谁快流失，该对谁做什么',
    forecast: '明年每个商品每个月能卖多少',
    supply: '哪家工厂做多少，最晚几号下单，采购进度',
    stock: '还能卖几天，快断货、超卖、该往哪调',
    board: '谁在做什么，哪天要好，逾期标红',
    trends: '哪些关键词在涨，要不要多备货',
    content: '哪些内容带货，找谁合作，下一条拍什么',
    crisis: '差评、投诉、竞品攻击，早发现早处理',
    common: '团队、设置、邮件和运行记录',
  } as Record<ModuleName, string>,
};

export type ModulesText = typeof modulesZh;
