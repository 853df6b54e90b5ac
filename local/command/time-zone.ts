/** Imported before anything else: days are days of the shop, wherever the machine is. */
export const SHOP_TIME_ZONE = 'Asia/Shanghai';

process.env.TZ = SHOP_TIME_ZONE;
