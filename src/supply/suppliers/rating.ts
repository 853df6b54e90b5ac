import { addDays } from '../../calendar/addDays';
import { type Delivery, type Judged, judged } from './delivery';
import { type SupplierRecord, supplierRecords } from './record';
import { type Score, type ScoreWeights, scoreOf } from './score';
import { type Worsening, worsenings } from './worsened';

/** A row of 供应商 and the deliveries of that supplier; rows of one supplier share its record. */
export interface Supplier {
  readonly name: string;
  readonly tier: string;
  readonly makes: readonly string[] | null;
  readonly leadDays: number;
}

export interface Dispatch extends Delivery {
  readonly supplier: string;
  readonly product: string | null;
}

/** How records are judged. */
export interface RatingRules {
  /** ISO day, up to which deliveries are known. */
  readonly today: string;
  /** Days back that deliveries count. */
  readonly recordDays: number;
  /** Days back that are held against what was before. */
  readonly latelyDays: number;
  readonly weights: ScoreWeights;
  /** Days after one day up to another on which factories are shut. */
  readonly shutDays: (after: string, until: string) => number;
}

/** A supplier with what its deliveries say. */
export interface Rating {
  readonly record: SupplierRecord;
  readonly score: Score | null;
  readonly worse: readonly Worsening[];
  /** Whole days that 95 of 100 orders of each of its rows keep, and their mean and deviation. */
  readonly lead: (leadDays: number) => { readonly days95: number; readonly mean: number; readonly deviation: number };
}

/**
 * Rates suppliers by name.
 *
 * @param rows of 供应商; the tier of a supplier is that of its first row
 */
export function ratings(
  rows: readonly Supplier[],
  deliveries: readonly Dispatch[],
  rules: RatingRules,
): ReadonlyMap<string, Rating> {
  const since = addDays(rules.today, -rules.recordDays);
  const recent = deliveries.filter(({ delivered }) => delivered === null || delivered >= since);
  const names = [...new Set(rows.map(({ name }) => name))];
  const suppliers = names.map((name) => {
    const own = rows.filter((row) => row.name === name);
    const dispatched = recent.filter(({ supplier }) => supplier === name);
    return { tier: own[0]?.tier ?? '', deliveries: dispatched.flatMap((one) => judgedBy(own, one, rules)) };
  });
  const records = supplierRecords(suppliers);
  return new Map(
    names.map((name, index) => {
      const record = records[index] as SupplierRecord;
      const worse = worsenings(suppliers[index]?.deliveries ?? [], rules.today, rules.latelyDays);
      return [name, { record, score: scoreOf(record, rules.weights), worse, lead: leadBy(record) }];
    }),
  );
}

/** By the lead time of the row that makes the product, the supplier's first where the delivery names none. */
function judgedBy(rows: readonly Supplier[], delivery: Dispatch, { today, shutDays }: RatingRules): Judged[] {
  const row = rows.find(({ makes }) => delivery.product !== null && makes?.includes(delivery.product)) ?? rows[0];
  const found = judged(delivery, Math.max(1, row?.leadDays ?? 1), today, shutDays);
  return found ? [found] : [];
}

const leadBy =
  ({ lead }: SupplierRecord): Rating['lead'] =>
  (leadDays) => {
    const stated = Math.max(1, leadDays);
    const days95 = Math.ceil(stated * lead.q95 - 1e-9);
    return { days95, mean: stated * lead.mean, deviation: stated * lead.deviation };
  };
