import fc from 'fast-check';
import { fewestMoves } from '../../src/stock/fewestMoves';
import { type Place, placeKey } from '../../src/stock/place';
import { type Rules, stateOf } from '../../src/stock/rules';
import { floorOf, needOf, type Stand, transfersOf } from '../../src/stock/transfer';

const RULES: Rules = { shortDays: 7, overDays: 90, keepDays: 14, expireHours: 72 };
const NOW = '2026-11-02 09:00:00';

const place = fc.record({
  sku: fc.constantFrom('A', 'B'),
  product: fc.constant(null),
  platform: fc.constantFrom('淘宝', '抖音', '京东'),
  warehouse: fc.constantFrom('杭州仓', '直播仓', null),
  available: fc.integer({ min: -30, max: 200 }),
  allocated: fc.integer({ min: 0, max: 60 }),
  inTransit: fc.integer({ min: 0, max: 40 }),
  perDay: fc.option(fc.integer({ min: 0, max: 70 }).map((week) => week / 7)),
  updatedAt: fc.constantFrom(null, '2026-11-01 18:00:00', '2026-10-20 18:00:00'),
});
const places = fc.uniqueArray(place, { minLength: 1, maxLength: 14, selector: placeKey });
const stand = (one: Place): Stand => ({ place: one, state: stateOf(one, RULES, NOW, false), days: RULES.keepDays });

test('no stock is made or lost, no giver goes below its floor, no receiver gets more than it needs', () => {
  fc.assert(
    fc.property(places, (all) => {
      const stands = all.map(stand);
      const transfers = transfersOf(stands, RULES);
      const change = new Map<Place, number>();
      for (const { from, to, pieces } of transfers) {
        expect(pieces).toBeGreaterThan(0);
        expect(Number.isInteger(pieces)).toBe(true);
        expect([from.sku, from === to]).toEqual([to.sku, false]);
        change.set(from, (change.get(from) ?? 0) - pieces);
        change.set(to, (change.get(to) ?? 0) + pieces);
      }
      expect([...change.values()].reduce((sum, pieces) => sum + pieces, 0)).toBe(0);
      for (const one of stands) {
        const moved = change.get(one.place) ?? 0;
        if (moved < 0) expect(one.place.available + moved).toBeGreaterThanOrEqual(floorOf(one));
        if (moved < 0) expect([one.state, one.place.perDay === null]).not.toContain('expired');
        expect(moved).toBeLessThanOrEqual(needOf(one, RULES));
      }
    }),
    { numRuns: 300 },
  );
});

test('nobody waits while somebody of the same SKU could give', () => {
  fc.assert(
    fc.property(places, (all) => {
      const stands = all.map(stand);
      const transfers = transfersOf(stands, RULES);
      for (const sku of ['A', 'B']) {
        const own = stands.filter((one) => one.place.sku === sku);
        const spare = own.map((one) =>
          one.place.perDay === null || one.state === 'expired' ? 0 : Math.max(0, one.place.available - floorOf(one)),
        );
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const moved = sum(transfers.filter(({ to }) => to.sku === sku).map(({ pieces }) => pieces));
        expect(moved).toBe(Math.min(sum(spare), sum(own.map((one) => needOf(one, RULES)))));
      }
    }),
    { numRuns: 200 },
  );
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(places, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const shuffled = [...all]
        .map((one) => [numbers.next().value, one] as const)
        .sort(([left], [right]) => left - right);
      const of = (some: readonly Place[]) => transfersOf(some.map(stand), RULES);
      expect(of(shuffled.map(([, one]) => one))).toEqual(of(all));
    }),
    { numRuns: 100 },
  );
});

/** The fewest moves by trying every set of giver–receiver pairs, the smaller sets first; whether a set suffices is a maximum flow. */
function bruteForce(spare: readonly number[], needs: readonly number[]): number {
  const pairs = spare.flatMap((_, from) => needs.map((__, to) => [from, to] as const));
  const counts = Array.from({ length: 2 ** pairs.length }, (_, mask) => pairs.filter((__, at) => (mask >> at) & 1));
  const total = needs.reduce((sum, need) => sum + need, 0);
  return Math.min(...counts.filter((some) => flow(spare, needs, some) === total).map((some) => some.length));
}

function flow(
  spare: readonly number[],
  needs: readonly number[],
  pairs: readonly (readonly [number, number])[],
): number {
  const left = [...spare];
  const sent = new Map<string, number>();
  const push = (to: number, seen: Set<number>): boolean => {
    for (const [from] of pairs.filter((pair) => pair[1] === to)) {
      if (seen.has(from)) continue;
      seen.add(from);
      const other = pairs.find(
        ([giver, taker]) => giver === from && taker !== to && (sent.get(`${from},${taker}`) ?? 0) > 0,
      );
      const gives = (left[from] ?? 0) > 0;
      if (!gives && !(other && push(other[1], seen))) continue;
      if (gives) left[from] = (left[from] ?? 0) - 1;
      else if (other) sent.set(other.join(), (sent.get(other.join()) ?? 0) - 1);
      sent.set(`${from},${to}`, (sent.get(`${from},${to}`) ?? 0) + 1);
      return true;
    }
    return false;
  };
  let total = 0;
  for (const [to, need] of needs.entries()) for (let piece = 0; piece < need && push(to, new Set()); piece++) total++;
  return total;
}

const amounts = (max: number) => fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: max });

test('it takes the fewest moves: no set of fewer pairs serves everybody', () => {
  fc.assert(
    fc.property(amounts(3), amounts(3), (spare, needs) => {
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      fc.pre(sum(spare) >= sum(needs));
      const moves = fewestMoves(spare, needs);
      expect(moves).toHaveLength(bruteForce(spare, needs));
      expect(needs.map((_, to) => sum(moves.filter((move) => move.to === to).map(({ pieces }) => pieces)))).toEqual(
        needs,
      );
    }),
    { numRuns: 100 },
  );
});

test('of many places each need is still served in whole, within what there is', () => {
  fc.assert(
    fc.property(amounts(12), amounts(12), (spare, needs) => {
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      fc.pre(sum(spare) >= sum(needs) && spare.length + needs.length > 10);
      const moves = fewestMoves(spare, needs);
      expect(needs.map((_, to) => sum(moves.filter((move) => move.to === to).map(({ pieces }) => pieces)))).toEqual(
        needs,
      );
      for (const [from, pieces] of spare.entries())
        expect(sum(moves.filter((move) => move.from === from).map((move) => move.pieces))).toBeLessThanOrEqual(pieces);
      expect(moves.length).toBeLessThan(spare.length + needs.length);
    }),
    { numRuns: 100 },
  );
});
