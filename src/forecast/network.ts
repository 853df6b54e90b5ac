/** One layer of a network: every output is a weighted sum of all inputs and a constant. */
export interface Layer {
  inputs: number;
  outputs: number;
  /** Row by row, one row an output: its weights, then its constant. */
  weights: Float64Array;
}

/** Layers one after another, with nothing below 0 let through in between (a perceptron with rectified units). */
export type Network = readonly Layer[];

/** What a weight is counted in, and how far either way it can go. */
const STEP = 1 / 512;
const HALF = 2048;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Puts weights into text, two characters each: -4 to 4 in steps of 1/512.
 *
 * @example
 * encode([0, 1]); // => 'gAoA'
 */
export function encode(weights: ArrayLike<number>): string {
  return Array.from(weights, (weight) => {
    const steps = Math.min(Math.max(Math.round(weight / STEP) + HALF, 0), 2 * HALF - 1);
    return (DIGITS[steps >> 6] ?? '') + (DIGITS[steps & 63] ?? '');
  }).join('');
}

/**
 * Reads a network from text as `encode` writes it, layer after layer.
 *
 * @param sizes inputs, units of every inner layer, outputs
 */
export function decode(text: string, sizes: readonly number[]): Network {
  let at = 0;
  return sizes.slice(1).map((outputs, before) => {
    const inputs = sizes[before] ?? 0;
    const weights = Float64Array.from({ length: outputs * (inputs + 1) }, () => {
      const steps = DIGITS.indexOf(text[at] ?? '') * 64 + DIGITS.indexOf(text[at + 1] ?? '');
      at += 2;
      return (steps - HALF) * STEP;
    });
    return { inputs, outputs, weights };
  });
}

/** What the network makes of some inputs. */
export function answer(network: Network, inputs: ArrayLike<number>): Float64Array {
  let signals: ArrayLike<number> = inputs;
  network.forEach((layer, depth) => {
    signals = pass(layer, signals, depth < network.length - 1);
  });
  return Float64Array.from(signals);
}

function pass({ inputs, outputs, weights }: Layer, signals: ArrayLike<number>, rectified: boolean): Float64Array {
  const out = new Float64Array(outputs);
  for (let row = 0; row < outputs; row++) {
    const from = row * (inputs + 1);
    let sum = weights[from + inputs] ?? 0;
    for (let i = 0; i < inputs; i++) sum += (weights[from + i] ?? 0) * (signals[i] ?? 0);
    out[row] = rectified ? Math.max(sum, 0) : sum;
  }
  return out;
}
