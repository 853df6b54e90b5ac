/**
 * Currency units to whole cents, so that shares add up exactly. Half a cent goes away from zero, as people round and BigQuery does; 1.005 is half a cent although
 * its binary fraction is a little less.
 *
 * @example
 * [0.29, 1.005, -1.005].map(toCents); // => [29, 101, -101]
 */
export function toCents(amount: number): number {
  const cents = Math.round(Number(Math.abs(amount * 100).toPrecision(15)));
  return amount < 0 ? -cents + 0 : cents;
}

export const fromCents = (cents: number): number => cents / 100;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Shares whole cents out by weight; what rounding leaves goes to the largest remainders (Hamilton's method),
 * so the shares add up to the total exactly. Equal shares when every weight is 0.
 *
 * @param total whole cents, not negative
 * @param weights not negative, one per share
 * @example shareOut(100, [1, 1, 1]) // => [34, 33, 33]
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  if (all === 0) return weights.length === 0 ? [] : shareOut(total, Array<number>(weights.length).fill(1));
  const exact = weights.map((weight) => (total * weight) / all);
  const shares = exact.map(Math.floor);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, total - sum(shares))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Shares cents out by weight, but gives nobody more than their room; what does not fit goes to those who have room left.
 *
 * @returns shares, none above its room; they add up to the smaller of total and all room
 * @example shareWithin(50, [1, 0], [30, 100]) // => [30, 20]
 */
export function shareWithin(total: number, weights: readonly number[], room: readonly number[]): number[] {
  const fitting = Math.min(total, sum(room));
  const wanted = sum(weights) === 0 ? [...room] : [...weights];
  const first = shareOut(fitting, wanted).map((share, index) => Math.min(share, room[index] ?? 0));
  const left = room.map((cents, index) => cents - (first[index] ?? 0));
  const second = shareOut(fitting - sum(first), left);
  return first.map((share, index) => share + (second[index] ?? 0));
}
