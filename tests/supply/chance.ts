/** Reproducible chance for simulations: mulberry32 by Tommy Ettinger (public domain). */
export function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  /** A sum of exponentials: whole shapes only. */
  const gamma = (shape: number) =>
    -Math.log(Array.from({ length: shape }, () => 1 - next()).reduce((product, one) => product * one, 1));
  const beta = (a: number, b: number) => {
    const [x, y] = [gamma(a), gamma(b)];
    return x / (x + y);
  };
  return { next, normal, beta };
}
