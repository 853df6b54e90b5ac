import fc from 'fast-check';
import { withCoupon } from '../../../src/customers/review/coupon/basket';
import { type BetterFace, betterFace, type FaceQuestion } from '../../../src/customers/review/coupon/betterFace';
import { effectOn } from '../../../src/customers/review/coupon/effect';
import { type Face, faceIn } from '../../../src/customers/review/coupon/face';
import { facesFor } from '../../../src/customers/review/coupon/faces';

const face = (parts: Partial<Face>): Face => ({ threshold: 0, off: 0, rate: 1, again: false, ...parts });

test.each<[string, Partial<Face>]>([
  ['满100减20', { threshold: 100, off: 20 }],
  ['满100-20', { threshold: 100, off: 20 }],
  ['老客券 满 199 元立减 30 元', { threshold: 199, off: 30 }],
  ['满８０减１５', { threshold: 80, off: 15 }],
  ['¥满100减¥20', { threshold: 100, off: 20 }],
  ['每满200减30', { threshold: 200, off: 30, again: true }],
  ['200-30元券', { threshold: 200, off: 30 }],
  ['满99打9折', { threshold: 99, rate: 0.9 }],
  ['8折', { rate: 0.8 }],
  ['85折券', { rate: 0.85 }],
  ['9.5折券', { rate: 0.95 }],
  ['15元无门槛', { off: 15 }],
  ['无门槛15元券', { off: 15 }],
  ['立减5', { off: 5 }],
  ['20元代金券', { off: 20 }],
  ['15% off', { rate: 0.85 }],
  ['95% off', { rate: 1 - 0.95 }],
  ['20 off 100', { threshold: 100, off: 20 }],
])('%s is read as a face', (words, parts) => expect(faceIn(words)).toEqual(face(parts)));

test.each([
  '专属直播邀请',
  '第二件半价',
  '满3件8折',
  '满100减20，满200减50',
  '满20减100',
  '优先发货',
  '0折',
  '10折',
  '',
])('%s is not taken for a face', (words) => expect(faceIn(words)).toBeNull());

const money = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyFace = fc.oneof(
  fc.tuple(money(10, 300), money(0.05, 0.9)).map(([threshold, part]) => face({ threshold, off: threshold * part })),
  fc.tuple(money(10, 300), money(0.05, 0.9)).map(([threshold, rate]) => face({ threshold, rate })),
  money(1, 50).map((off) => face({ off })),
);

test('a coupon never makes anybody pay more than before, and is worth what it takes off', () => {
  fc.assert(
    fc.property(money(1, 500), anyFace, (usual, one) => {
      const { goods, discount, saved } = withCoupon(usual, one);
      expect(goods - discount).toBeLessThanOrEqual(usual + 1e-9);
      expect(saved).toBeCloseTo(usual - (goods - discount), 8);
      expect(goods).toBeGreaterThanOrEqual(usual);
    }),
    { numRuns: 200 },
  );
});

test('a face that counts again counts for each full threshold', () =>
  expect(withCoupon(450, face({ threshold: 200, off: 30, again: true })).discount).toBe(60));

describe('another face', () => {
  const baskets = [40, 60, 85, 95, 110, 150, 240, 70, 55, 130];
  const present = face({ threshold: 100, off: 20 });
  const question: FaceQuestion = {
    present,
    tried: [{ ...present, people: 600, returned: 48 }],
    without: { people: 500, returned: 30 },
    baskets,
    margin: 0.45,
  };
  const asked = (parts: Partial<FaceQuestion> = {}) => betterFace({ ...question, ...parts }) as BetterFace;

  test('its expected profit is that of the model, worked out by hand for the face that was found', () => {
    const { face: found, profit, over } = asked();
    const usual = baskets.reduce((sum, one) => sum + one, 0) / baskets.length;
    const odds = (hits: number, all: number) => Math.log((hits + 0.5) / (all - hits + 0.5));
    const saving = (one: Face) => baskets.reduce((sum, basket) => sum + withCoupon(basket, one).saved, 0) / 10 / usual;
    const slope = (odds(48, 600) - odds(30, 500)) / saving(present);
    const share = (part: number) => 1 / (1 + Math.exp(-(odds(30, 500) + slope * part)));
    const perHead = (one: Face) => {
      const kept = baskets
        .map((basket) => withCoupon(basket, one))
        .map(({ goods, discount }) => 0.45 * goods - discount);
      return (share(saving(one)) * kept.reduce((sum, one) => sum + one, 0)) / 10 - share(0) * 0.45 * usual;
    };
    expect(profit.point).toBeCloseTo(perHead(found), 10);
    expect(over.point).toBeCloseTo(perHead(found) - perHead(present), 10);
    for (const other of facesFor(baskets, 0.45).filter((one) => saving(one) <= 1.5 * saving(present)))
      expect(perHead(other)).toBeLessThanOrEqual(profit.point + 1e-12);
  });

  test('the same question has the same answer, ranges included', () => expect(asked()).toEqual(asked()));

  test('its range holds its figure, and is the narrower the more people the campaign reached', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const few = asked().profit;
    const many = asked({
      tried: [{ ...present, people: 60_000, returned: 4800 }],
      without: { people: 50_000, returned: 3000 },
    }).profit;
    expect(few.low).toBeLessThan(few.point);
    expect(few.high).toBeGreaterThan(few.point);
    expect(width(many)).toBeLessThan(width(few) / 2);
  });

  test('no face takes more than the goods bring in, nor saves far more than was tried', () => {
    for (const margin of [0.12, 0.2, 0.6]) {
      const found = betterFace({ ...question, margin });
      if (!found) continue;
      expect(found.face.off).toBeLessThan(margin * found.face.threshold);
      expect(effectOn(baskets, found.face).saving).toBeLessThanOrEqual(1.5 * effectOn(baskets, present).saving);
    }
  });

  test('a coupon that brings nobody back is made smaller, and still does not pay', () => {
    const { face: found, profit } = asked({ tried: [{ ...present, people: 600, returned: 20 }] });
    expect(found.off).toBeLessThan(20);
    expect(profit.point).toBeLessThanOrEqual(0);
  });
});
