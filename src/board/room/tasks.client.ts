import { choiceOf } from '../../sidebar/form.client';
import { button, element } from '../../sidebar/shell.client';
import type { BoardRoomText } from '../../text/zh-CN/boardRoom';
import { TASK_KINDS } from '../words';
import { cardView, type Hands } from './card.client';
import type { Room, RoomCard } from './room';

/** Which cards the panel shows; '' shows all. */
export interface Choice {
  who: string;
  platform: string;
  campaign: string;
  kind: string;
}

/** What the list of cards asks of the panel. */
export interface ListHands extends Hands {
  choose(choice: Choice): void;
  create(): void;
  refresh(): Promise<void>;
  opened: Set<string>;
}

type Group = keyof BoardRoomText['groups'];
const GROUPS: readonly Group[] = ['overdue', 'soon', 'later', 'done'];
const GROUP_OF: Readonly<Record<RoomCard['deadline'], Group>> = {
  overdue: 'overdue',
  today: 'soon',
  soon: 'soon',
  later: 'later',
  done: 'done',
};

/** Cards of a group that are shown at once. */
const AT_ONCE = 30;

/** The cards by how pressing they are, with their filters. */
export function tasksView(room: Room, choice: Choice, text: BoardRoomText, hands: ListHands): HTMLElement[] {
  const open = room.cards.filter(({ deadline }) => deadline !== 'done');
  const late = open.filter(({ deadline }) => deadline === 'overdue').length;
  const summary = room.cards.length > 0 ? text.summary(open.length, late) : text.noTasks;
  const title = element('h1', late > 0 ? { class: 'late' } : {}, late > 0 ? `⚠ ${summary}` : summary);
  const hint = room.cards.length > 0 ? [] : [element('p', { class: 'gray' }, text.noTasksHint)];
  const { unreadable } = room;
  const lost = unreadable > 0 ? [element('p', { class: 'warning' }, text.unreadable(unreadable))] : [];
  const buttons = element(
    'div',
    { class: 'buttons' },
    button(text.create, hands.create, { class: 'action' }),
    button(text.refresh, hands.refresh),
  );
  const shown = room.cards.filter((card) => fits(card, choice));
  const none = shown.length === 0 && room.cards.length > 0 ? [element('p', { class: 'gray' }, text.noneFits)] : [];
  const groups = GROUPS.flatMap((group) => groupView(group, shown, room, text, hands));
  return [
    title,
    ...hint,
    ...lost,
    loadView(room, text),
    filters(room, choice, text, hands),
    buttons,
    ...none,
    ...groups,
  ];
}

const fits = ({ people, fields, platforms, kind }: RoomCard, choice: Choice) =>
  (choice.who === '' || people.includes(choice.who)) &&
  (choice.platform === '' || platforms.includes(choice.platform)) &&
  (choice.campaign === '' || fields.campaign === choice.campaign) &&
  (choice.kind === '' || kind === choice.kind);

function filters(room: Room, choice: Choice, text: BoardRoomText, hands: ListHands): HTMLElement {
  const names = (list: readonly string[]) => [...new Set(list)].sort().map((name) => [name, name] as const);
  const campaigns = new Map(room.cards.map(({ fields, campaign }) => [fields.campaign, campaign]));
  campaigns.delete('');
  const lists = {
    who: names(room.cards.flatMap(({ people }) => people)),
    platform: names(room.cards.flatMap(({ platforms }) => platforms)),
    campaign: [...campaigns],
    kind: TASK_KINDS.map((kind) => [kind, kind] as const),
  };
  const keys = Object.keys(lists) as (keyof Choice)[];
  const selects = keys.map((key) => {
    const select = choiceOf(choice[key], [['', text.filters[key]], ...lists[key]]);
    select.setAttribute('aria-label', text.filterNames[key]);
    select.name = key;
    select.addEventListener('change', () => hands.choose({ ...choice, [key]: select.value }));
    return select;
  });
  return element('div', { class: 'filters' }, ...selects);
}

function loadView({ load }: Room, text: BoardRoomText): HTMLElement {
  const lines = load.map(({ who, open, overdue }) =>
    element('li', overdue > 0 ? { class: 'late' } : {}, `${who}：${text.loadOf(open, overdue)}`),
  );
  return element('details', { class: 'load' }, element('summary', {}, text.load), element('ul', {}, ...lines));
}

function groupView(
  group: Group,
  cards: readonly RoomCard[],
  room: Room,
  text: BoardRoomText,
  hands: ListHands,
): HTMLElement[] {
  const mine = cards.filter(({ deadline }) => GROUP_OF[deadline] === group);
  if (mine.length === 0) return [];
  const list = element('div');
  const add = (some: readonly RoomCard[]) => list.append(...some.map((card) => openable(card, room, text, hands)));
  add(mine.slice(0, AT_ONCE));
  const rest = mine.slice(AT_ONCE);
  const more = button(text.more(rest.length), () => {
    add(rest);
    more.remove();
  });
  if (rest.length > 0) list.append(more);
  const title = `${text.groups[group]} · ${mine.length}`;
  if (group === 'done') return [element('details', { class: 'load' }, element('summary', {}, title), list)];
  return [element('section', {}, element('h2', group === 'overdue' ? { class: 'late' } : {}, title), list)];
}

function openable(card: RoomCard, room: Room, text: BoardRoomText, hands: ListHands): HTMLElement {
  const view = cardView(card, room, text, hands, hands.opened.has(card.id));
  view.addEventListener('toggle', () => (view.open ? hands.opened.add(card.id) : hands.opened.delete(card.id)));
  return view;
}
