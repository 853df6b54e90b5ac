import fc from 'fast-check';
import { Random } from '../../local/sample/random';
import { learn } from '../../local/train/learn';
import { ownForecast } from '../../src/forecast/ensemble';
import { experienceOf, fromOtherSeries, LEVEL_SIZES, NETWORKS, SEASON_SIZES } from '../../src/forecast/experience';
import { answer, decode, encode, type Network } from '../../src/forecast/network';
import { salesHistory } from './history';

const logsOf = (history: readonly number[]) => history.map(Math.log);
const shown = (logs: readonly (number | null)[]) => experienceOf(logs, ownForecast(logs, 12));

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
  test('needs three years', () => {
    expect(shown(Array.from({ length: 35 }, (_, t) => Math.sin(t)))).toBeNull();
    expect(shown(Array.from({ length: 36 }, (_, t) => Math.sin(t)))).not.toBeNull();
  });

  test('a series is shown free of its level and unit, in as many inputs as the networks have', () => {
    fc.assert(
      fc.property(salesHistory, fc.double({ min: -5, max: 5, noNaN: true }), (history, shift) => {
        const plain = shown(logsOf(history));
        const shifted = shown(logsOf(history).map((value) => value + shift));
        expect(plain?.level).toHaveLength(LEVEL_SIZES[0]);
        for (const inputs of plain?.months ?? []) expect(inputs).toHaveLength(SEASON_SIZES[0]);
        shifted?.level.forEach((value, at) => {
          expect(value).toBeCloseTo(plain?.level[at] ?? 0, 3);
        });
      }),
      { numRuns: 10 },
    );
  });

  test('a month that fits the season is shown the same when it is missing', () => {
    const logs = Array.from({ length: 48 }, (_, t) => Math.sin((2 * Math.PI * t) / 12));
    const holed = logs.map((value, t) => (t === 40 ? null : value));
    shown(holed)?.level.forEach((value, at) => {
      expect(Math.abs(value - (shown(logs)?.level[at] ?? 0))).toBeLessThan(0.5);
    });
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
    expect(moved[0]).toBeCloseTo(0.085 * (2 - 5.5), 12);
    expect(moved[11]).toBeCloseTo(0.085 * (2 + 5.5), 12);
    expect(moved.slice(12)).toEqual([moved[11], moved[11]]);
  });

  test('does not move a series without chance', () => {
    const experience = shown(Array.from({ length: 40 }, () => 0));
    expect(experience && fromOtherSeries(experience, NETWORKS, 12).map(Math.abs)).toEqual(Array(12).fill(0));
  });
});
