import type { Factory, Share } from './factory';

/** What a backup factory could make instead of the core factories. */
export interface Switch {
  readonly factory: number;
  readonly quantity: number;
  /** What it costs more than as planned, its switching cost included; null where a cost is not known. */
  readonly cost: number | null;
}

/**
 * The backup factory that can take over most of what core factories make of a product, with the capacity that the quarter's plan leaves it; of two the one that costs
 * less. It takes nothing where that is under its minimum order.
 *
 * @param shares of the whole quarter
 * @param own the product's shares
 * @returns null where the core factories make none of it, or no backup has capacity left
 */
export function switchOf(
  factories: readonly Factory[],
  shares: readonly Share[],
  own: readonly Share[],
  product: string,
): Switch | null {
  const core = own.filter(({ factory }) => (factories[factory] as Factory).tier === '核心');
  const wanted = core.reduce((sum, share) => sum + piecesOf(share), 0);
  if (wanted === 0) return null;
  const offers = factories.flatMap((backup, factory): Switch[] => {
    if (backup.tier !== '备用' || !backup.makes(product)) return [];
    const made = own.find((share) => share.factory === factory);
    const quantity = Math.min(wanted, backup.base + backup.expandable - madeBy(shares, factory));
    if (quantity <= 0 || quantity + (made ? piecesOf(made) : 0) < backup.minimum) return [];
    return [{ factory, quantity, cost: costOf(factories, shares, core, factory, quantity) }];
  });
  return offers.sort((left, right) => right.quantity - left.quantity || dearer(left.cost, right.cost))[0] ?? null;
}

const piecesOf = ({ base, peak }: Share) => base + peak;

const madeBy = (shares: readonly Share[], factory: number) =>
  shares.filter((share) => share.factory === factory).reduce((sum, share) => sum + piecesOf(share), 0);

/** A cost that is not known comes last. */
const dearer = (left: number | null, right: number | null) => (left ?? Number.MAX_VALUE) - (right ?? Number.MAX_VALUE);

/** The backup's pieces, first those within its base, against what the core factories would take for as many. */
function costOf(
  factories: readonly Factory[],
  shares: readonly Share[],
  core: readonly Share[],
  factory: number,
  quantity: number,
): number | null {
  const backup = factories[factory] as Factory;
  const inBase = shares.filter((share) => share.factory === factory).reduce((sum, { base }) => sum + base, 0);
  const base = Math.min(quantity, Math.max(0, backup.base - inBase));
  const there = moneyFor(backup, base, quantity - base);
  const here = core.map((share) => moneyFor(factories[share.factory] as Factory, share.base, share.peak));
  const wanted = core.reduce((sum, share) => sum + piecesOf(share), 0);
  if (there === null || here.includes(null)) return null;
  const saved = here.reduce<number>((sum, money) => sum + (money as number), 0) * (quantity / wanted);
  return there - saved + backup.switchCost;
}

function moneyFor({ cost, peakCost }: Factory, base: number, peak: number): number | null {
  if (cost === null) return null;
  return base * cost + peak * (peakCost ?? cost);
}
