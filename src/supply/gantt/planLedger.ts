import { isDay } from '../../calendar/isDay';
import { addRows } from '../../workbook/block';
import { readSettings } from '../../workbook/settings';
import { openTable, openWhole, type Shop } from '../../workbook/shop';
import { nameOf, readSuppliers, type SupplierRow } from '../suppliers/ledger';
import { planTab } from '../tabs';
import { readCalendars } from './ganttLedger';
import type { NodeName } from './node';
import { type PlanGround, type PlanRequest, type Proposal, proposalFor, quarterPrefix } from './proposal';
import { nodeBefore } from './scheduling';
import { ganttSettings, ganttTab } from './tabs';

/** Roles of 团队 that a new plan's nodes go to; production goes to whoever looks after the supplier. */
const OWNERS: Readonly<Record<NodeName, string>> = {
  需求预测: '运营',
  采购下单: '采购',
  生产排期: '供应链',
  物流分拨: '供应链',
  终端上架: '运营',
};

/** A quarter's purchase in 供应链规划 for which no plan is there. */
export interface Wanted extends PlanRequest {
  /** Such as `2027Q1`. */
  readonly quarter: string;
  readonly quantity: number;
  readonly hero: boolean;
}

/** Purchases of 供应链规划 to come that have no plan yet, the hero products of the next quarter first. No tab is made for looking. */
export function wantedPlans(shop: Shop): Wanted[] {
  if (!shop.workbook.sheet(planTab.name)) return [];
  const planned = plansOf(shop);
  const suppliers = new Set(readSuppliers(shop).map(({ name }) => name));
  return openTable(shop, planTab)
    .rows.flatMap(({ row }): Wanted[] => {
      const { year, quarter, product, quantity, hero, coreFactory } = row;
      const number = Number(/[1-4]/.exec(quarter ?? '')?.[0]);
      if (year === null || product === null || !number || (quantity ?? 0) <= 0) return [];
      const shelf = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
      const prefix = quarterPrefix(shelf);
      const isPlanned = planned.some((one) => one.plan.startsWith(prefix) && nameOf(one.product) === nameOf(product));
      if (shelf <= shop.now.slice(0, 10) || isPlanned) return [];
      const supplier = (coreFactory ?? '').split(/[、，,]/).find((name) => suppliers.has(name)) ?? null;
      return [{ product, shelf, supplier, quarter: prefix.slice(0, -1), quantity: quantity ?? 0, hero: hero !== null }];
    })
    .sort(
      (left, right) =>
        (left.shelf < right.shelf ? -1 : left.shelf > right.shelf ? 1 : 0) || Number(right.hero) - Number(left.hero),
    );
}

/** Plans that are there: an id with its product, once per row. */
function plansOf(shop: Shop): { plan: string; product: string }[] {
  if (!shop.workbook.sheet(ganttTab.name)) return [];
  const { cells, headers } = openTable(shop, ganttTab);
  const [plan = 1, product = 2] = [headers.at.get('plan'), headers.at.get('product')];
  return cells.slice(1).map((row) => ({ plan: String(row[plan - 1] ?? ''), product: String(row[product - 1] ?? '') }));
}

/**
 * A plan for a purchase, to be shown before it is written.
 *
 * @throws MerchantError where product or shelf date is missing
 */
export function proposePlan(shop: Shop, request: PlanRequest): Proposal {
  const words = shop.texts.gantt.planning;
  if (request.product.trim() === '') throw shop.error(() => words.noProduct);
  if (!isDay(request.shelf)) throw shop.error(() => words.noShelfDay);
  return proposalFor(request, groundOf(shop, supplierOf(shop, request)), shop.now.slice(0, 10));
}

function supplierOf(shop: Shop, { supplier, product }: PlanRequest): SupplierRow | null {
  const own = supplier === null ? [] : readSuppliers(shop).filter(({ name }) => nameOf(name) === nameOf(supplier));
  const makes = own.find((row) => row.makes?.some((one) => nameOf(one) === nameOf(product)));
  return makes ?? own.find((row) => row.makes === null) ?? own[0] ?? null;
}

function groundOf(shop: Shop, supplier: SupplierRow | null): PlanGround {
  const settings = readSettings(shop, ganttSettings);
  const lead = supplier?.lead95 ?? supplier?.leadDays ?? null;
  const days = (count: number) => Math.max(1, Math.round(count));
  return {
    work: {
      需求预测: days(settings.forecastDays),
      采购下单: days(settings.orderDays),
      生产排期: days(lead ?? settings.productionDays),
      物流分拨: days(settings.logisticsDays),
      终端上架: days(settings.shelfDays),
    },
    basis: lead === null ? 'setting' : supplier?.lead95 != null ? 'record' : 'stated',
    owners: { ...OWNERS, ...(supplier?.owner ? { 生产排期: supplier.owner } : {}) },
    worksOf: readCalendars(shop),
    plans: plansOf(shop).map(({ plan }) => plan),
  };
}

/** Writes the rows of a plan below the others. */
export function writePlan(shop: Shop, request: PlanRequest, { plan, nodes }: Proposal): void {
  const supplier = supplierOf(shop, request);
  const table = openWhole(shop, ganttTab);
  const product = request.product.trim();
  const contact = supplier ? [supplier.contact, supplier.email].filter(Boolean).join(' ') || null : null;
  addRows(
    table,
    nodes.map(({ name, start, days, owner }) => {
      const partner = name === '采购下单' || name === '生产排期';
      const own = { plan, product, name, start, days, owner, before: nodeBefore(name) };
      return { ...own, supplier: partner ? request.supplier : null, contact: partner ? contact : null };
    }),
  );
  shop.workbook.flush();
}
