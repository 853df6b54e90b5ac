import { CATALOGUE, type Category } from './catalogue';
import { dayNumber } from './day';
import { demandOver } from './demand';

/** A factory of the sample shop; it is invented like all else. */
export interface Factory {
  readonly name: string;
  readonly tier: '核心' | '备用';
  readonly makes: readonly Category[];
  /** Capacity per month, over what its products sell in a usual month. */
  readonly base: number;
  readonly expandable: number;
  readonly years: number;
  readonly leadDays: number;
  /** Cost of a piece. */
  readonly cost: number;
  readonly peakCost: number | null;
  readonly contact: string;
  readonly mail: string;
  readonly minimum: number | null;
  readonly switchCost: number | null;
  /** Chance that an order comes late. */
  readonly late: number;
  /** Since when nearly every order does, ISO day; null: never. */
  readonly worseSince: string | null;
}

const USUAL = { peakCost: null, minimum: null, switchCost: null, worseSince: null };

export const FACTORIES: readonly Factory[] = [
  {
    ...USUAL,
    name: '晋江味源食品厂',
    tier: '核心',
    makes: ['零食'],
    base: 1.1,
    expandable: 0.3,
    years: 6,
    leadDays: 20,
    cost: 21.5,
    peakCost: 24,
    contact: '蔡师傅',
    mail: 'weiyuan@example.com',
    late: 0.1,
  },
  {
    ...USUAL,
    name: '漳州鲜一食品厂',
    tier: '备用',
    makes: ['零食'],
    base: 0.25,
    expandable: 1.2,
    years: 2,
    leadDays: 28,
    cost: 23.8,
    contact: '林经理',
    mail: 'xianyi@example.com',
    minimum: 30,
    switchCost: 1500,
    late: 0.25,
  },
  {
    ...USUAL,
    name: '义乌恒居日用品厂',
    tier: '核心',
    makes: ['家居'],
    base: 1.2,
    expandable: 0.4,
    years: 5,
    leadDays: 25,
    cost: 38,
    contact: '骆厂长',
    mail: 'hengju@example.com',
    late: 0.1,
    worseSince: '2026-08-05',
  },
  {
    ...USUAL,
    name: '台州安舍家居厂',
    tier: '备用',
    makes: ['家居'],
    base: 0.3,
    expandable: 0.9,
    years: 1,
    leadDays: 30,
    cost: 41.5,
    contact: '金小姐',
    mail: 'anshe@example.com',
    minimum: 20,
    switchCost: 3000,
    late: 0.2,
  },
  {
    ...USUAL,
    name: '广州水颜日化厂',
    tier: '核心',
    makes: ['美妆'],
    base: 1.3,
    expandable: 0.3,
    years: 4,
    leadDays: 30,
    cost: 27.5,
    peakCost: 33,
    contact: '梁工',
    mail: 'shuiyan@example.com',
    late: 0.08,
  },
  {
    ...USUAL,
    name: '宁波文启文具厂',
    tier: '核心',
    makes: ['文具'],
    base: 1.2,
    expandable: 0.5,
    years: 3,
    leadDays: 18,
    cost: 9.6,
    contact: '陆经理',
    mail: 'wenqi@example.com',
    late: 0.12,
  },
  {
    ...USUAL,
    name: '邢台宠享用品厂',
    tier: '核心',
    makes: ['宠物'],
    base: 0.8,
    expandable: 0.2,
    years: 2,
    leadDays: 24,
    cost: 44,
    contact: '石厂长',
    mail: 'chongxiang@example.com',
    late: 0.15,
  },
  {
    ...USUAL,
    name: '临沂百汇工厂',
    tier: '备用',
    makes: ['文具', '宠物', '美妆'],
    base: 0.2,
    expandable: 0.5,
    years: 1,
    leadDays: 32,
    cost: 39,
    contact: '孟经理',
    mail: 'baihui@example.com',
    minimum: 20,
    switchCost: 2000,
    late: 0.3,
  },
];

/** A new partner for what is sold beside the platforms: nothing has been delivered yet, and 2027 asks for more than it can make. */
const LIGHT_FOOD = '即食鸡胸肉 10袋、冷萃咖啡液 10条';
const CONTACT = ['沈厂长', 'qingshi@example.com', '许知南'];
const NEWCOMER = ['苏州轻食工坊', '核心', LIGHT_FOOD, 260, 60, 1, 15, 26, ...CONTACT, null, 29, null];

/** Products of a factory. */
export const productsOf = ({ makes }: Factory) => CATALOGUE.filter(({ category }) => makes.includes(category));

/** Rows of 供应商 as a merchant filled them. */
export function supplierRows(lastDay: string, piecesPerDemand: number): (string | number | null)[][] {
  const until = dayNumber(lastDay);
  const rows = FACTORIES.map((factory) => {
    const products = productsOf(factory);
    const perMonth = (demandOver(products, until - 364, until + 1) * piecesPerDemand) / 12;
    const tens = (share: number) => Math.round((share * perMonth) / 10) * 10;
    const { name, tier, base, expandable, years, leadDays, cost, contact, mail, minimum, peakCost, switchCost } =
      factory;
    const capacity = [tens(base), tens(expandable)];
    const made = products.map((product) => product.name).join('、');
    return [
      name,
      tier,
      made,
      ...capacity,
      years,
      leadDays,
      cost,
      contact,
      mail,
      '许知南',
      minimum,
      peakCost,
      switchCost,
    ];
  });
  return [...rows, NEWCOMER];
}
