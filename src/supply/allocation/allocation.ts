import type { Factory, Need, Share } from './factory';
import { planWithMinimumOrders } from './minimumOrders';
import type { Pair } from './relaxation';

/** Why a product is not made in full. */
export type GapCause = 'nobody' | 'capacity' | 'minimum';

export interface Gap {
  readonly need: number;
  readonly quantity: number;
  readonly cause: GapCause;
}

/** Who makes what in one quarter. */
export interface Allocation {
  readonly shares: readonly Share[];
  readonly gaps: readonly Gap[];
  /** False where the search for a better plan was given up. */
  readonly proven: boolean;
}

const SLACK = 1e-6;

/**
 * Who makes what in a quarter (guide, section 2): core factories up to their base, then the backup factories' base, then expansion where it is cheapest. The base and
 * the expansion of a factory are shared by its products, and it makes of each nothing or its minimum order.
 *
 * Nothing is left missing that can be made; where there are no minimum orders this never takes from the order of the guide, because what factories can make together
 * is a matroid. Of what is missing hero products miss least.
 *
 * @param needs quantities of at least 0, one per product
 * @returns shares by need, then as the factories stand
 * @example
 * allocate([{ name: '甲', tier: '核心', makes: () => true, base: 80, expandable: 0, cost: 3, peakCost: null, minimum: 0, switchCost: 0 }], [{ product: '茶', hero: false, quantity: 100 }]); // => { shares: [{ factory: 0, need: 0, base: 80, peak: 0 }], gaps: [{ need: 0, quantity: 20, cause: 'capacity' }], proven: true }
 */
export function allocate(factories: readonly Factory[], needs: readonly Need[]): Allocation {
  const pairs = needs.flatMap(({ product, quantity }, need) =>
    factories.flatMap((factory, index) =>
      quantity > 0 && canMake(factory, product, quantity) ? [{ factory: index, need }] : [],
    ),
  );
  const parts = components(pairs).map((own) => ({ own, ...planWithMinimumOrders(factories, needs, own) }));
  const pieces = new Map(
    parts.flatMap(({ own, pieces: found }) => own.map((pair, index) => [pair, found[index] as number])),
  );
  const made = pairs.filter((pair) => (pieces.get(pair) as number) > SLACK);
  const shares = inBaseFirst(
    factories,
    made.map((pair) => ({ ...pair, pieces: whole(pieces.get(pair) as number) })),
  );
  return { shares, gaps: gapsOf(factories, needs, shares), proven: parts.every(({ proven }) => proven) };
}

function canMake({ makes, base, expandable, minimum }: Factory, product: string, quantity: number): boolean {
  return makes(product) && base + expandable > 0 && minimum <= Math.min(quantity, base + expandable);
}

/** Sums of decimals end in odd digits. */
const whole = (pieces: number) => Number(pieces.toFixed(6));

/** Pairs that no factory and no product join are planned apart, which makes small problems of a large one. */
function components(pairs: readonly Pair[]): Pair[][] {
  const groups: { factories: Set<number>; needs: Set<number>; pairs: Pair[] }[] = [];
  for (const pair of pairs) {
    const touched = groups.filter(({ factories, needs }) => factories.has(pair.factory) || needs.has(pair.need));
    const joined = {
      factories: new Set([pair.factory, ...touched.flatMap(({ factories }) => [...factories])]),
      needs: new Set([pair.need, ...touched.flatMap(({ needs }) => [...needs])]),
      pairs: [...touched.flatMap((group) => group.pairs), pair],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.pairs);
}

/** A factory's base is filled in the order of its products; what is more is expansion. */
function inBaseFirst(factories: readonly Factory[], made: readonly (Pair & { pieces: number })[]): Share[] {
  const left = factories.map(({ base }) => base);
  return made.map(({ factory, need, pieces }) => {
    const base = Math.min(pieces, left[factory] as number);
    left[factory] = whole((left[factory] as number) - base);
    return { factory, need, base, peak: whole(pieces - base) };
  });
}

function gapsOf(factories: readonly Factory[], needs: readonly Need[], shares: readonly Share[]): Gap[] {
  return needs.flatMap(({ product, quantity }, need) => {
    const missing = whole(
      quantity - shares.filter((share) => share.need === need).reduce((sum, { base, peak }) => sum + base + peak, 0),
    );
    if (missing <= SLACK) return [];
    return [{ need, quantity: missing, cause: causeOf(factories, shares, product) }];
  });
}

/** A factory that has room left could make the rest, were it not under its minimum order. */
function causeOf(factories: readonly Factory[], shares: readonly Share[], product: string): GapCause {
  const makers = factories
    .map((factory, index) => ({ factory, index }))
    .filter(({ factory }) => factory.makes(product));
  if (makers.length === 0) return 'nobody';
  const room = makers.some(({ factory, index }) => factory.base + factory.expandable - madeBy(shares, index) > SLACK);
  return room ? 'minimum' : 'capacity';
}

const madeBy = (shares: readonly Share[], factory: number) =>
  shares.filter((share) => share.factory === factory).reduce((sum, { base, peak }) => sum + base + peak, 0);
