import type { ExportFile } from './exports';

/**
 * What was said of the shop in the days after those that 舆情提及 knows, as a listening tool gives it: three find the jerky spoilt within a day (a 质量投诉), one only
 * fears something, one says that nothing is wrong, three attack on one platform (too few for a 竞品攻击), and the rest is ordinary talk.
 */
const SAID: readonly (readonly [at: string, platform: string, text: string, author: string, product: string])[] = [
  ['11-03 09:12', '抖音', '牛肉干打开发霉了，长绿毛，太恶心了', '小满爱吃肉', '手撕牛肉干 200g'],
  ['11-03 10:26', '小红书', '置物架装好了，比想象中稳', '搬家第七天', '免打孔置物架 双层'],
  ['11-03 12:40', '淘宝', '刚拆的一袋，颜色发暗，闻着已经变质了', '西瓜不太甜', '手撕牛肉干 200g'],
  ['11-03 14:18', '淘宝', '凑单的优惠券昨天过期了，能补一张吗', '慢慢来', '每日坚果混合装 750g'],
  ['11-03 18:25', '京东', '牛肉干里吃出异物，一截塑料丝', 'jd_老船长', '手撕牛肉干 200g'],
  ['11-03 20:05', '小红书', '想多囤几盒坚果，又怕放到年底就过期', '一颗西柚', '每日坚果混合装 750g'],
  ['11-03 21:30', '淘宝', '担心的都没发生：没有异物，也没变质，肉很香', '今天也要早睡', '手撕牛肉干 200g'],
  ['11-04 09:47', '小红书', '这个置物架就是抄袭网红款', '家居避坑指南', '免打孔置物架 双层'],
  ['11-04 10:15', '小红书', '质量差，挂了三天就往下掉', '用户6620', '免打孔置物架 双层'],
  ['11-04 11:02', '小红书', '同样的架子这家价格贵一倍', '省钱小能手', '免打孔置物架 双层'],
  ['11-04 13:36', '京东', '和商场里的质量差不多，下次还买', 'jd_云朵面包', '玻尿酸补水面膜 20片'],
  ['11-04 16:20', '抖音', '客服回得真快，换货没费劲', '三三得九', '玻尿酸补水面膜 20片'],
];

/** The file to try the import of mentions on, as Excel saves it: UTF-8 with a mark. */
export function mentionExport(): ExportFile {
  const rows = SAID.map(([at, ...said]) => [`2026-${at}`, ...said].join(','));
  const lines = ['时间,平台,内容,作者,商品', ...rows].map((line) => `${line}\r\n`);
  return { name: '提及.csv', bytes: Buffer.from(`\ufeff${lines.join('')}`) };
}
