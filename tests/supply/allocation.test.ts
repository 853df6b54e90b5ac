import fc from 'fast-check';
import { allocate } from '../../src/supply/allocation/allocation';
import type { Factory, Need, Share, Tier } from '../../src/supply/allocation/factory';
import { compareCosts } from '../../src/supply/allocation/lexicographic';

const factory = (more: Partial<Factory> = {}): Factory => ({
  name: '甲',
  tier: '核心',
  makes: () => true,
  base: 100,
  expandable: 0,
  cost: 10,
  peakCost: null,
  minimum: 0,
  switchCost: 0,
  ...more,
});
const need = (product: string, quantity: number, hero = false): Need => ({ product, quantity, hero });

/** Pieces by factory and product. */
const shown = (shares: readonly Share[]) => shares.map(({ factory: at, need: of, base, peak }) => [at, of, base, peak]);

test('core factories are filled first, then the backups, then expansion where it is cheapest', () => {
  const factories = [
    factory({ base: 100, expandable: 50, peakCost: 14 }),
    factory({ tier: '备用', base: 40, expandable: 90, cost: 11, peakCost: 12 }),
  ];
  expect(shown(allocate(factories, [need('茶', 90)]).shares)).toEqual([[0, 0, 90, 0]]);
  expect(shown(allocate(factories, [need('茶', 130)]).shares)).toEqual([
    [0, 0, 100, 0],
    [1, 0, 30, 0],
  ]);
  expect(shown(allocate(factories, [need('茶', 250)]).shares)).toEqual([
    [0, 0, 100, 20],
    [1, 0, 40, 90],
  ]);
  expect(allocate(factories, [need('茶', 300)]).gaps).toEqual([{ need: 0, quantity: 20, cause: 'capacity' }]);
});

test('a factory that one product cannot do without is kept for it, which filling product by product would not', () => {
  const factories = [
    factory({ name: '甲', base: 100 }),
    factory({ name: '乙', tier: '备用', base: 100, makes: (product) => product === '茶' }),
  ];
  const { shares, gaps } = allocate(factories, [need('茶', 100), need('杯', 100)]);
  expect(gaps).toEqual([]);
  expect(shown(shares)).toEqual([
    [1, 0, 100, 0],
    [0, 1, 100, 0],
  ]);
});

test('what is missing is missing of products that are no heroes', () => {
  const { gaps } = allocate([factory({ base: 100 })], [need('茶', 80), need('杯', 80, true)]);
  expect(gaps).toEqual([{ need: 0, quantity: 60, cause: 'capacity' }]);
});

test('a minimum order is kept, and the gap says that it is the cause', () => {
  const factories = [factory({ base: 90 }), factory({ tier: '备用', base: 100, minimum: 50 })];
  expect(shown(allocate(factories, [need('茶', 100)]).shares)).toEqual([
    [0, 0, 50, 0],
    [1, 0, 50, 0],
  ]);
  expect(allocate([factory({ minimum: 50 })], [need('茶', 20)]).gaps).toEqual([
    { need: 0, quantity: 20, cause: 'minimum' },
  ]);
  expect(allocate([factory({ makes: () => false })], [need('茶', 20)]).gaps[0]?.cause).toBe('nobody');
});

/** Every plan of a small problem by trying them all: the least cost in the order of the guide. */
function bestByTrying(factories: readonly Factory[], needs: readonly Need[]): number[] {
  let best: number[] | null = null;
  const pairs = needs.flatMap((_, of) => factories.map((__, at) => [at, of] as const));
  const pieces = pairs.map(() => 0);
  const madeBy = (at: number) =>
    pairs.reduce((sum, [one], index) => sum + (one === at ? (pieces[index] as number) : 0), 0);
  const madeOf = (of: number) =>
    pairs.reduce((sum, [, one], index) => sum + (one === of ? (pieces[index] as number) : 0), 0);
  const fill = (index: number): void => {
    if (index === pairs.length) {
      const cost = costOf(
        factories,
        needs,
        factories.map((_, at) => madeBy(at)),
        needs.map((_, of) => madeOf(of)),
      );
      if (best === null || compareCosts(cost, best) < 0) best = cost;
      return;
    }
    const [at, of] = pairs[index] as readonly [number, number];
    const [maker, wanted] = [factories[at] as Factory, needs[of] as Need];
    for (let some = 0; some <= wanted.quantity; some++) {
      pieces[index] = some;
      const allowed = some === 0 || (maker.makes(wanted.product) && some >= maker.minimum);
      if (allowed && madeBy(at) <= maker.base + maker.expandable && madeOf(of) <= wanted.quantity) fill(index + 1);
    }
    pieces[index] = 0;
  };
  fill(0);
  return best as unknown as number[];
}

function costOf(
  factories: readonly Factory[],
  needs: readonly Need[],
  byFactory: number[],
  byNeed: number[],
): number[] {
  const missing = needs.map(({ quantity }, of) => quantity - (byNeed[of] as number));
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const within = (tier: Tier) =>
    total(factories.map((one, at) => (one.tier === tier ? Math.min(one.base, byFactory[at] as number) : 0)));
  const money = total(
    factories.map(({ base, cost, peakCost }, at) => {
      const peak = Math.max(0, (byFactory[at] as number) - base);
      return ((byFactory[at] as number) - peak) * (cost ?? 0) + peak * (peakCost ?? cost ?? 0);
    }),
  );
  return [
    total(missing),
    total(missing.map((pieces, of) => (needs[of]?.hero ? pieces : 0))),
    -within('核心'),
    -within('备用'),
    money,
  ];
}

const PRODUCTS = ['茶', '杯', '壶'];
const problem = fc.record({
  factories: fc.array(
    fc.record({
      tier: fc.constantFrom<Tier>('核心', '备用'),
      products: fc.subarray(PRODUCTS, { minLength: 1 }),
      base: fc.integer({ min: 0, max: 4 }),
      expandable: fc.integer({ min: 0, max: 3 }),
      cost: fc.integer({ min: 1, max: 4 }),
      peakCost: fc.option(fc.integer({ min: 1, max: 6 })),
      minimum: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  quantities: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean()), { minLength: 1, maxLength: 2 }),
});

test('no plan of a small problem is better, tried one by one', () => {
  fc.assert(
    fc.property(problem, ({ factories: some, quantities }) => {
      const factories = some.map(({ products, ...rest }) =>
        factory({ ...rest, makes: (product) => products.includes(product) }),
      );
      const needs = quantities.map(([quantity, hero], index) => need(PRODUCTS[index] as string, quantity, hero));
      const { shares, proven } = allocate(factories, needs);
      const sum = (some: readonly Share[]) => some.reduce((total, { base, peak }) => total + base + peak, 0);
      const byFactory = factories.map((_, at) => sum(shares.filter((share) => share.factory === at)));
      const byNeed = needs.map((_, of) => sum(shares.filter((share) => share.need === of)));
      expect(proven).toBe(true);
      for (const share of shares)
        expect(share.base + share.peak).toBeGreaterThanOrEqual((factories[share.factory] as Factory).minimum);
      const room = factories.map(({ base, expandable }) => base + expandable);
      expect(byFactory.filter((pieces, at) => pieces > (room[at] as number))).toEqual([]);
      expect(costOf(factories, needs, byFactory, byNeed)).toEqual(bestByTrying(factories, needs));
    }),
    { numRuns: 300 },
  );
});
