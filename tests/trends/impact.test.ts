import fc from 'fast-check';
import { ASSUMED, elasticityOf } from '../../src/trends/elasticity';
import { findingOf } from '../../src/trends/finding';
import { impactOf, type Sales } from '../../src/trends/impact';
import { increaseOf } from '../../src/trends/increase';
import { increaseRows } from '../../src/trends/increaseRows';
import { chance, noisy, seriesTo } from './searches';

/** Months in which sales follow searches by a power, and vary by up to a fifth besides. */
function months(count: number, power: number) {
  const next = chance(3);
  return Array.from({ length: count }, (_, month) => {
    const searches = 1000 * (0.4 + next());
    return { month, searches, sales: 5 * searches ** power * (0.9 + 0.2 * next()) };
  });
}

describe('the elasticity of sales', () => {
  test.each([0.2, 0.6, 0.8])('is found in four years of months: %p', (power) => {
    const { mean, deviation, months: changes } = elasticityOf(months(48, power));
    expect(Math.abs(mean - power)).toBeLessThan(0.08);
    expect(deviation).toBeLessThan(0.05);
    expect(changes).toBe(47);
  });

  test('is assumed below 12 common months, and where one month says nothing of the next', () => {
    expect(elasticityOf(months(11, 0.8))).toEqual(ASSUMED);
    const apart = months(40, 0.8).filter(({ month }) => month % 3 === 0);
    expect(elasticityOf(apart)).toEqual(ASSUMED);
    expect(elasticityOf(months(30, 0.8).map((one) => ({ ...one, searches: 100 })))).toEqual(ASSUMED);
  });

  test('is held back by the assumption where the months say little', () => {
    const next = chance(8);
    const wild = Array.from({ length: 14 }, (_, month) => ({
      month,
      searches: 90 + 20 * next(),
      sales: 20 + 200 * next(),
    }));
    const { mean, deviation } = elasticityOf(wild);
    expect(Math.abs(mean - ASSUMED.mean)).toBeLessThan(0.1);
    expect(deviation).toBeGreaterThan(0.12);
  });
});

test('an increase is a range of whole pieces, never more than the shop allows', () => {
  const pieces = fc.double({ min: 0, max: 10_000, noNaN: true });
  const rise = fc.tuple(fc.double({ min: 1, max: 20, noNaN: true }), fc.double({ min: 1, max: 2, noNaN: true }));
  fc.assert(
    fc.property(pieces, rise, fc.integer({ min: 0, max: 2 }), (forecast, [times, wide], ahead) => {
      const { low, high } = increaseOf(forecast, { times, low: times / wide, high: times * wide }, ASSUMED, ahead, 0.5);
      expect([Number.isInteger(low), Number.isInteger(high)]).toEqual([true, true]);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(Math.ceil(0.5 * forecast));
    }),
  );
});

describe('the impact', () => {
  const OCTOBER = 2026 * 12 + 9;
  const sales: Sales = {
    products: [
      { name: '桌面静音加湿器', category: '家居' },
      { name: '遮光窗帘', category: '家居' },
    ],
    sold: [],
    forecast: ['桌面静音加湿器', '遮光窗帘'].flatMap((product) =>
      Array.from({ length: 6 }, (_, index) => ({ product, month: OCTOBER + index, pieces: 100 })),
    ),
  };
  const surging = (word: string, weeks = 110) => {
    const values = noisy(weeks, (t) => (t >= weeks - 3 ? 3000 : 1000));
    return findingOf({ ...seriesTo('2026-10-25', values), word }, '2026-10-26', 45);
  };
  const told = (word: string, weeks?: number) => {
    const finding = surging(word, weeks);
    if (!finding) throw new Error('no finding');
    return { finding, impact: impactOf(finding, sales, { months: 3, most: 1 }) };
  };

  test('reaches as many months as it is sure, from the one on in which there is still time', () => {
    expect(told('加湿器').impact?.months.map(({ month }) => month - OCTOBER)).toEqual([1, 2, 3]);
    expect(told('加湿器', 40).impact?.months.map(({ month }) => month - OCTOBER)).toEqual([1, 2]);
  });

  test('of two words on one product is the larger one, not the sum', () => {
    const [one, other] = [told('加湿器'), told('桌面')];
    const rows = increaseRows([one, other], sales.products, { high: '高', fair: '中', low: '低' }, '、');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      product: '桌面静音加湿器',
      category: '家居',
      month: '2026-11',
      words: '加湿器、桌面',
    });
    expect(rows[0]?.high).toBe(Math.max(one.impact?.months[0]?.high ?? 0, other.impact?.months[0]?.high ?? 0));
  });
});
