import { attempt, call, element, show, showError } from '../sidebar/shell.client';
import { careRoomEn } from '../text/en/careRoom';
import { type CareRoomText, careRoomZh } from '../text/zh-CN/careRoom';
import type { Drafts } from './care/room/card.client';
import type { RoomContact } from './care/room/contact';
import type { ContactDeed, ContactRoom, MarkOutcome } from './care/room/job';
import { type Choice, listView } from './care/room/list.client';

/** The contact panel: whom to contact today, what to say, and what came of it. */
class ContactPanel {
  private readonly drafts: Drafts = new Map();
  private readonly folded = new Set<string>();
  private choice: Choice;

  constructor(
    private room: ContactRoom,
    private readonly text: CareRoomText,
  ) {
    this.choice = { person: room.me, platform: '', stage: '' };
  }

  /** @param focus the contact at which the keyboard goes on */
  draw(said?: { sentence: string; wrong?: boolean }, focus?: string): void {
    const status = said && !said.wrong ? [element('p', { role: 'status', class: 'done stay' }, said.sentence)] : [];
    const view = listView(this.room, this.choice, this.text, {
      drafts: this.drafts,
      folded: this.folded,
      mark: (contacts, deed) => this.mark(contacts, deed),
      choose: (choice) => this.choose(choice),
      goTo: (id) => this.goTo(id),
      plan: () => this.plan(),
      refresh: () => this.refresh(),
    });
    show(...status, ...view);
    if (said?.wrong) showError(said.sentence);
    const card = focus ? document.getElementById(focus) : null;
    card?.querySelector('button')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  private async mark(contacts: readonly RoomContact[], deed: ContactDeed): Promise<void> {
    const next = this.after(contacts);
    const marked = contacts.map(({ id, seen }) => ({ id, seen }));
    const { outcome, room } = await call<{ outcome: MarkOutcome; room: ContactRoom }>('markContacts', marked, deed);
    this.room = room;
    // What was typed at a row that somebody changed stays, to be sent once it has been looked at.
    if (outcome.done === contacts.length) for (const { id } of contacts) this.drafts.delete(id);
    this.draw({ sentence: this.sentenceOf(outcome, contacts, deed), wrong: outcome.done < contacts.length }, next);
  }

  private sentenceOf(outcome: MarkOutcome, contacts: readonly RoomContact[], { state }: ContactDeed): string {
    const [only] = contacts;
    const who = contacts.length === 1 && only ? only.customerId : null;
    return this.text.marked(state, who, outcome);
  }

  /** The contact below the last of some, as the panel shows them: there the work goes on. */
  private after(contacts: readonly RoomContact[]): string | undefined {
    const ids = new Set(contacts.map(({ id }) => id));
    const cards = [...document.querySelectorAll('.card')];
    const last = cards.reduce((place, card, index) => (ids.has(card.id) ? index : place), -1);
    return (cards[last + 1] ?? cards.find((card) => !ids.has(card.id)))?.id;
  }

  private async choose(choice: Choice): Promise<void> {
    const isSame = choice.person === this.choice.person;
    this.choice = choice;
    if (!isSame) this.room = await call<ContactRoom>('contactRoom', choice.person);
    this.draw();
  }

  private async goTo(id: string): Promise<void> {
    if (await call<boolean>('showContact', id)) return;
    await this.refresh();
    showError(this.text.gone);
  }

  private async refresh(): Promise<void> {
    this.room = await call<ContactRoom>('contactRoom');
    this.draw();
  }

  private async plan(): Promise<void> {
    show(element('p', { role: 'status' }, this.text.planning), element('progress'));
    type Ran = { result: string; ok: boolean; room: ContactRoom };
    const { result, ok, room } = await call<Ran>('planContacts').catch(
      (error: Error): Ran => ({ result: error.message, ok: false, room: this.room }),
    );
    this.room = room;
    this.draw({ sentence: ok ? this.text.planned : result, wrong: !ok });
  }
}

attempt(async () => {
  show(element('p', { role: 'status' }, careRoomZh.loading));
  const room = await call<ContactRoom>('contactRoom');
  const text = room.language === 'en' ? careRoomEn : careRoomZh;
  document.documentElement.lang = room.language;
  document.title = text.title;
  new ContactPanel(room, text).draw();
});
