import type { Deadline } from '../deadline';
import { normalName } from '../task';
import type { TaskKind, TaskState } from '../words';

/** A line about linked data: as it is, wanting (not there yet), or wrong (it contradicts the task, or names nothing). */
export interface LinkedLine {
  readonly text: string;
  readonly tone: 'plain' | 'wanting' | 'wrong';
}

/** A card of the board. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly kind: TaskKind;
  readonly platforms: readonly string[];
  /** As 任务 has it: a name or a role. */
  readonly owner: string;
  /** Who is meant by it. */
  readonly people: readonly string[];
  /** As 看板 calls the campaign; null: none. */
  readonly campaign: string | null;
  readonly campaignId: string | null;
  readonly due: string;
  readonly deadline: Deadline;
  readonly state: TaskState;
  readonly linked: readonly LinkedLine[];
}

/** Which cards are shown; null: all. */
export interface Filter {
  readonly platform: string | null;
  readonly owner: string | null;
  readonly campaign: string | null;
}

/** Words that stand for "all" in a filter, whatever the language. */
const ALL = ['', '全部', 'all'];

/**
 * What a filter cell asks for.
 *
 * @example
 * wanted('全部'); // => null
 * wanted(' 抖音 '); // => '抖音'
 */
export const wanted = (cell: string): string | null => (ALL.includes(normalName(cell)) ? null : cell.trim());

/** Whether a card is shown. A name finds the cards of its role too, and a role those that bear it. */
export function passes(card: Card, { platform, owner, campaign }: Filter): boolean {
  const has = (names: readonly (string | null)[], wish: string | null) =>
    wish === null || names.some((name) => name !== null && normalName(name) === normalName(wish));
  return (
    has(card.platforms, platform) &&
    has([card.owner, ...card.people], owner) &&
    has([card.campaign, card.campaignId], campaign)
  );
}

/** What the filters offer: what stands on cards, in the order of the alphabet. */
export function filterChoices(cards: readonly Card[]): Readonly<Record<keyof Filter, string[]>> {
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    platform: sorted(cards.flatMap(({ platforms }) => platforms)),
    owner: sorted(cards.flatMap(({ people }) => people)),
    campaign: sorted(cards.flatMap(({ campaign }) => campaign ?? [])),
  };
}
