import { median } from 'simple-statistics';
import { betaOf } from '../../statistics/betaBinomial';
import { groupBy } from '../../statistics/groupBy';
import { nameKey } from '../name';
import type { Lane } from '../piece';
import { STEPS, type Step, type StepRate, type StepRates } from './step';

/** A piece as others are held against it. */
export interface Peer extends Lane {
  /** Of steps that had the time to happen; the others are null. */
  readonly rates: StepRates;
}

/** What a step usually comes to. */
export interface Benchmark {
  readonly median: number;
  /** Pieces that it rests on. */
  readonly pieces: number;
  /** Pieces of the same platform and kind, or of the same kind on any platform where those are too few. */
  readonly scope: 'lane' | 'kind';
}

export type Benchmarks = (lane: Lane, step: Step, base: StepRate['base']) => Benchmark | null;

/** @example laneKey({ platform: ' 抖音 ', kind: '短视频' }) // => '抖音 短视频' */
export const laneKey = ({ platform, kind }: Lane): string => `${nameKey(platform)} ${kind}`;

/**
 * The usual rate of each step: the median over pieces of the same platform and kind (`typicalRate`).
 *
 * @param enough pieces that must know the step
 */
export function benchmarksOf(peers: readonly Peer[], enough: number): Benchmarks {
  const lanes = medians(groupBy(peers, laneKey));
  const kinds = medians(groupBy(peers, ({ kind }) => kind));
  const known = (found: Benchmark | undefined) => (found && found.pieces >= enough ? found : null);
  return (lane, step, base) =>
    known(lanes('lane')(`${laneKey(lane)} ${step} ${base}`)) ?? known(kinds('kind')(`${lane.kind} ${step} ${base}`));
}

function medians(groups: ReadonlyMap<string, readonly Peer[]>) {
  const found = new Map<string, Omit<Benchmark, 'scope'>>();
  for (const [key, peers] of groups) {
    for (const step of STEPS) {
      const rates = peers.flatMap((peer) => peer.rates[step] ?? []);
      for (const [base, own] of groupBy(rates, (rate) => rate.base))
        found.set(`${key} ${step} ${base}`, { median: typicalRate(own), pieces: own.length });
    }
  }
  return (scope: Benchmark['scope']) => (key: string) => {
    const one = found.get(key);
    return one && { ...one, scope };
  };
}

/**
 * The median of rates, each drawn to the mean of all as far as its count is small (empirical Bayes): one order of two carts would be 50%, and none 0%.
 *
 * @param rates at least one
 */
export function typicalRate(rates: readonly StepRate[]): number {
  const { a, b } = betaOf(rates.map(({ hits, of }) => ({ hits, total: of })));
  return median(rates.map(({ hits, of }) => (hits + a) / (of + a + b)));
}
