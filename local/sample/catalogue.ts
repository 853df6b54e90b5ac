export type Category = '零食' | '家居' | '美妆' | '文具' | '宠物';

/** A product of the sample shop. */
export interface Product {
  sku: string;
  name: string;
  category: Category;
  /** Price in yuan outside promotions. */
  price: number;
  /** How well it sells beside the others. */
  weight: number;
  /** Growth per year, as a fraction. */
  growth: number;
}

type Line = readonly [name: string, price: number, weight: number, growth: number];

const RANGES: Record<Category, readonly Line[]> = {
  零食: [
    ['每日坚果混合装 750g', 89.9, 2.2, 0.2],
    ['手撕牛肉干 200g', 49.9, 1.6, 0.12],
    ['海苔夹心脆 120g', 24.9, 1.8, 0.18],
    ['黑芝麻核桃糕 300g', 35.9, 1.1, 0.08],
    ['年货礼盒 坚果大礼包 1.5kg', 139, 0.7, 0.15],
    ['低糖绿豆冰糕 12枚', 32.9, 0.9, 0.25],
  ],
  家居: [
    ['懒人抹布 干湿两用 6卷', 29.9, 1.6, 0.1],
    ['免打孔置物架 双层', 45.9, 1.1, 0.06],
    ['全棉水洗四件套 1.8m', 269, 0.4, 0.1],
    ['桌面静音加湿器', 79.9, 0.8, 0.15],
    ['遮光隔热窗帘 2片', 119, 0.5, -0.05],
  ],
  美妆: [
    ['氨基酸洁面乳 120g', 59.9, 1.3, 0.22],
    ['玻尿酸补水面膜 20片', 79.9, 1.7, 0.18],
    ['清爽防晒乳 SPF50 50ml', 89.9, 1.2, 0.28],
    ['哑光口红 豆沙色', 69.9, 0.8, 0.05],
    ['护手霜礼盒 3支', 49.9, 0.9, 0.1],
  ],
  文具: [
    ['速干中性笔 0.5mm 12支', 15.9, 1.7, 0.08],
    ['错题本 B5 4本装', 26.9, 1.4, 0.1],
    ['大容量笔袋', 22.9, 1, 0.05],
    ['手账本礼盒', 58, 0.6, 0.12],
  ],
  宠物: [
    ['冻干双拼猫粮 1.5kg', 109, 1.3, 0.35],
    ['豆腐猫砂 2.5kg 4包', 69.9, 1.5, 0.3],
    ['宠物静音吹风机', 199, 0.4, 0.4],
    ['磨牙洁齿狗零食 500g', 39.9, 1, 0.25],
  ],
};

const PREFIX: Record<Category, string> = { 零食: 'LS', 家居: 'JJ', 美妆: 'MZ', 文具: 'WJ', 宠物: 'CW' };

/** The 24 products. */
export const CATALOGUE: readonly Product[] = (Object.keys(RANGES) as Category[]).flatMap((category) =>
  RANGES[category].map(([name, price, weight, growth], index) => ({
    sku: `${PREFIX[category]}${String(index + 1).padStart(3, '0')}`,
    name,
    category,
    price,
    weight,
    growth,
  })),
);
