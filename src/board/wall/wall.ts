import type { Texts } from '../../text/texts';
import { loadOf } from '../load';
import { LANES } from '../words';
import { type Card, type Filter, filterChoices, passes, wanted } from './card';
import { type Line, linesOf } from './drawing';

/** The filters, in the rows below the headers; their cells are the user's. */
export const FILTERS = ['platform', 'owner', 'campaign'] as const satisfies readonly (keyof Filter)[];

/** A line beside the lanes. */
export interface PanelLine {
  readonly label: string;
  readonly value: string;
  readonly head: boolean;
}

/** What 看板 is to show. */
export interface Drawing {
  /** The lines of each lane, in the order of `LANES`. */
  readonly lanes: readonly (readonly Line[])[];
  readonly filterLabels: Readonly<Record<keyof Filter, string>>;
  readonly filterChoices: Readonly<Record<keyof Filter, readonly string[]>>;
  /** Stands below the filters. */
  readonly panel: readonly PanelLine[];
  readonly all: string;
}

/** A campaign beside the lanes. */
export interface CampaignLine {
  readonly name: string;
  readonly progress: number | null;
  readonly state: Parameters<Texts['board']['panel']['campaign']>[1];
}

const ALL: Filter = { platform: null, owner: null, campaign: null };

/**
 * 看板 as it is to be: the cards that pass the filters in their lanes, and beside them who has how much to do and how far campaigns are.
 *
 * @param cards in order of urgency
 * @param chosen what the user's filters hold
 */
export function wallOf(
  cards: readonly Card[],
  chosen: Readonly<Record<keyof Filter, string>>,
  campaigns: readonly CampaignLine[],
  { card: words, panel }: Texts['board'],
): Drawing {
  const filter = { platform: wanted(chosen.platform), owner: wanted(chosen.owner), campaign: wanted(chosen.campaign) };
  const shown = cards.filter((card) => passes(card, filter));
  const unknown = unknownWishes(cards, filter);
  const blank = { label: '', value: '', head: false };
  const line = (label: string, value: string) => ({ label, value, head: false });
  return {
    lanes: LANES.map(({ kind }) => shown.filter((card) => card.kind === kind).flatMap((card) => linesOf(card, words))),
    filterLabels: panel.filters,
    filterChoices: filterChoices(cards),
    all: panel.all,
    panel: [
      line(panel.shown, unknown.length > 0 ? panel.noSuch(unknown) : panel.count(shown.length, cards.length)),
      blank,
      { label: panel.load, value: panel.loadHead, head: true },
      ...loadOf(cards).map(({ who, open, overdue }) => line(who, panel.loadOf(open, overdue))),
      blank,
      { label: panel.campaigns, value: panel.campaignsHead, head: true },
      ...campaigns.map(({ name, progress, state }) => line(name, panel.campaign(progress, state))),
    ],
  };
}

/** Choices that no card bears: a filter that hides everything says why. */
function unknownWishes(cards: readonly Card[], filter: Filter): string[] {
  return FILTERS.flatMap((name) => {
    const wish = filter[name];
    return wish !== null && !cards.some((card) => passes(card, { ...ALL, [name]: wish })) ? [wish] : [];
  });
}
