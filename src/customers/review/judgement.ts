import { wilson } from '../../statistics/wilson';
import { chanceOver } from './chance';
import type { Figures } from './figures';
import { profitOver, type Range } from './profit';
import { ENOUGH_TO_LOOK, type Verdict, verdictOf } from './verdict';

/** One offer of a campaign to be judged. */
export interface Candidate {
  /** 权益, which tells it from the campaign's others to the same audience. */
  readonly benefit: string;
  readonly figures: Figures;
  /** Whether the day fixed beforehand is past, with all orders up to it known. */
  readonly ended: boolean;
}

/** How an offer did against another one of the campaign. */
export interface Rivalry {
  readonly benefit: string;
  readonly people: number;
  /** What ours brings more per head, and how sure it is that it does; null with too few people or without their figures. */
  readonly over: Range | null;
  readonly chance: number | null;
}

export interface Judgement {
  /** Redeemed of sent, a fraction; null where nobody counted. */
  readonly rate: Range | null;
  /** Profit per head beyond the control group's. */
  readonly gain: Range | null;
  /** How sure it is that the offer brings more than none; null with too few people to say. */
  readonly chance: number | null;
  readonly rivals: readonly Rivalry[];
  readonly verdict: Verdict;
}

/**
 * Judges an offer against the control group and against the campaign's other offers to the same audience.
 *
 * @param all the campaign's offers to that audience, this one among them
 */
export function judgementOf(candidate: Candidate, all: readonly Candidate[]): Judgement {
  const { figures, ended } = candidate;
  const { sent, people, redeemed, offer, control, spends } = figures;
  const other = control?.offer ?? null;
  const enough = people >= ENOUGH_TO_LOOK && (control === null || control.people >= ENOUGH_TO_LOOK);
  const chance = offer && other && enough ? chanceOver(offer, other, spends) : null;
  const others = all.filter((one) => one !== candidate && one.figures.people > 0);
  const rivals = others.map((one) => rivalryOf(figures, one));
  return {
    rate: redeemed === null || sent === 0 ? null : { point: redeemed / sent, ...wilson(redeemed, sent) },
    gain: offer && other ? profitOver(offer, other, spends) : null,
    chance,
    rivals,
    verdict: verdictOf({ people, control: control?.people ?? null, ended, chance, rivals }),
  };
}

function rivalryOf({ offer, people, spends }: Figures, { benefit, figures }: Candidate): Rivalry {
  const rival = { benefit, people: figures.people };
  const theirs = figures.offer;
  if (!offer || !theirs || Math.min(people, figures.people) < ENOUGH_TO_LOOK)
    return { ...rival, over: null, chance: null };
  return { ...rival, over: profitOver(offer, theirs, spends), chance: chanceOver(offer, theirs, spends) };
}
