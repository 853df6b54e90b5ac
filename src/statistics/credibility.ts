/** A measurement and how much it weighs: 1 for an order or a post, the number of pieces for a share of pieces. */
export interface Observation {
  readonly value: number;
  readonly weight: number;
}

/** The measurements of one (a supplier, a creator) beside those of the others of its tier. */
export interface Group {
  readonly tier: string;
  readonly observations: readonly Observation[];
}

/** A mean that trusts its own measurements as far as there are enough of them. */
export interface CredibleMean {
  /** `credibility` · own + (1 − `credibility`) · the tier's. */
  readonly mean: number;
  /** Its own mean; null where nothing was measured. */
  readonly own: number | null;
  /** Its own part, 0 … 1. */
  readonly credibility: number;
}

/**
 * How many measurements of its own one needs to count as much as its tier, where there are too few to tell, and the bounds within which the records may move it: of
 * three factories one may seem to differ from the others by chance alone. Chosen by simulation (tests/supply/record.test.ts).
 */
const [USUAL, LEAST, MOST] = [4, 3, 8];

/**
 * Empirical-Bayes means by credibility: x̃ = Z·x̄ + (1 − Z)·m with Z = w / (w + s²/a). s² is the variance within the members of a tier, a that between them, both pooled
 * over tiers, m the tier's mean and w the weight of the member's own record.
 *
 * Source: H. Bühlmann, E. Straub (1970), "Glaubwürdigkeit für Schadensätze", Mitteilungen der Vereinigung schweizerischer Versicherungsmathematiker 70.
 *
 * @returns one per group; null each where nothing was measured at all
 * @example
 * credibleMeans([{ tier: '核心', observations: [{ value: 1, weight: 1 }, { value: 0, weight: 1 }] }, { tier: '核心', observations: [] }])[1]; // => { mean: 0.5, own: null, credibility: 0 }
 * credibleMeans([{ tier: '核心', observations: [] }]); // => [null]
 */
export function credibleMeans(groups: readonly Group[]): (CredibleMean | null)[] {
  const all = groups.flatMap(({ observations }) => observations);
  if (all.length === 0) return groups.map(() => null);
  const half = halfTrust(groups);
  const names = [...new Set(groups.map(({ tier }) => tier))];
  const tiers = new Map(names.map((tier) => [tier, tierMean(groups, tier, half, meanOf(all))]));
  return groups.map(({ tier, observations }) => {
    const collective = tiers.get(tier) as number;
    if (observations.length === 0) return { mean: collective, own: null, credibility: 0 };
    const own = meanOf(observations);
    const credibility = weightOf(observations) / (weightOf(observations) + half);
    return { mean: credibility * own + (1 - credibility) * collective, own, credibility };
  });
}

const weightOf = (observations: readonly Observation[]) => observations.reduce((sum, { weight }) => sum + weight, 0);

const meanOf = (observations: readonly Observation[]) =>
  observations.reduce((sum, { value, weight }) => sum + value * weight, 0) / weightOf(observations);

/**
 * The tier's mean, in which each member counts by its credibility (one with a hundred orders does not speak for all) and the mean of all as one more, because a
 * tier of two or three is itself few.
 */
function tierMean(groups: readonly Group[], tier: string, half: number, all: number): number {
  const members = groups.filter((group) => group.tier === tier && group.observations.length > 0);
  let [sum, trusts] = [all, 1];
  for (const { observations } of members) {
    const trust = weightOf(observations) / (weightOf(observations) + half);
    sum += trust * meanOf(observations);
    trusts += trust;
  }
  return sum / trusts;
}

/** s²/a: the weight at which a member's own record counts half. */
function halfTrust(groups: readonly Group[]): number {
  const measured = groups.filter(({ observations }) => observations.length > 0);
  const all = measured.flatMap(({ observations }) => observations);
  const order = weightOf(all) / all.length;
  const within = withinVariance(measured);
  const between = within === null ? null : betweenVariance(measured, within);
  if (within === null || between === null) return USUAL * order;
  return Math.min(MOST, Math.max(LEAST, between > 0 ? within / between / order : MOST)) * order;
}

function withinVariance(measured: readonly Group[]): number | null {
  const freedom = measured.reduce((sum, { observations }) => sum + observations.length - 1, 0);
  if (freedom === 0) return null;
  const squares = measured.reduce((sum, { observations }) => sum + squaresAbout(observations, meanOf(observations)), 0);
  return squares / freedom;
}

const squaresAbout = (observations: readonly Observation[], centre: number) =>
  observations.reduce((sum, { value, weight }) => sum + weight * (value - centre) ** 2, 0);

/** null where no tier has enough members to tell. */
function betweenVariance(measured: readonly Group[], within: number): number | null {
  let [squares, scale, freedom] = [0, 0, 0];
  for (const tier of new Set(measured.map((group) => group.tier))) {
    const members = measured.filter((group) => group.tier === tier).map(({ observations }) => observations);
    const [centre, total] = [meanOf(members.flat()), weightOf(members.flat())];
    squares += members.reduce((sum, own) => sum + weightOf(own) * (meanOf(own) - centre) ** 2, 0);
    scale += total - members.reduce((sum, own) => sum + weightOf(own) ** 2, 0) / total;
    freedom += members.length - 1;
  }
  return freedom < 2 ? null : (squares - freedom * within) / scale;
}
