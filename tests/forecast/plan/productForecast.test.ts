import fc from 'fast-check';
import { backtest, isClearlySimple } from '../../../src/forecast/plan/backtest';
import { forecastProduct, type ProductForecast } from '../../../src/forecast/plan/productForecast';
import type { ProductHistory } from '../../../src/forecast/plan/productHistory';
import { shopContext } from '../../../src/forecast/plan/shopContext';
import { demandOf } from '../../../src/forecast/plan/stockOut';
import { salesHistory, yearlyPeak } from '../history';
import { context, FIRST, history, promotion, uneven } from './shop';

const alone = (one: ProductHistory) => forecastProduct(one, context([one]));
const points = ({ months }: ProductForecast) => months.map(({ point }) => point);
const codes = ({ reasons }: ProductForecast) => reasons.map(({ code }) => code);
/** Twice as much in June, and chance on it. */
const neighbours = ['甲', '乙', '丙'].map((name, at) =>
  history(
    name,
    yearlyPeak(3, 5).map((value, t) => Math.round(value * (1 + 0.1 * Math.sin((at + 2) * t * t)))),
  ),
);

describe('which model speaks', () => {
  const young = history('新', uneven(14));

  test('by the length of the history and the company it is in', () => {
    const model = (quantity: (number | null)[]) => alone(history('品', quantity)).model;
    expect([[], [0, 0], uneven(11), uneven(12), uneven(23), uneven(24)].map(model)).toEqual([
      'none',
      'none',
      'none',
      'short',
      'short',
      'seasonal',
    ]);
    expect(forecastProduct(young, context([...neighbours, young])).model).toBe('analogue');
    expect(forecastProduct(young, context([{ ...young, product: '老' }, young])).model).toBe('short');
    expect(
      alone(
        history(
          '偶',
          Array.from({ length: 36 }, (_, t) => (Math.sin(t * t) > 0.3 ? 4 : 0)),
        ),
      ).model,
    ).toBe('intermittent');
  });

  test('none says why', () => {
    expect(codes(alone(history('品', uneven(7))))).toEqual(['tooShort']);
    expect(alone(history('品', [0, 0, ...uneven(7)])).reasons).toEqual([{ code: 'tooShort', months: 7 }]);
    expect(codes(alone(history('品', [0, 0])))).toEqual(['noSales']);
  });

  test('by analogue, a young product has the peak of its category although its own was out of stock', () => {
    const missed = history(
      '新',
      uneven(14).map((value, t) => (t === 7 ? null : value)),
    );
    const told = points(forecastProduct(missed, context([...neighbours, missed])));
    expect((told[5] ?? 0) / (told[4] ?? 1)).toBeGreaterThan(1.5);
    expect(Math.max(...points(alone(missed)))).toBeLessThan(130);
  });

  test('of a category that it does not follow, a product takes nothing', () => {
    const stranger = history('新', yearlyPeak(2, 10).slice(0, 14), { first: FIRST + 22 });
    const told = points(forecastProduct(stranger, context([...neighbours, stranger])));
    const atHome = points(forecastProduct(stranger, context([stranger])));
    // June, where the others peak and this one did not.
    expect((told[5] ?? 0) / (atHome[5] ?? 1)).toBeLessThan(1.1);
  });

  test('the same month last year where the model was misled, with an interval about it', () => {
    // The first year sold a third: the model expects more growth, which did not come.
    const settled = history('品', [...uneven(12, 30), ...uneven(12), ...uneven(12)]);
    const told = alone(settled);
    expect(told.backtest?.naive).toBe(0);
    expect(told.model).toBe('sameMonth');
    expect(codes(told)).toEqual(['simpleWins']);
    expect(points(told)).toEqual(settled.quantity.slice(-12).map((value) => expect.closeTo(value ?? 0, 6)));
    for (const { point, lo80, hi80, lo95, hi95 } of told.months)
      expect([lo95, lo80, point, hi80, hi95]).toEqual([lo95, lo80, point, hi80, hi95].sort((a, b) => a - b));
  });
});

describe('what is known of the last year', () => {
  test('errors are sums over sums, of the months that are known', () => {
    const sold = [...Array.from({ length: 12 }, () => 10), ...Array.from({ length: 11 }, () => 20), null];
    expect(backtest(sold, 0, () => Array.from({ length: 12 }, () => 25))).toEqual({ error: 0.25, naive: 0.5 });
    expect(backtest(sold, 0, () => [])).toBeNull();
    expect(backtest(sold, 1, () => [1])).toBeNull();
  });

  test('one year convinces only when it is far better, two years when both are better', () => {
    const [far, near, close] = [0.39, 0.74, 0.76].map((naive) => ({ error: 1, naive }));
    const never = () => {
      throw new Error('not asked for');
    };
    expect(isClearlySimple(35, far ?? null, never)).toBe(false);
    expect([far, near].map((one) => isClearlySimple(36, one ?? null, never))).toEqual([true, false]);
    expect([near, close, null].map((one) => isClearlySimple(48, near ?? null, () => one ?? null))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isClearlySimple(48, close ?? null, never)).toBe(false);
    expect(isClearlySimple(36, { error: 0.01, naive: 0.001 }, never)).toBe(false);
  });
});

