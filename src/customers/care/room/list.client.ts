import { choiceOf } from '../../../sidebar/form.client';
import { button, element } from '../../../sidebar/shell.client';
import type { CareRoomText } from '../../../text/zh-CN/careRoom';
import { cardView, type Drafts, type Hands } from './card.client';
import type { RoomContact } from './contact';
import { exportView } from './export.client';
import type { ContactRoom } from './job';

/** Which contacts the panel shows; '' shows all. */
export interface Choice {
  person: string;
  platform: string;
  stage: string;
}

/** What the list asks of the panel. */
export interface ListHands extends Hands {
  choose(choice: Choice): Promise<void>;
  plan(): Promise<void>;
  refresh(): Promise<void>;
  drafts: Drafts;
  /** Which parts of the panel are folded out, by name. */
  folded: Set<string>;
}

/** Contacts of a person that are shown at once. */
const AT_ONCE = 30;

/** Today's contacts by person, with what has to be known before one begins. */
export function listView(room: ContactRoom, choice: Choice, text: CareRoomText, hands: ListHands): HTMLElement[] {
  const shown = room.contacts.filter((contact) => fits(contact, choice));
  const open = shown.filter((contact) => !contact.made);
  const made = shown.filter((contact) => contact.made);
  const none = shown.length === 0 && room.contacts.length > 0 ? [element('p', { class: 'gray' }, text.noneFits)] : [];
  return [
    ...headView(room, text),
    ...loadView(room, text),
    ...filtersView(room, choice, text, hands),
    ...fold('export', text.exportTitle, exportView(open, text, room.today, hands), hands),
    ...none,
    ...byPerson(open).flatMap(([who, own]) => personView(who, own, room, text, hands)),
    ...fold('made', text.made(made.length), made.length > 0 ? [cards(made, room, text, hands)] : [], hands),
    element(
      'footer',
      { class: 'buttons' },
      button(text.plan, hands.plan, room.contacts.length > 0 ? {} : { class: 'action' }),
      button(text.refresh, hands.refresh),
    ),
  ];
}

const fits = ({ person, platform, stage }: RoomContact, choice: Choice) =>
  (choice.person === '' || person === choice.person) &&
  (choice.platform === '' || platform === choice.platform) &&
  (choice.stage === '' || stage === choice.stage);

function headView({ contacts, facts, unreadable }: ContactRoom, text: CareRoomText): HTMLElement[] {
  const open = contacts.filter(({ made }) => !made);
  const late = open.filter(({ overdue }) => overdue).length;
  const summary = open.length > 0 ? text.summary(open.length, late) : text.none;
  const paragraph = (look: string, sentence: string | false | null) =>
    sentence ? [element('p', { class: look }, sentence)] : [];
  return [
    element('h1', late > 0 ? { class: 'late' } : {}, late > 0 ? `⚠ ${summary}` : summary),
    ...paragraph('gray', open.length === 0 && (facts ? text.noneHint : text.neverRun)),
    ...paragraph('warning', facts?.missing && facts.lastOrder ? text.stale(facts.lastOrder, facts.missing) : null),
    ...paragraph('warning', unreadable > 0 && text.unreadable(unreadable)),
    ...paragraph(
      'gray',
      facts && [facts.dormancyText, facts.asOf && text.asOf(facts.asOf)].filter(Boolean).join(text.stop),
    ),
    ...paragraph('gray', facts !== null && facts.waiting > 0 && text.waiting(facts.waiting)),
  ];
}

/** A part that is folded out at a tap, and stays so. */
function fold(name: string, title: string, content: readonly HTMLElement[], { folded }: ListHands): HTMLElement[] {
  if (content.length === 0) return [];
  const part = element('details', { class: 'load', open: folded.has(name) }, element('summary', {}, title), ...content);
  part.addEventListener('toggle', () => (part.open ? folded.add(name) : folded.delete(name)));
  return [part];
}

function loadView({ load, facts }: ContactRoom, text: CareRoomText): HTMLElement[] {
  if (load.length === 0) return [];
  const lines = load.map((one) =>
    element('li', one.overdue > 0 ? { class: 'late' } : {}, text.loadOf(one, facts?.aDay ?? null)),
  );
  return [
    element('details', { class: 'load', open: true }, element('summary', {}, text.load), element('ul', {}, ...lines)),
  ];
}

function filtersView({ contacts }: ContactRoom, choice: Choice, text: CareRoomText, hands: ListHands): HTMLElement[] {
  if (contacts.length === 0) return [];
  const keys = ['person', 'platform', 'stage'] as const;
  const selects = keys.map((key) => {
    const there = new Set([...contacts.map((contact) => contact[key]), choice[key]]);
    const names = [...there].filter(Boolean).sort();
    const select = choiceOf(choice[key], [['', text.filters[key]], ...names.map((name) => [name, name] as const)]);
    select.setAttribute('aria-label', text.filterNames[key]);
    select.name = key;
    select.addEventListener('change', () => hands.choose({ ...choice, [key]: select.value }));
    return select;
  });
  return [element('div', { class: 'filters' }, ...selects)];
}

/** Whoever has most to do first. */
function byPerson(contacts: readonly RoomContact[]): [who: string, own: RoomContact[]][] {
  const people = new Map<string, RoomContact[]>();
  for (const contact of contacts) people.set(contact.person, [...(people.get(contact.person) ?? []), contact]);
  return [...people].sort(([, left], [, right]) => right.length - left.length);
}

function personView(
  who: string,
  own: readonly RoomContact[],
  room: ContactRoom,
  text: CareRoomText,
  hands: ListHands,
): HTMLElement[] {
  return [
    element('section', {}, element('h2', {}, `${who || text.nobody} · ${own.length}`), cards(own, room, text, hands)),
  ];
}

function cards(own: readonly RoomContact[], room: ContactRoom, text: CareRoomText, hands: ListHands): HTMLElement {
  const view = (contact: RoomContact) => cardView(contact, text, room.today, hands.drafts, hands);
  const list = element('div', {}, ...own.slice(0, AT_ONCE).map(view));
  const rest = own.slice(AT_ONCE);
  const more = button(text.more(rest.length), () => {
    list.append(...rest.map(view));
    more.remove();
  });
  if (rest.length > 0) list.append(more);
  return list;
}
