import type { Shop } from '../../workbook/shop';
import type { RatedSupplier } from '../suppliers/job';
import { nameOf, readDeliveries } from '../suppliers/ledger';
import type { Supply } from './analysis';
import type { Movement } from './periods';

/** What suppliers were asked for and sent. */
export interface Movements {
  /** By product. */
  readonly named: ReadonlyMap<string, Supply>;
  /** Of suppliers that make several products and did not say which. */
  readonly unnamed: Supply;
  readonly sharing: readonly RatedSupplier[];
}

/** Reads 交付记录 as what was ordered and what came. A delivery that names no product is of the only one that its supplier makes. */
export function readMovements(shop: Shop, suppliers: readonly RatedSupplier[]): Movements {
  const named = new Map<string, { orders: Movement[]; deliveries: Movement[] }>();
  const unnamed = { orders: [] as Movement[], deliveries: [] as Movement[] };
  const sharing = new Set<string>();
  const only = onlyProducts(suppliers);
  for (const { supplier, product, quantity, accepted, ordered, delivered } of readDeliveries(shop)) {
    if (quantity === null) continue;
    const key = product === null ? (only.get(nameOf(supplier)) ?? null) : nameOf(product);
    const own = key === null ? unnamed : (named.get(key) ?? { orders: [], deliveries: [] });
    if (key === null) sharing.add(nameOf(supplier));
    else named.set(key, own);
    own.orders.push({ day: ordered, pieces: quantity });
    if (delivered !== null) own.deliveries.push({ day: delivered, pieces: accepted ?? quantity });
  }
  return { named, unnamed, sharing: suppliers.filter(({ name }) => sharing.has(nameOf(name))) };
}

/** The product of suppliers that make a single one. */
function onlyProducts(suppliers: readonly RatedSupplier[]): Map<string, string | null> {
  const only = new Map<string, string | null>();
  for (const { name, makes } of suppliers) {
    const product = makes?.length === 1 && !only.has(nameOf(name)) ? nameOf(makes[0] as string) : null;
    only.set(nameOf(name), product);
  }
  return only;
}
