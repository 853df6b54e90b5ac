import type { Member } from '../workbook/team';
import { type Part, stepsFor, stepsInForce } from './escalation';
import type { Policy } from './policy';
import { type Telling, tellingsThatCount, type Why, whyTell } from './telling';
import { episodeOf, isAboutSample, type Warning } from './warning';

/** That somebody is to be told of a warning now. */
export interface Notice {
  /** '' where nobody can be told; it is written down all the same. */
  readonly address: string;
  readonly warning: Warning;
  readonly part: Part;
  readonly why: Why;
}

/** What deciding takes. */
export interface Circumstances {
  readonly team: readonly Member[];
  readonly told: ReadonlyMap<string, readonly Telling[]>;
  readonly policy: Policy;
  readonly now: string;
}

/** Whether nobody has a warning in hands: only then is anybody told. */
export const isLoose = (warning: Warning, { told, policy, now }: Circumstances) =>
  tellingsThatCount(warning, told.get(episodeOf(warning)) ?? [], policy, now) !== null;

/**
 * Who is to be told of a warning now: those of the steps in force who have not been told, or not for too long. What is said of sample data and has none of the
 * sample's people left to be said to is not said.
 */
export function noticesOf(warning: Warning, { team, told, policy, now }: Circumstances): readonly Notice[] {
  const all = told.get(episodeOf(warning)) ?? [];
  const tellings = tellingsThatCount(warning, all, policy, now);
  if (tellings === null) return [];
  const steps = stepsFor(warning, team);
  const isOver = all.length > 0 || isAboutSample(warning);
  if (steps.length === 0) return isOver ? [] : [{ address: '', warning, part: 'standIn', why: 'new' }];
  return stepsInForce(steps, warning, tellings, policy, now).flatMap(({ part, addresses }) =>
    addresses.flatMap((address) => {
      const why = whyTell(address, warning, tellings, policy, now);
      return why === null ? [] : [{ address, warning, part, why }];
    }),
  );
}
