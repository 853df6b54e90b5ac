import { fromCents, shareOut, shareWithin, sum } from '../cents';
import type { OrderLine } from '../line';
import { STAGE_RANK, STATE_OF, type Stage } from './stage';

/** A product within a bundle. Weights are cents, 0 or more. */
export interface Part {
  sku: string | null;
  product: string | null;
  category: string | null;
  quantity: number;
  /** Its claim on the bundle's money: price × quantity, or its own amount where the export has one. */
  weight: number;
  /** Its claim on the bundle's refund; null: like the money paid. */
  refundWeight: number | null;
}

/**
 * The smallest thing whose money an export states: an order (Taobao, JD, Shopify), a sub-order (Douyin), a line of a mapped
 * file. Its money is shared out over its parts.
 */
export interface Bundle {
  platform: string;
  orderId: string;
  /** Tells bundles of one order apart: a sub-order number; '' for a whole order. */
  subId: string;
  buyer: string | null;
  orderedAt: string;
  paidAt: string | null;
  stage: Stage;
  /** Whether the buyer had paid before the order was closed. */
  evidence: boolean;
  /** Cents. */
  total: number;
  refunded: number;
  currency: string | null;
  source: string;
  whole: boolean;
  parts: Part[];
}

export const bundleKey = (bundle: Pick<Bundle, 'platform' | 'orderId' | 'subId'>): string =>
  `${bundle.platform}\n${bundle.orderId}\n${bundle.subId}`;

/**
 * One bundle per key. Where several tell of the same one, the later stage wins, then the higher refund, then the file
 * dropped last; parts that only the other knows are kept.
 */
export function newest(bundles: readonly Bundle[]): Map<string, Bundle> {
  const best = new Map<string, Bundle>();
  for (const bundle of bundles) {
    const key = bundleKey(bundle);
    const known = best.get(key);
    best.set(
      key,
      known === undefined ? bundle : isLater(known, bundle) ? joined(known, bundle) : joined(bundle, known),
    );
  }
  return best;
}

const isLater = (a: Bundle, b: Bundle): boolean =>
  STAGE_RANK[a.stage] - STAGE_RANK[b.stage] > 0 || (a.stage === b.stage && a.refunded > b.refunded);

/** A file may end in the middle of an order: parts are joined by product, each as often as either file has it. */
function joined(winner: Bundle, other: Bundle): Bundle {
  if (winner.whole) return winner;
  const rest = new Map<string, number>();
  for (const part of winner.parts) rest.set(partKey(part), (rest.get(partKey(part)) ?? 0) + 1);
  const missing = other.parts.filter((part) => {
    const left = rest.get(partKey(part)) ?? 0;
    rest.set(partKey(part), left - 1);
    return left <= 0;
  });
  return missing.length === 0 ? winner : { ...winner, parts: [...winner.parts, ...missing] };
}

const partKey = (part: Part): string => `${part.sku ?? ''}\n${part.product ?? ''}`;

/**
 * The order lines of a bundle, each with its share, exact to the cent. Closed: net 0 (paid = refunded where there is evidence
 * of a payment, else both 0). A refund of all that was paid makes it 已退款; one above it cannot be and counts as all.
 */
export function linesOf(bundle: Bundle): OrderLine[] {
  const { stage, total } = bundle;
  if (stage === 'unpaid') return [];
  const paid = stage === 'closed' && !bundle.evidence ? 0 : total;
  const refunded = stage === 'closed' || stage === 'refunded' ? paid : Math.min(bundle.refunded, paid);
  const final = stage !== 'closed' && refunded === paid && paid > 0 ? 'refunded' : stage;
  const weights = bundle.parts.map((part) => part.weight);
  const quantities = bundle.parts.map((part) => part.quantity);
  const shares = shareOut(paid, sum(weights) > 0 ? weights : quantities);
  const back = refundShares(bundle.parts, refunded, shares);
  return bundle.parts.map((part, index) => line(bundle, part, shares[index] ?? 0, back[index] ?? 0, final));
}

function refundShares(parts: readonly Part[], refunded: number, shares: readonly number[]): number[] {
  const weights = parts.map((part, index) => part.refundWeight ?? shares[index] ?? 0);
  return shareWithin(refunded, weights, shares);
}

function line(bundle: Bundle, part: Part, paid: number, refunded: number, stage: Exclude<Stage, 'unpaid'>): OrderLine {
  const returned = part.refundWeight !== null && stage !== 'closed' && paid > 0 && refunded === paid;
  return {
    platform: bundle.platform,
    orderId: bundle.orderId,
    buyer: bundle.buyer,
    orderedAt: bundle.orderedAt,
    paidAt: bundle.paidAt ?? bundle.orderedAt,
    sku: part.sku,
    product: part.product,
    category: part.category,
    quantity: part.quantity,
    paid: fromCents(paid),
    refunded: fromCents(refunded),
    state: STATE_OF[returned ? 'refunded' : stage],
    currency: bundle.currency,
    source: bundle.source,
    whole: bundle.whole,
  };
}
