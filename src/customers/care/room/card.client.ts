import { copyButton } from '../../../sidebar/copy.client';
import { button, element } from '../../../sidebar/shell.client';
import type { CareRoomText } from '../../../text/zh-CN/careRoom';
import type { RoomContact } from './contact';
import type { ContactDeed } from './job';

/** What a card asks of the panel. */
export interface Hands {
  mark(contacts: readonly RoomContact[], deed: ContactDeed): Promise<void>;
  goTo(id: string): Promise<void>;
}

/** Words typed into 结果 and not sent yet, by 触达ID; they outlive every refresh. */
export type Drafts = Map<string, string>;

/** One contact: who and what for, three taps for what was done, and below them what to say and room for a word on it. */
export function cardView(
  contact: RoomContact,
  text: CareRoomText,
  today: string,
  drafts: Drafts,
  hands: Hands,
): HTMLElement {
  const { id, overdue } = contact;
  return element(
    'section',
    { id, class: overdue ? 'card overdue' : 'card' },
    ...headOf(contact, text, today),
    marksOf(contact, text, drafts, hands),
    detailsOf(contact, text, drafts, hands),
  );
}

function headOf(contact: RoomContact, text: CareRoomText, today: string): HTMLElement[] {
  const { customerId, stage, topic, platform, lastDay, orders, amount, overdue, due, made, contactedOn, note } =
    contact;
  const what = [stage || text.noStage, topic, platform].filter(Boolean).join(' · ');
  const bought = lastDay ? text.bought(lastDay, today, orders, amount) : text.notInRoster;
  const when = made ? text.contacted(contactedOn) : overdue ? `⚠ ${text.overdue(due, today)}` : text.until(due, today);
  return [
    element('strong', {}, customerId),
    element('div', {}, what),
    element('div', { class: 'gray' }, bought),
    element('div', { class: overdue ? 'clock late' : 'clock' }, when),
    ...(note ? [element('p', { class: 'gray note' }, note)] : []),
  ];
}

function marksOf(contact: RoomContact, text: CareRoomText, drafts: Drafts, hands: Hands): HTMLElement {
  const to = (state: ContactDeed['state'], look = {}) =>
    button(text.marks[state], () => hands.mark([contact], { state, ...resultOf(contact, drafts) }), {
      'aria-label': `${text.marks[state]} ${contact.customerId}`,
      ...look,
    });
  const made = contact.made ? [] : [to('已触达', { class: 'action' })];
  return element('div', { class: 'reports' }, ...made, to('已回访'), to('停止'));
}

/** Only what was typed is sent. */
const resultOf = ({ id, result }: RoomContact, drafts: Drafts): { result?: string } => {
  const typed = drafts.get(id);
  return typed === undefined || typed === result ? {} : { result: typed };
};

function detailsOf(contact: RoomContact, text: CareRoomText, drafts: Drafts, hands: Hands): HTMLElement {
  const { id, result, script } = contact;
  const words = element('p', { class: 'answer' }, text.scripts[script]);
  const area = element('textarea', { rows: '2', placeholder: text.resultHint });
  area.value = drafts.get(id) ?? result;
  area.addEventListener('input', () => drafts.set(id, area.value));
  return element(
    'details',
    { class: 'more', open: drafts.has(id) || result !== '' },
    element('summary', {}, text.say),
    words,
    copyButton(words, text),
    element('label', {}, text.result, area),
    button(text.goTo, () => hands.goTo(id), { class: 'quiet' }),
  );
}
