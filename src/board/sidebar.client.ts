import { formOf, valuesOf } from '../sidebar/form.client';
import { attempt, button, call, element, show, showError } from '../sidebar/shell.client';
import { boardRoomEn } from '../text/en/boardRoom';
import { type BoardRoomText, boardRoomZh } from '../text/zh-CN/boardRoom';
import type { CampaignFields, WrongCampaign } from './campaign/job';
import { campaignsView } from './room/campaigns.client';
import { cardFields } from './room/card.client';
import type { Deed, Outcome } from './room/job';
import { type Entry, knowledgeView } from './room/knowledge.client';
import type { Fields, Room, RoomCard } from './room/room';
import { type Choice, tasksView } from './room/tasks.client';

type View = keyof BoardRoomText['views'];
const VIEWS: readonly View[] = ['tasks', 'campaigns', 'knowledge'];

/** Milliseconds after which the panel looks for what colleagues changed, while somebody looks at it and types nothing. */
const LOOK_AGAIN = 60_000;

interface Said {
  readonly sentence: string;
  readonly wrong?: boolean;
}

/** The board's panel: tasks, campaigns, answers. */
class BoardPanel {
  private view: View = 'tasks';
  private choice: Choice = { who: '', platform: '', campaign: '', kind: '' };
  private readonly opened = new Set<string>();
  private entries: readonly Entry[] | null = null;
  /** Whether a form is in the panel: it must not be drawn over. */
  private busy = false;

  constructor(
    private room: Room,
    private readonly text: BoardRoomText,
  ) {
    setInterval(() => this.lookAgain(), LOOK_AGAIN);
  }

  /** @param focus the card at which the keyboard goes on */
  draw(said?: Said, focus?: string): void {
    this.busy = false;
    const status = said && !said.wrong ? [element('p', { role: 'status', class: 'done' }, said.sentence)] : [];
    show(this.tabs(), ...status, ...this.content());
    if (said?.wrong) showError(said.sentence);
    if (focus) document.getElementById(focus)?.querySelector('summary')?.focus();
  }

  private content(): HTMLElement[] {
    if (this.view === 'campaigns')
      return campaignsView(this.room, this.text, {
        turn: (...view) => this.turn(...view),
        back: () => this.draw(),
        save: (fields) => this.saveCampaign(fields),
      });
    if (this.view === 'knowledge') return knowledgeView(this.entries ?? [], this.text);
    return tasksView(this.room, this.choice, this.text, {
      opened: this.opened,
      choose: (choice) => {
        this.choice = choice;
        this.draw();
      },
      create: () => this.form(this.blank(), (fields) => ({ what: 'create', fields })),
      edit: (card) => this.edit(card),
      handle: (deed) => this.handle(deed),
      goTo: (id) => this.goTo(id),
      refresh: () => this.refresh(),
    });
  }

  private tabs(): HTMLElement {
    const tabs = VIEWS.map((view) =>
      button(this.text.views[view], () => this.go(view), { 'aria-pressed': String(view === this.view) }),
    );
    return element('nav', { class: 'tabs' }, ...tabs);
  }

  private async go(view: View): Promise<void> {
    this.view = view;
    if (view === 'knowledge') this.entries = await call<Entry[]>('knowledgeBase');
    this.draw();
    document.querySelector<HTMLElement>('input[type=search]')?.focus();
  }

  /** Another view in place of the list: a form, a preview. */
  private turn(...view: HTMLElement[]): void {
    this.busy = true;
    show(this.tabs(), ...view);
    document.querySelector<HTMLElement>('form input, form select')?.focus();
  }

  private blank(): Fields {
    const { who, platform, campaign, kind } = this.choice;
    const day = this.room.today;
    const state = '待办';
    return {
      task: '',
      kind: kind || '商品上架',
      platform,
      owner: who,
      start: '',
      due: day,
      state,
      linked: '',
      campaign,
      note: '',
    };
  }

