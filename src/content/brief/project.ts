import type { Project } from '../../board/ledger';
import type { Texts } from '../../text/texts';
import type { Brief } from './brief';
import { type Check, stepsFor } from './standard';

/**
 * A brief as the board prepares it: a card per step of the standard, with what is to be checked in its note. Making content prepares what is sold with it, so the
 * cards stand in the lane 活动筹备. Only a piece in the making that is not late yet opens cards.
 *
 * @param today ISO day
 */
export function projectOf(brief: Brief, checks: readonly Check[], today: string, words: Texts['brief']): Project {
  const { id, title, platform, owner, published, state } = brief;
  const steps = stepsFor(checks, brief).map(({ step, role, lead, days, items }) => ({
    ...({ task: step, kind: '活动筹备', role, lead, days, linked: null } as const),
    title: words.task(step, title),
    note: items.map((item) => `□ ${item}`).join('\n'),
  }));
  return { id, name: title, platform, day: published, owner, steps, opens: state === '制作中' && published >= today };
}

/** What is left to plan of a piece that is out: its review follows the day of publication, while the days of what led there are history. */
export const publishedProject = (project: Project): Project => ({
  ...project,
  steps: project.steps.filter(({ lead }) => lead < 0),
});

/** The steps after publication. */
export const stepsAfter = ({ steps }: Project): ReadonlySet<string> =>
  new Set(steps.filter(({ lead }) => lead < 0).map(({ task }) => task));
