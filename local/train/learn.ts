import type { Random } from '../sample/random';

/** One case to learn from: what was seen, what followed, and how much it counts. */
export interface Case {
  inputs: Float32Array;
  targets: Float32Array;
  weight: number;
}

/** How the network's outputs make up each of the targets: target h is Σₖ output k · shape[k][h]. */
export type Shape = readonly (readonly number[])[];

export interface LearningRules {
  sizes: readonly number[];
  shape: Shape;
  rounds: number;
}

type Signals = Float32Array | Float64Array;

interface Layer {
  inputs: number;
  outputs: number;
  weights: Float64Array;
  gradient: Float64Array;
  mean: Float64Array;
  square: Float64Array;
  /** What goes out of the layer for the case at hand, and the error's gradient by it. */
  signals: Float64Array;
  blame: Float64Array;
}

const BATCH = 512;
const FASTEST = 0.003;
const DECAY = 0.01;
const DROPPED = 0.1;
/** Part of the steps in which the pace rises. */
const WARM = 0.3;
const LONGEST_GRADIENT = 1;

/**
 * Fits a perceptron of rectified units by the least absolute error, with AdamW, a pace that rises and falls once, and
 * units dropped by chance. The same `random` gives the same weights.
 *
 * Sources: I. Loshchilov, F. Hutter (2019), "Decoupled weight decay regularization"; L. N. Smith (2018), "A
 * disciplined approach to neural network hyper-parameters", for the pace.
 *
 * @returns the weights, layer after layer, row after row, each row's constant last
 */
export function learn(cases: readonly Case[], { sizes, shape, rounds }: LearningRules, random: Random): Float64Array {
  const layers = sizes.slice(1).map((outputs, before) => layerOf(sizes[before] ?? 0, outputs, random));
  last(layers).weights.forEach((weight, at, all) => {
    all[at] = 0.1 * weight;
  });
  const order = cases.map((_, at) => at);
  const batches = Math.floor(cases.length / BATCH);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (let batch = 0; batch < batches; batch++) {
      for (const at of order.slice(batch * BATCH, (batch + 1) * BATCH)) {
        const one = cases[at];
        if (one) blame(layers, one, shape, random);
      }
      step++;
      move(layers, step, pace(step / (rounds * batches)));
    }
  }
  return Float64Array.from(layers.flatMap(({ weights }) => [...weights]));
}

function layerOf(inputs: number, outputs: number, random: Random): Layer {
  const size = outputs * (inputs + 1);
  const reach = 1 / Math.sqrt(inputs);
  return {
    inputs,
    outputs,
    weights: Float64Array.from({ length: size }, () => reach * (2 * random.next() - 1)),
    gradient: new Float64Array(size),
    mean: new Float64Array(size),
    square: new Float64Array(size),
    signals: new Float64Array(outputs),
    blame: new Float64Array(outputs),
  };
}

function shuffle(order: number[], random: Random): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Of the fastest pace, at this part of the way: up and down along half waves. */
function pace(part: number): number {
  const wave =
    part < WARM
      ? (1 - Math.cos((Math.PI * part) / WARM)) / 2
      : (1 + Math.cos((Math.PI * (part - WARM)) / (1 - WARM))) / 2;
  return FASTEST * Math.max(wave, 0.001);
}

/** Adds the gradient of one case's error to the layers. */
function blame(layers: readonly Layer[], { inputs, targets, weight }: Case, shape: Shape, random: Random): void {
  layers.forEach((layer, depth) => {
    forward(layer, layers[depth - 1]?.signals ?? inputs, depth < layers.length - 1 ? random : null);
  });
  blameOutputs(last(layers), targets, shape, weight / BATCH);
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const layer = layers[depth];
    if (layer) backward(layer, inputs, layers[depth - 1] ?? null);
  }
}

/** Inner layers are rectified, and some of their units dropped, the others raised to make up for them. */
function forward({ inputs, outputs, weights, signals }: Layer, before: Signals, random: Random | null): void {
  for (let row = 0; row < outputs; row++) {
    const from = row * (inputs + 1);
    let sum = weights[from + inputs] ?? 0;
    for (let i = 0; i < inputs; i++) sum += (weights[from + i] ?? 0) * (before[i] ?? 0);
    if (random === null) signals[row] = sum;
    else signals[row] = sum > 0 && !random.chance(DROPPED) ? sum / (1 - DROPPED) : 0;
  }
}

function blameOutputs({ signals, blame, outputs }: Layer, targets: Float32Array, shape: Shape, weight: number): void {
  blame.fill(0);
  for (let h = 0; h < targets.length; h++) {
    let made = 0;
    for (let k = 0; k < outputs; k++) made += (signals[k] ?? 0) * (shape[k]?.[h] ?? 0);
    const side = (Math.sign(made - (targets[h] ?? 0)) * weight) / targets.length;
    for (let k = 0; k < outputs; k++) blame[k] = (blame[k] ?? 0) + side * (shape[k]?.[h] ?? 0);
  }
}

/** From what is blamed on the layer to its gradient, and to what is blamed on the layer before. */
function backward({ inputs, outputs, weights, gradient, blame }: Layer, first: Signals, before: Layer | null): void {
  const signals = before?.signals ?? first;
  before?.blame.fill(0);
  for (let row = 0; row < outputs; row++) {
    const slope = blame[row] ?? 0;
    if (slope === 0) continue;
    const from = row * (inputs + 1);
    for (let i = 0; i < inputs; i++) gradient[from + i] = (gradient[from + i] ?? 0) + slope * (signals[i] ?? 0);
    gradient[from + inputs] = (gradient[from + inputs] ?? 0) + slope;
    if (before) blameInner(before, weights, from, slope);
  }
}

function blameInner({ signals, blame, outputs }: Layer, weights: Float64Array, from: number, slope: number): void {
  for (let i = 0; i < outputs; i++) {
    if ((signals[i] ?? 0) > 0) blame[i] = (blame[i] ?? 0) + (slope * (weights[from + i] ?? 0)) / (1 - DROPPED);
  }
}

/** One step of AdamW against the gradient, which is cut to a length and cleared. */
function move(layers: readonly Layer[], step: number, rate: number): void {
  let length = 0;
  for (const { gradient } of layers) for (const slope of gradient) length += slope * slope;
  const cut = Math.min(1, LONGEST_GRADIENT / (Math.sqrt(length) + 1e-9));
  for (const { weights, gradient, mean, square } of layers) {
    for (let i = 0; i < weights.length; i++) {
      const slope = cut * (gradient[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const direction = (mean[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = (weights[i] ?? 0) * (1 - rate * DECAY) - rate * direction;
      gradient[i] = 0;
    }
  }
}

function last<Item>(items: readonly Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new Error('A network needs a layer.');
  return item;
}
