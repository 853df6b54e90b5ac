import { attempt, button, call, element, show, showError } from '../sidebar/shell.client';
import { crisisRoomEn } from '../text/en/crisisRoom';
import { mentionsEn } from '../text/en/mentions';
import { type CrisisRoomText, crisisRoomZh } from '../text/zh-CN/crisisRoom';
import { mentionsZh } from '../text/zh-CN/mentions';
import { MentionImportPanel } from './mentions/import.client';
import { clockOf, IncidentCard, isLate } from './room/card.client';
import type { Incident } from './room/incident';
import type { Deed, Outcome, Room } from './room/job';

const MINUTE = 60_000;
const LEVELS = ['一级', '二级', '三级'];

/** The crisis panel: what is open, by level, and what can be done about it. */
class CrisisPanel {
  /** Words typed into an incident and not saved yet; they outlive every refresh. */
  private readonly drafts = new Map<string, Record<string, string>>();
  private readonly opened = new Set<string>();
  private read = Date.now();

  constructor(
    private room: Room,
    private readonly text: CrisisRoomText,
  ) {
    // Words such as "3 hours left" must not grow old before the reader's eyes.
    setInterval(() => this.tellTime(), MINUTE);
  }

  /** @param focus the incident at which the keyboard goes on */
  draw(said?: { sentence: string; wrong?: boolean }, focus?: string): void {
    const { incidents } = this.room;
    const [first] = incidents;
    if (first && !incidents.some(({ id }) => this.opened.has(id))) this.opened.add(first.id);
    const status = said && !said.wrong ? [element('p', { role: 'status', class: 'done' }, said.sentence)] : [];
    show(...status, this.head(), ...LEVELS.flatMap((level) => this.group(level, incidents)), this.foot());
    if (said?.wrong) showError(said.sentence);
    const card = focus && document.getElementById(focus)?.querySelector('summary');
    if (card) card.focus();
  }

  private take(room: Room): void {
    this.room = room;
    this.read = Date.now();
  }

  /** The shop's clock goes on while the panel is open. */
  private now(): number {
    return Date.parse(this.room.now.replace(' ', 'T')) + Date.now() - this.read;
  }

  /** Puts the time left and what is late by now in place of what stands there; everything else stays as it is, the keyboard too. */
  private tellTime(): void {
    // Readers hear what changes in the panel: what says the same as before is left alone.
    const renew = (old: Element | null | undefined, view: HTMLElement) => {
      if (old && old.textContent !== view.textContent) old.replaceWith(view);
    };
    renew(document.querySelector('header'), this.head());
    for (const incident of this.room.incidents) {
      const card = document.getElementById(incident.id);
      card?.classList.toggle('overdue', isLate(incident, this.now()));
      renew(card?.querySelector('.clock'), clockOf(incident, this.text, this.now()));
    }
  }

  private head(): HTMLElement {
    const { incidents } = this.room;
    const late = incidents.filter((incident) => isLate(incident, this.now())).length;
    const summary = incidents.length > 0 ? this.text.summary(incidents.length, late) : this.text.none;
    const title = element('h1', late > 0 ? { class: 'late' } : {}, late > 0 ? `⚠ ${summary}` : summary);
    const hint = incidents.length > 0 ? [] : [element('p', { class: 'gray' }, this.text.noneHint)];
    const { unreadable } = this.room;
    const lost = unreadable > 0 ? [element('p', { class: 'warning' }, this.text.unreadable(unreadable))] : [];
    return element('header', {}, title, ...hint, ...lost);
  }

  private group(level: string, incidents: readonly Incident[]): HTMLElement[] {
    const mine = incidents.filter((incident) => incident.level === level);
    if (mine.length === 0) return [];
    const badge = element('span', { class: `badge level-${LEVELS.indexOf(level) + 1}` }, level);
    const count = element('span', { class: 'gray' }, ` ${this.text.levels[level] ?? ''} · ${mine.length}`);
    return [element('section', {}, element('h2', {}, badge, count), ...mine.map((incident) => this.card(incident)))];
  }

  private card(incident: Incident): HTMLElement {
    const { id } = incident;
    const drafts = this.drafts.get(id) ?? {};
    this.drafts.set(id, drafts);
    const card = new IncidentCard(incident, this.room, this.text, drafts, this.now(), {
      handle: (deed) => this.handle(incident, deed),
      goTo: () => this.goTo(id),
    });
    const view = card.view(this.opened.has(id));
    view.addEventListener('toggle', () => (view.open ? this.opened.add(id) : this.opened.delete(id)));
    return view;
  }

  private foot(): HTMLElement {
    const check = button(
      this.text.check,
      () => this.check(),
      this.room.incidents.length > 0 ? {} : { class: 'action' },
    );
    const again = button(this.text.refresh, () => this.refresh());
    const mentions = button(this.text.importMentions, () => this.importMentions());
    return element('footer', { class: 'buttons' }, check, again, mentions);
  }

  private async handle({ id, seen, rule, product }: Incident, deed: Deed): Promise<void> {
    const { outcome, room } = await call<{ outcome: Outcome; room: Room }>('handleCrisis', id, seen, deed);
    this.take(room);
    if (outcome === 'done' && deed.what !== 'take') this.drafts.delete(id);
    const there = room.incidents.some((incident) => incident.id === id);
    const sentence =
      outcome === 'done'
        ? this.text.done[deed.what]([rule, product].filter(Boolean).join(' · '))
        : outcome === 'gone'
          ? this.text.gone
          : there
            ? this.text.changed
            : this.text.changedAway;
    this.draw({ sentence, wrong: outcome !== 'done' }, there ? id : room.incidents[0]?.id);
  }

  private async goTo(id: string): Promise<void> {
    if (await call<boolean>('showCrisis', id)) return;
    await this.refresh();
    showError(this.text.gone);
  }

  private async refresh(): Promise<void> {
    this.take(await call<Room>('crisisRoom'));
    this.draw();
  }

  private async check(): Promise<void> {
    show(element('p', { role: 'status' }, this.text.checking), element('progress'));
    const { result, ok, room } = await call<{ result: string; ok: boolean; room: Room }>('checkCrises').catch(
      (error: Error) => ({ result: error.message, ok: false, room: this.room }),
    );
    this.take(room);
    this.draw({ sentence: result, wrong: !ok });
  }

  private importMentions(): void {
    const { refusals } = this.room.language === 'en' ? mentionsEn : mentionsZh;
    new MentionImportPanel(this.text, refusals, this.room.timeZone, {
      check: () => this.check(),
      back: () => this.refresh(),
    }).choose();
  }
}

attempt(async () => {
  show(element('p', { role: 'status' }, crisisRoomZh.loading));
  const room = await call<Room>('crisisRoom');
  const text = room.language === 'en' ? crisisRoomEn : crisisRoomZh;
  document.documentElement.lang = room.language;
  document.title = text.title;
  new CrisisPanel(room, text).draw();
});
