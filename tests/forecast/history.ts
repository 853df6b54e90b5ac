import fc from 'fast-check';

/** Three to five years of invented sales with trend, season and noise, all above 0. */
export const salesHistory = fc
  .record({
    years: fc.integer({ min: 3, max: 5 }),
    level: fc.double({ min: 5, max: 5000, noNaN: true }),
    growth: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    swing: fc.double({ min: 0, max: 0.6, noNaN: true }),
    noise: fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ years, level, growth, swing, noise }) =>
    Array.from({ length: years * 12 }, (_, t) => {
      const log = growth * t + swing * Math.sin((2 * Math.PI * t) / 12) + (noise[t] ?? 0);
      return level * Math.exp(log);
    }),
  );

/** The same sales every year: a peak in the month with this number, counted from the first. */
export function yearlyPeak(years: number, month: number): number[] {
  return Array.from({ length: years * 12 }, (_, t) => (t % 12 === month ? 200 : 100));
}
