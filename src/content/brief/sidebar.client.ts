import { dayField, formOf, valuesOf } from '../../sidebar/form.client';
import { attempt, button, call, element, show, showError } from '../../sidebar/shell.client';
import { briefRoomEn } from '../../text/en/briefRoom';
import { type BriefRoomText, briefRoomZh } from '../../text/zh-CN/briefRoom';
import type { Fields } from './room/fields';
import type { Deed, Preview, Refusal } from './room/job';
import { BLANK, briefForm } from './room/newBrief.client';
import { previewView } from './room/preview.client';
import type { BriefRoom, RoomBrief } from './room/room';

interface Said {
  readonly sentence: string;
  readonly wrong?: boolean;
}

/** The briefs under way with what is next, and the way to a new one. */
class BriefView {
  constructor(
    private room: BriefRoom,
    private readonly text: BriefRoomText,
  ) {}

  /** @param focus the brief at which the keyboard goes on */
  draw(said?: Said, focus?: string): void {
    const status = said && !said.wrong ? [element('p', { role: 'status', class: 'done' }, said.sentence)] : [];
    const groups = Object.keys(this.text.groups).flatMap((state) => this.group(state));
    show(...status, ...this.summary(), ...groups, ...this.payoff(), this.foot());
    if (said?.wrong) showError(said.sentence);
    if (focus) document.getElementById(focus)?.querySelector<HTMLElement>('button')?.focus();
  }

  private summary(): HTMLElement[] {
    const { briefs, unreadable } = this.room;
    const { text } = this;
    const making = briefs.filter(({ state }) => state === '制作中').length;
    return [
      element('h1', {}, briefs.length > 0 ? text.summary(making) : text.none),
      ...(briefs.length > 0 ? [] : [element('p', { class: 'gray' }, text.noneHint)]),
      ...(unreadable > 0 ? [element('p', { class: 'warning' }, text.unreadable(unreadable))] : []),
    ];
  }

  private payoff(): HTMLElement[] {
    const { payoff } = this.room;
    return payoff ? [element('h2', {}, this.text.payoff), element('p', {}, payoff)] : [];
  }

  private group(state: string): HTMLElement[] {
    const mine = this.room.briefs.filter((brief) => brief.state === state);
    // What is to come stands in the order in which it comes, what is out the latest first.
    if (state === '已发布') mine.reverse();
    if (mine.length === 0) return [];
    const title = element('h2', {}, `${this.text.groups[state] ?? state} · ${mine.length}`);
    return [element('section', {}, title, ...mine.map((brief) => this.card(brief)))];
  }

  private card(brief: RoomBrief): HTMLElement {
    const { id, title, what, published, state, progress, next, check, result, isHit } = brief;
    const { text } = this;
    const day = state === '已发布' ? text.publishedOn(published) : text.publishOn(published);
    const done = state === '制作中' && progress !== null ? text.progress(Math.floor(progress * 100)) : '';
    const line = (look: string, words: string) => (words ? [element('div', { class: look }, words)] : []);
    return element(
      'section',
      { id, class: 'card', title: id },
      element('strong', {}, title),
      ...line('gray', [what, day, done].filter(Boolean).join(' · ')),
      ...this.progress(brief),
      ...line('', state === '已发布' ? '' : next && text.next + next),
      ...line(isHit ? 'taken' : '', result),
      ...line('warning', check),
      element('div', { class: 'buttons' }, ...this.buttons(brief)),
    );
  }

  private progress({ progress, state }: RoomBrief): HTMLElement[] {
    if (progress === null || state !== '制作中') return [];
    const percent = Math.floor(progress * 100);
    return [element('progress', { max: '100', value: String(percent), 'aria-label': this.text.progress(percent) })];
  }