describe('what holds of every product', () => {
  const cell = fc.oneof({ weight: 6, arbitrary: fc.nat(500) }, { weight: 1, arbitrary: fc.constantFrom(null, 0, 1e6) });

  test('every figure is a number not below 0, in order, twelve of them at least', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 50 }),
        fc.array(fc.nat(31), { minLength: 50, maxLength: 50 }),
        (quantity, out) => {
          const one = history('品', quantity, {
            stockOutDays: quantity.map((_, t) => ((out[t] ?? 0) > 20 ? (out[t] ?? 0) : null)),
          });
          const told = forecastProduct(
            one,
            context([...neighbours, one], [promotion('促销', '2025-06-10', '2025-07-09')]),
          );
          expect(told.months).toHaveLength(told.model === 'none' ? 0 : 12);
          for (const { point, lo80, hi80, lo95, hi95 } of told.months) {
            expect(Number.isFinite(hi95)).toBe(true);
            expect([lo95, lo80 - lo95, point - lo80, hi80 - point, hi95 - hi80].every((gap) => gap >= 0)).toBe(true);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test('twice the sales have twice the forecast, its backtest the same error', () => {
    fc.assert(
      fc.property(salesHistory, fc.constantFrom(0.5, 2, 1000), (sales, scale) => {
        const [plain, scaled] = [sales, sales.map((value) => value * scale)].map((each) =>
          alone(history('品', each.slice(0, 36))),
        );
        expect(scaled?.model).toBe(plain?.model);
        expect(scaled?.backtest?.error).toBeCloseTo(plain?.backtest?.error ?? 0, 6);
        scaled?.months.forEach(({ point }, h) => {
          expect(point / scale / (plain?.months[h]?.point ?? 0)).toBeCloseTo(1, 6);
        });
      }),
      { numRuns: 3 },
    );
  });

  test('moved by a whole cycle of weekdays, with its promotions, it is forecast the same', () => {
    const moved = (year: number) => {
      const one = history('品', uneven(30), { first: year * 12 });
      const windows = [`${year}-06-10`, `${year + 1}-07-10`, `${year + 2}-08-10`];
      const told = shopContext(
        [one],
        windows.map((day) => promotion('店庆', day, day)),
        (year + 3) * 12,
      );
      return points(forecastProduct(one, told));
    };
    // No festival is known in these years.
    const early = moved(1905);
    moved(1933).forEach((value, h) => {
      expect(value).toBeCloseTo(early[h] ?? 0, 6);
    });
  });

  test('the order of the products does not matter', () => {
    const young = history('新', uneven(15));
    const third = history(
      '丙',
      uneven(30).map((value, t) => value + t),
    );
    const shop = [...neighbours, young, third];
    const told = (one: ProductHistory, products: ProductHistory[]) => forecastProduct(one, context(products));
    for (const one of [young, third]) {
      const turned = told(one, [...shop].reverse()).months;
      told(one, shop).months.forEach(({ point }, h) => {
        expect(turned[h]?.point).toBeCloseTo(point, 9);
      });
    }
  });

  test('a month that is missing moves the forecast little; those that are out of stock are told of', () => {
    const sales = uneven(36);
    const whole = points(alone(history('品', sales)));
    const holed = alone(
      history(
        '品',
        sales.map((value, t) => (t === 20 ? null : value)),
      ),
    );
    points(holed).forEach((value, h) => {
      expect(Math.abs(Math.log(value / (whole[h] ?? 1)))).toBeLessThan(0.1);
    });
    expect(holed.reasons).toEqual([{ code: 'gaps', months: 1 }]);
  });

  test('a history that ends with an unknown month is forecast from the month after it', () => {
    const season = yearlyPeak(3, 5);
    const unknown = history(
      '品',
      season.map((value, t) => (t === 35 ? 0 : value)),
      {
        stockOutDays: season.map((_, t) => (t === 35 ? 31 : null)),
      },
    );
    const told = alone(unknown);
    expect(told.first).toBe(FIRST + 36);
    expect(points(told).indexOf(Math.max(...points(told)))).toBe(5);
  });
});

test('a month open for a fifth of its days is scaled to all of them, a shorter one is a gap', () => {
  const march = { first: FIRST + 2, quantity: [62, 62, 62, null], stockOutDays: [null, 15, 25, 3] };
  expect(demandOf(history('品', [], march))).toEqual([62, 124, null, null]);
});

describe('where the history ends', () => {
  const shop = history('店', uneven(36));
  const ended = (months: number) => history('品', uneven(24), { first: FIRST + 36 - months - 24 });

  test('it is forecast from its own end, to the end of the plan', () => {
    const told = forecastProduct(ended(3), context([shop, ended(3)]));
    expect([told.first, told.months.length, codes(told)]).toEqual([FIRST + 33, 15, ['stale']]);
  });

  test('nothing is expected of what was not sold for a year, though zeros were entered', () => {
    const idle = history('品', [...uneven(23), ...uneven(13).map(() => 0)]);
    const told = forecastProduct(idle, context([shop, idle]));
    expect(points(told)).toEqual(Array.from({ length: 12 }, () => 0));
    expect(told.reasons).toEqual([{ code: 'ended', last: FIRST + 22 }]);
  });

  test('more than a year ago: twelve months, and it is said', () => {
    const told = forecastProduct(ended(13), context([shop, ended(13)]));
    expect([told.months.length, told.reasons]).toEqual([12, [{ code: 'ended', last: FIRST + 22 }]]);
  });
});

test('the price is what the pieces of the last twelve months brought', () => {
  const quantity = uneven(30);
  const revenue = quantity.map((pieces, t) => (t < 18 ? 5 * pieces : t === 20 ? null : 8 * pieces));
  expect(alone(history('品', quantity, { revenue })).price).toBeCloseTo((8 * 11 + 5) / 12, 1);
  expect(alone(history('品', quantity)).price).toBeNull();
});
