import { lot } from '../../../statistics/scatter';
import { customerKey } from '../../purchaseHistory';

/** Somebody to be drawn into a group. */
export interface Person {
  readonly platform: string;
  readonly customerId: string;
  /** Paid less refunded so far. */
  readonly amount: number;
}

/** By what people are drawn. */
export interface DrawRule {
  /** Kept with the document: without it nobody can tell beforehand who comes into which group. */
  readonly salt: string;
  readonly campaign: string;
  /** What those who are written to are offered, each as often. */
  readonly benefits: readonly string[];
  /** Part of the people who are left alone, a fraction. */
  readonly control: number;
}

/** People are drawn within fifths by amount, so that the groups are alike in it by more than chance. */
const STRATA = 5;

/**
 * Draws people into the groups of a campaign. Within each fifth by amount they stand in the order of their lots, and a systematic sample with a drawn start parts
 * them: everybody has just the wanted chance of each group, and no group is off its wanted size by more than a few people.
 *
 * @param people in any order: it changes nothing
 * @returns by `customerKey`: the benefit, or null for the control group
 */
export function drawn(people: readonly Person[], rule: DrawRule): Map<string, string | null> {
  const byAmount = people
    .map((person) => ({ key: customerKey(person), amount: person.amount, lot: lotOf(person, rule) }))
    .sort((a, b) => b.amount - a.amount || a.lot - b.lot);
  const sides = new Map<string, string | null>();
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const from = Math.floor((stratum * byAmount.length) / STRATA);
    const members = byAmount.slice(from, Math.floor(((stratum + 1) * byAmount.length) / STRATA));
    const start = lot([rule.salt, rule.campaign, stratum].join('\n'));
    members.sort((a, b) => a.lot - b.lot);
    members.forEach(({ key }, place) => {
      sides.set(key, sideAt((place + start) / members.length, rule));
    });
  }
  return sides;
}

/**
 * The group of somebody who comes later: by his own lot, whoever else comes.
 *
 * @example
 * drawnLater({ platform: '淘宝', customerId: 'a', amount: 9 }, { salt: 's', campaign: 'c', benefits: ['满80减15'], control: 0 }); // => '满80减15'
 */
export const drawnLater = (person: Person, rule: DrawRule): string | null => sideAt(lotOf(person, rule), rule);

const lotOf = (person: Person, { salt, campaign }: DrawRule): number =>
  lot([salt, campaign, customerKey(person)].join('\n'));

/** @param at 0 … below 1 */
function sideAt(at: number, { benefits, control }: DrawRule): string | null {
  if (at < control) return null;
  const place = Math.floor(((at - control) / (1 - control)) * benefits.length);
  return benefits[Math.min(place, benefits.length - 1)] ?? null;
}