  private buttons(brief: RoomBrief): HTMLElement[] {
    const { text } = this;
    const { id, seen, state } = brief;
    const goTo = button(text.goTo, () => this.goTo(id), { class: 'quiet' });
    if (state === '已发布') return [goTo];
    const [what, words] = state === '草稿' ? (['start', text.start] as const) : (['publish', text.publish] as const);
    return [
      button(words, () => this.handle({ what, id, seen }, id)),
      button(text.move, () => this.askDay(brief, brief.published)),
      goTo,
    ];
  }

  private foot(): HTMLElement {
    const { text } = this;
    const create = button(text.create, () => this.askBrief(BLANK), { class: 'action' });
    return element(
      'footer',
      { class: 'buttons' },
      create,
      button(text.check, () => this.check()),
    );
  }

  private askBrief(fields: Fields): void {
    const look = (typed: Fields) =>
      this.preview(typed, () => this.askBrief(typed), {
        confirm: () => this.handle({ what: 'make', fields: typed, draft: false }),
        draft: () => this.handle({ what: 'make', fields: typed, draft: true }),
      });
    show(...briefForm(fields, this.room, this.text, { look, leave: () => this.draw() }));
    document.querySelector<HTMLElement>('form input')?.focus();
  }

  private askDay(brief: RoomBrief, day: string): void {
    const { id, seen, title } = brief;
    const form = [dayField('published', this.text.fields.published, day)];
    const look = button(
      this.text.preview,
      () => {
        const fields = { ...BLANK, id, ...valuesOf(form) };
        const again = () => this.askDay(brief, fields.published);
        const confirm = () => this.handle({ what: 'move', seen, fields }, id);
        return this.preview(fields, again, { confirm, draft: null });
      },
      { class: 'action' },
    );
    const leave = () => this.draw(undefined, id);
    const heading = element('h1', {}, `${this.text.move} · ${title}`);
    show(heading, formOf(form, [look, button(this.text.cancel, leave)], leave));
  }

  private async preview(
    fields: Fields,
    back: () => void,
    answers: { confirm(): Promise<void>; draft: (() => Promise<void>) | null },
  ): Promise<void> {
    type Found = { preview: Preview | null; refusal: Refusal | null };
    const { preview, refusal } = await call<Found>('previewBriefTasks', fields);
    if (!preview) return showError(this.text.refusals[refusal ?? 'gone']);
    show(...previewView(preview, this.text, { ...answers, back }));
  }

  private async handle(deed: Deed, focus?: string): Promise<void> {
    const before = [...(document.getElementById('panel')?.childNodes ?? [])] as HTMLElement[];
    show(element('p', { role: 'status' }, this.text.writing), element('progress'));
    type Kept = { result: string; ok: boolean; refusal: Refusal | null; room: BriefRoom };
    const kept = await call<Kept>('keepBrief', deed).catch((error: Error) => {
      show(...before);
      throw error;
    });
    this.room = kept.room;
    const sentence = kept.refusal ? this.text.refusals[kept.refusal] : kept.result;
    this.draw({ sentence, wrong: !kept.ok }, focus);
  }

  private async check(): Promise<void> {
    show(element('p', { role: 'status' }, this.text.checking), element('progress'));
    const { result, ok, room } = await call<{ result: string; ok: boolean; room: BriefRoom }>('checkBriefs').catch(
      (error: Error) => ({ result: error.message, ok: false, room: this.room }),
    );
    this.room = room;
    this.draw({ sentence: result, wrong: !ok });
  }

  private async goTo(id: string): Promise<void> {
    if (await call<boolean>('showBrief', id)) return;
    this.room = await call<BriefRoom>('briefRoom');
    this.draw({ sentence: this.text.refusals.gone, wrong: true });
  }
}

attempt(async () => {
  show(element('p', { role: 'status' }, briefRoomZh.loading));
  const room = await call<BriefRoom>('briefRoom');
  document.documentElement.lang = room.language;
  new BriefView(room, room.language === 'en' ? briefRoomEn : briefRoomZh).draw();
});
