import { chanceOver } from './chance';
import { type Offer, profitPerHead, type Range, type Spends } from './profit';
import { spendsFor } from './spends';
import { type Verdict, verdictOf } from './verdict';

/** An offer with the control group that it is held against; null where nobody was left alone. */
export interface Contestant {
  readonly offer: Offer;
  readonly control: Offer | null;
}

/** How an offer stands. */
export interface Standing {
  readonly profit: Range;
  /** How sure it is that it beats all the others and the control group; null where there is nothing to beat, or too few people to say. */
  readonly chance: number | null;
  readonly verdict: Verdict;
}

/**
 * How an offer stands among others. Without a control group the offers are held against each other alone; the strongest of the others stands in for it. Spends are taken
 * to vary by as much as their mean, since no orders are known here.
 *
 * @param others the other offers to people of the same kind
 * @param ended whether the day fixed beforehand is past
 */
export function standingOf({ offer, control }: Contestant, others: readonly Offer[], ended: boolean): Standing {
  const spends = spendsOf(offer);
  const rivals = others.map((other) => ({ people: other.group.people, chance: chanceOver(offer, other, spends) }));
  const strongest = rivals.reduce((one, rival) => (one && one.chance <= rival.chance ? one : rival), rivals[0]);
  const versus = control && { people: control.group.people, chance: chanceOver(offer, control, spends) };
  // That an offer is behind another one is for the rivals to say: it is not behind sending nothing.
  const instead = strongest && { ...strongest, chance: Math.max(strongest.chance, 0.5) };
  const against = versus ?? instead ?? null;
  const chances = [...rivals, ...(versus ? [versus] : [])].map(({ chance }) => chance);
  const { people } = offer.group;
  const rest = { control: against?.people ?? null, chance: against?.chance ?? null };
  const verdict = verdictOf({ people, ended, rivals, ...rest });
  const chance = verdict === 'few' || chances.length === 0 ? null : Math.min(...chances);
  return { profit: profitPerHead(offer, spends), chance, verdict };
}

const spendsOf = ({ group: { buyers, revenue } }: Offer): Spends => spendsFor(null, buyers > 0 ? revenue / buyers : 0);
