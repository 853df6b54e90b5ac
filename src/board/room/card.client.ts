import { areaField, choiceField, dayField, type Field, formOf, textField, valuesOf } from '../../sidebar/form.client';
import { button, element, showError } from '../../sidebar/shell.client';
import type { BoardRoomText } from '../../text/zh-CN/boardRoom';
import type { Mention } from '../mail';
import { TASK_KINDS, TASK_STATES, type TaskState } from '../words';
import type { Deed } from './job';
import type { Fields, Room, RoomCard } from './room';

/** What a card asks of the panel. */
export interface Hands {
  handle(deed: Deed): Promise<void>;
  goTo(id: string): Promise<void>;
  edit(card: RoomCard): void;
}

const TONES = { plain: '', wanting: 'soon', wrong: 'late' } as const;
const CLOCKS: Readonly<Record<RoomCard['deadline'], string>> = {
  overdue: 'late',
  today: 'soon',
  soon: 'soon',
  later: '',
  done: '',
};

/** One card: a line that says what, who and when, and below it the linked data and what can be done. */
export function cardView(
  card: RoomCard,
  room: Room,
  text: BoardRoomText,
  hands: Hands,
  open: boolean,
): HTMLDetailsElement {
  const { id, fields, platforms, owner, campaign, when, deadline } = card;
  const mark = deadline === 'overdue' ? '⚠ ' : deadline === 'done' ? '✓ ' : '';
  const summary = element(
    'summary',
    { title: id },
    element('strong', {}, fields.task),
    element('div', { class: 'gray' }, [platforms.join('、'), owner, campaign].filter(Boolean).join(' · ')),
    element('div', { class: `clock ${CLOCKS[deadline]}` }, mark + when),
  );
  return element(
    'details',
    { id, class: `card ${deadline === 'overdue' ? 'overdue' : ''}`, open },
    summary,
    ...linkedView(card, text),
    ...(fields.note ? [element('p', { class: 'gray note' }, fields.note)] : []),
    buttonsOf(card, room, text, hands),
  );
}

function linkedView({ linked }: RoomCard, text: BoardRoomText): HTMLElement[] {
  if (linked.length === 0) return [];
  const items = linked.map(({ text: words, tone }) => {
    const link = /^https?:\/\//i.test(words);
    const shown = link ? element('a', { href: words, target: '_blank', rel: 'noopener' }, words) : words;
    return element('li', { class: TONES[tone] }, shown);
  });
  return [element('h3', {}, text.linked), element('ul', { class: 'quotes' }, ...items)];
}

function buttonsOf(card: RoomCard, room: Room, text: BoardRoomText, hands: Hands): HTMLElement {
  const { id, seen, state } = card;
  const to = (next: TaskState, words: string, look = {}) =>
    button(words, () => hands.handle({ what: 'state', id, seen, state: next }), look);
  const moves =
    state === '已完成'
      ? [to('进行中', text.reopen)]
      : [...(state === '待办' ? [to('进行中', text.begin)] : []), to('已完成', text.finish, { class: 'action' })];
  const place = element('div');
  const mention = button(text.at, () => {
    if (place.firstChild) return place.replaceChildren();
    place.replaceChildren(mentionForm(card, room, text, hands, () => place.replaceChildren()));
    place.querySelector<HTMLElement>('select')?.focus();
  });
  const others = [
    button(text.edit, () => hands.edit(card)),
    mention,
    button(text.goTo, () => hands.goTo(id), { class: 'quiet' }),
  ];
  return element('div', {}, element('div', { class: 'buttons' }, ...moves, ...others), place);
}

function mentionForm(card: RoomCard, room: Room, text: BoardRoomText, hands: Hands, leave: () => void): HTMLElement {
  const people = room.team.map(({ name, roles }) => [name, `${name}（${roles}）`] as const);
  const nobody = ['', text.choose] as const;
  const [first = ''] = card.people.filter((name) => people.some(([one]) => one === name));
  const fields = [
    choiceField('who', text.mentionWho, first, [nobody, ...people]),
    choiceField('from', text.mentionFrom, room.me, [nobody, ...people]),
    areaField('message', text.mentionText, '', text.mentionHint),
  ];
  const send = button(
    text.send,
    () => {
      const mention = valuesOf(fields) as unknown as Mention;
      return mention.who ? hands.handle({ what: 'mention', id: card.id, mention }) : showError(text.whoMissing);
    },
    { class: 'action' },
  );
  return formOf(fields, [send, button(text.cancel, leave)], leave);
}

/** The form of a card, new or there. */
export function cardFields(fields: Fields, room: Room, text: BoardRoomText): Field[] {
  const { fields: names, hints } = text;
  const owners = [...room.team.map(({ name }) => name), ...room.roles];
  const platforms = [...new Set(room.cards.flatMap((card) => card.platforms))];
  const campaigns = room.campaigns.map(({ id, name }) => [id, `${name}（${id}）`] as const);
  const other =
    fields.campaign && !campaigns.some(([id]) => id === fields.campaign)
      ? [[fields.campaign, fields.campaign] as const]
      : [];
  const same = (words: readonly string[]) => words.map((word) => [word, word] as const);
  return [
    textField('task', names.task, fields.task),
    choiceField('kind', names.kind, fields.kind, same(TASK_KINDS)),
    textField('owner', names.owner, fields.owner, hints.owner, owners),
    textField('platform', names.platform, fields.platform, hints.platform, platforms),
    dayField('start', names.start, fields.start),
    dayField('due', names.due, fields.due),
    choiceField('state', names.state, fields.state, same(TASK_STATES)),
    choiceField('campaign', names.campaign, fields.campaign, [['', text.noCampaign], ...campaigns, ...other]),
    areaField('linked', names.linked, fields.linked, hints.linked),
    areaField('note', names.note, fields.note),
  ];
}
