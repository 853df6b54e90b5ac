import { raiseWarnings } from '../alerts/job';
import type { Outlet } from '../alerts/port';
import { ensureTab } from '../workbook/ensureTab';
import type { Outcome } from '../workbook/run';
import type { Shop } from '../workbook/shop';
import { isTraced, showAnalysis } from './bullwhip/job';
import { readMovements } from './bullwhip/movementLedger';
import { readSales } from './bullwhip/salesLedger';
import { showSupplyPlan } from './planLedger';
import { stockByProduct } from './stockLedger';
import { rateSuppliers, recordWarnings } from './suppliers/job';
import { readDeliveries } from './suppliers/ledger';
import { deliveriesTab, suppliersTab } from './suppliers/tabs';

/** Makes 供应商 and 交付记录 for the merchant to fill, where they are not there. */
export function makeSupplyTabs(shop: Shop): void {
  for (const tab of [suppliersTab, deliveriesTab]) if (!shop.workbook.sheet(tab.name)) ensureTab(shop, tab);
}

/** Rates the suppliers, makes 供应链规划 from the forecast, 库存 and their capacities, shows 供应分析, and tells of suppliers that became worse. */
export function keepSupply(shop: Shop, outlet: Outlet): Outcome {
  const { suppliers: words } = shop.texts;
  const suppliers = rateSuppliers(shop);
  const stock = stockByProduct(shop);
  const moved = readMovements(shop, suppliers);
  const sales = readSales(shop, (product) => isTraced(product, stock, moved));
  const planned = showSupplyPlan(shop, suppliers, stock, [...sales.products.keys()]);
  const shown = showAnalysis(shop, suppliers, stock, moved, sales);
  const rated = suppliers.length > 0 ? words.rated(suppliers.length, readDeliveries(shop).length) : words.noSuppliers;
  const said = [planned, rated, ...(shown > 0 ? [words.shown(shown)] : [])];
  if (suppliers.length === 0) return { result: shop.texts.forecast.joined(said), done: true };
  const delivery = raiseWarnings(shop, outlet, 'suppliers', recordWarnings(shop, suppliers));
  return { result: shop.texts.forecast.joined([...said, delivery.sentence].filter(Boolean)), done: delivery.done };
}
