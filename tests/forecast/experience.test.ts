import fc from 'fast-check';
import { Random } from '../../local/sample/random';
import { learn } from '../../local/train/learn';
import { ownForecast } from '../../src/forecast/ensemble';
import {
  experienceOf,
  fromOtherSeries,
  LEVEL_SIZES,
  SEASON_SIZES,
  shippedNetworks,
} from '../../src/forecast/experience';
import { gaussianProcess } from '../../src/forecast/gaussianProcess';
import { answer, decode, encode, type Network } from '../../src/forecast/network';
import { salesHistory } from './history';

const logsOf = (history: readonly number[]) => history.map(Math.log);
const shown = (logs: readonly number[]) => experienceOf(logs, ownForecast(logs, 12));

describe('network', () => {
  test('keeps its weights in text to half a step', () => {
    const weights = fc.array(fc.double({ min: -3.9, max: 3.9, noNaN: true }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(weights, (given) => {
        const layers = decode(encode(given), [2, 2, 1]);
        layers
          .flatMap((layer) => [...layer.weights])
          .forEach((weight, at) => {
            expect(Math.abs(weight - (given[at] ?? 0))).toBeLessThanOrEqual(1 / 1024);
          });
      }),
    );
  });

  test('rectifies what is between its layers, and only that', () => {
    // Units max(0, a - b) and max(0, b - a - 1); output 2·first - second - 3.
    const network = decode(encode([1, -1, 0, -1, 1, -1, 2, -1, -3]), [2, 2, 1]);
    expect([...answer(network, [5, 1])]).toEqual([5]);
    expect([...answer(network, [1, 3])]).toEqual([-4]);
    expect([...answer(network, [1, 1])]).toEqual([-3]);
  });

  test('learns what it is shown, and the same with the same chance', () => {
    const cases = Array.from({ length: 1024 }, (_, at) => {
      const [x, y] = [(at % 32) / 16 - 1, Math.floor(at / 32) / 16 - 1];
      return { inputs: Float32Array.of(x, y), targets: Float32Array.of(Math.abs(x), y), weight: 1 };
    });
    const rules = {
      sizes: [2, 8, 2],
      shape: [
        [1, 0],
        [0, 1],
      ],
      rounds: 150,
    };
    const weights = learn(cases, rules, new Random(1));
    const network = decode(encode(weights), rules.sizes);
    const errors = cases.map(({ inputs, targets }) => Math.abs((answer(network, inputs)[0] ?? 0) - (targets[0] ?? 0)));
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.15);
    expect(learn(cases, { ...rules, rounds: 2 }, new Random(7))).toEqual(
      learn(cases, { ...rules, rounds: 2 }, new Random(7)),
    );
  });
});

describe('what other series have taught', () => {
  test('a series is shown free of its level and unit, in as many inputs as the networks have', () => {
    fc.assert(
      fc.property(salesHistory, fc.double({ min: -5, max: 5, noNaN: true }), (history, shift) => {
        const plain = shown(logsOf(history));
        const shifted = shown(logsOf(history).map((value) => value + shift));
        expect(plain.level).toHaveLength(LEVEL_SIZES[0]);
        for (const inputs of plain.months) expect(inputs).toHaveLength(SEASON_SIZES[0]);
        shifted.level.forEach((value, at) => {
          expect(value).toBeCloseTo(plain.level[at] ?? 0, 3);
        });
      }),
      { numRuns: 10 },
    );
  });

  test('moves the months along a line that ends with the year, each kind by the mean of its networks', () => {
    const constant = (outputs: readonly number[], inputs: number): Network => [
      {
        inputs,
        outputs: outputs.length,
        weights: Float64Array.from(outputs.flatMap((x) => [...Array(inputs).fill(0), x])),
      },
    ];
    const experience = {
      scale: 0.1,
      level: Array(41).fill(0),
      months: Array.from({ length: 12 }, () => Array(17).fill(0)),
    };
    const networks = { level: [constant([1, 6], 41), constant([3, 6], 41)], season: [constant([5], 17)] };
    const moved = fromOtherSeries(experience, networks, 14);
    const [first = 0, last = 0] = [moved[0], moved[11]];
    expect(first / last).toBeCloseTo((2 - 5.5) / (2 + 5.5), 12);
    expect(last).toBeGreaterThan(0.5 * 0.75);
    expect(last).toBeLessThan(0.75);
    expect(moved.slice(12)).toEqual([moved[11], moved[11]]);
  });

  test('does not move a series without chance', () => {
    const experience = shown(Array.from({ length: 40 }, () => 0));
    expect(fromOtherSeries(experience, shippedNetworks(), 12).map(Math.abs)).toEqual(Array(12).fill(0));
  });
});

describe('Gaussian process', () => {
  const months = Array.from({ length: 36 }, (_, t) => t);
  const farthest = (found: readonly number[], expected: (t: number) => number) =>
    Math.max(...found.map((value, h) => Math.abs(value - expected(36 + h))));

  test('moves with the level of the history', () => {
    const waves = months.map((t) => Math.sin(t * t));
    const plain = gaussianProcess(waves, 24);
    gaussianProcess(
      waves.map((value) => value + 3),
      24,
    ).forEach((value, h) => {
      expect(value).toBeCloseTo((plain[h] ?? 0) + 3, 8);
    });
  });

  test('goes on with a season, along a part of a line, and keeps the level of mere chance', () => {
    const season = (t: number) => [0, 1, 5, 2, -3, 0, 0, 1, -2, -1, -1, -2][t % 12] ?? 0;
    const chance = (t: number) => Math.sin(7 * t * t) / 5;
    const ahead = (history: (t: number) => number) =>
      gaussianProcess(
        months.map((t) => history(t) + chance(t)),
        12,
      );
    expect(farthest(ahead(season), season)).toBeLessThan(0.6);
    const line = ahead((t) => 0.02 * t);
    const risen = (line[11] ?? 0) - (line[0] ?? 0);
    expect(risen).toBeGreaterThan(0.25 * 11 * 0.02);
    expect(risen).toBeLessThan(11 * 0.02);
    expect(
      farthest(
        ahead(() => 0),
        () => 0,
      ),
    ).toBeLessThan(0.15);
  });

  test('says of a series without chance that it stays', () => {
    expect(farthest(gaussianProcess(Array(36).fill(2), 60), () => 2)).toBeLessThan(1e-9);
  });
});