  private edit({ id, seen, fields }: RoomCard): void {
    // References stand one a line while they are typed.
    const lines = { ...fields, linked: fields.linked.split(/\s*[;；]\s*/).join('\n') };
    const joined = (typed: Fields) => ({
      ...typed,
      linked: typed.linked === lines.linked ? fields.linked : typed.linked,
    });
    this.form(lines, (typed) => ({ what: 'save', id, seen, fields: joined(typed) }));
  }

  private form(fields: Fields, deedOf: (typed: Fields) => Deed): void {
    const form = cardFields(fields, this.room, this.text);
    const typed = () => valuesOf(form) as unknown as Fields;
    const save = button(this.text.save, () => this.handle(deedOf(typed())), { class: 'action' });
    const leave = () => this.draw();
    this.turn(formOf(form, [save, button(this.text.cancel, leave)], leave));
  }

  private async handle(deed: Deed): Promise<void> {
    const { outcome, room } = await call<{ outcome: Outcome; room: Room }>('handleTask', deed);
    this.room = room;
    const { done, outcomes } = this.text;
    const id = deed.what === 'create' ? undefined : deed.id;
    if (outcome === 'done') {
      const sentence = deed.what === 'mention' ? done.mention(deed.mention.who) : done[deed.what];
      return this.draw({ sentence }, id);
    }
    // What was typed stays in its form, where it can be mended.
    if (outcome === 'gone' || !this.busy) this.draw({ sentence: outcomes[outcome], wrong: true }, id);
    else if (outcome === 'changed' && deed.what === 'save') this.mend(deed);
    else showError(outcomes[outcome]);
  }

  /** Somebody was quicker: the form stays as it was typed, over the card as it is now. */
  private mend({ id, fields }: Extract<Deed, { what: 'save' }>): void {
    const now = this.room.cards.find((card) => card.id === id);
    if (now) this.form(fields, (typed) => ({ what: 'save', id, seen: now.seen, fields: typed }));
    else this.draw();
    showError(this.text.outcomes[now ? 'changed' : 'gone']);
  }

  private async saveCampaign(fields: CampaignFields): Promise<void> {
    const before = [...(document.getElementById('panel')?.childNodes ?? [])] as HTMLElement[];
    show(element('p', { role: 'status' }, this.text.writing), element('progress'));
    type Saved = { result: string; ok: boolean; wrong: WrongCampaign | null; room: Room };
    const { result, ok, wrong, room } = await call<Saved>('savePlan', fields).catch((error: Error) => {
      show(...before);
      throw error;
    });
    this.room = room;
    this.draw({ sentence: wrong ? this.text.wrong[wrong] : result, wrong: !ok });
  }

  private async goTo(id: string): Promise<void> {
    if (await call<boolean>('showTask', id)) return;
    await this.refresh();
    showError(this.text.outcomes.gone);
  }

  private async refresh(): Promise<void> {
    this.room = await call<Room>('boardView');
    this.draw();
  }

  /** What was ticked on 看板 and chosen in its filters comes in without a press. */
  private async lookAgain(): Promise<void> {
    const isTyping = document.activeElement?.matches('input, select, textarea') === true;
    const isOpen = document.querySelector('form') !== null;
    if (document.hidden || this.busy || isTyping || isOpen || this.view === 'knowledge') return;
    const room = await call<Room>('boardView').catch((error: Error) => {
      console.info('Nothing new could be read; the next look may.', error);
      return null;
    });
    if (room === null || this.busy || JSON.stringify(room) === JSON.stringify(this.room)) return;
    this.room = room;
    this.draw(undefined, document.activeElement?.closest('details')?.id);
  }
}

attempt(async () => {
  show(element('p', { role: 'status' }, boardRoomZh.loading));
  const room = await call<Room>('boardView');
  const text = room.language === 'en' ? boardRoomEn : boardRoomZh;
  document.documentElement.lang = room.language;
  document.title = text.title;
  new BoardPanel(room, text).draw();
});
