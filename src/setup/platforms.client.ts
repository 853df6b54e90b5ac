import { element } from '../sidebar/shell.client';
import { choices } from './choices.client';
import type { FirstRun } from './job';
import { saveSetting } from './saving.client';
import { PLATFORMS } from './step';
import type { Drawn, Wizard } from './wizard.client';

/** Parts the platforms in their setting. */
const PARTED = '、';

/** Where the shop sells. */
export function platformsStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const saved = state.settings.platforms.value;
  let chosen: readonly string[] = wizard.drafted('platforms', saved).split(PARTED).filter(Boolean);
  const own = chosen.filter((one) => !(PLATFORMS as readonly string[]).includes(one));
  const list = choices([...PLATFORMS, ...own], chosen, text.platforms.meanings, (now) => {
    chosen = now;
    void wizard.keepDraft({ platforms: now.join(PARTED) });
  });
  const save = async () => {
    wizard.wait(text.saving);
    await saveSetting(state.settings.platforms, chosen.join(PARTED));
    await wizard.dropDraft('platforms');
    await wizard.refresh();
  };
  return {
    save,
    view: [element('p', {}, text.platforms.lead), list, element('p', { class: 'gray' }, text.platforms.hint)],
  };
}

/** The platforms that were chosen. */
export const platformsOf = ({ settings }: FirstRun): string[] => settings.platforms.value.split(PARTED).filter(Boolean);
