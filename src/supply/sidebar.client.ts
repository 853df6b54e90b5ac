import { attempt, button, call, element, show, showError } from '../sidebar/shell.client';
import { supplyRoomEn } from '../text/en/supplyRoom';
import { type SupplyRoomText, supplyRoomZh } from '../text/zh-CN/supplyRoom';
import type { Card } from './gantt/room/card';
import { NodeCard } from './gantt/room/card.client';
import { feverChart } from './gantt/room/fever.client';
import type { Report, Reporting } from './gantt/room/job';
import type { MovePreview } from './gantt/room/moveLedger';
import { PlanPanel } from './gantt/room/plan.client';
import type { Outcome, Room } from './gantt/room/roomLedger';

const ZONES = ['红', '黄', '绿'];

interface Said {
  sentence: string;
  wrong?: boolean;
  /** Takes back what the sentence tells of. */
  undo?: () => Promise<void>;
}

/** The supply panel: what is red and what is due, its progress by one tap, moves and new plans shown before they are written. */
class SupplyPanel {
  private readonly opened = new Set<string>();

  constructor(
    private room: Room,
    private readonly text: SupplyRoomText,
  ) {}

  /** @param focus the node at which the keyboard goes on */
  draw(said?: Said, focus?: string): void {
    const { cards } = this.room;
    const status = said && !said.wrong ? [this.status(said)] : [];
    show(...status, this.head(), ...ZONES.flatMap((zone) => this.group(zone)), ...this.fever(), this.foot());
    if (said?.wrong) showError(said.sentence);
    const card = focus && cards.some(({ id }) => id === focus) ? document.getElementById(focus) : null;
    card?.querySelector<HTMLElement>('.reports button')?.focus();
  }

  private status({ sentence, undo }: Said): HTMLElement {
    const line = element('p', { role: 'status', class: 'done' }, sentence);
    if (undo) line.append(' ', button(this.text.undo, undo, { class: 'quiet' }));
    return line;
  }

  private head(): HTMLElement {
    const { cards, others, unreadable } = this.room;
    const { text } = this;
    const count = (zone: string) => cards.filter((card) => card.zone === zone).length;
    const [red, yellow] = [count('红'), count('黄')];
    const summary = cards.length > 0 ? text.summary(red, yellow, cards.length - red - yellow) : text.none;
    const title = element('h1', red > 0 ? { class: 'late' } : {}, red > 0 ? `⚠ ${summary}` : summary);
    const line = (words: string, look: string) => (words ? [element('p', { class: look }, words)] : []);
    return element(
      'header',
      {},
      title,
      ...line(cards.length > 0 ? '' : text.noneHint, 'gray'),
      ...line(text.rest(others.open, others.done), 'gray'),
      ...line(unreadable > 0 ? text.unreadable(unreadable) : '', 'warning'),
    );
  }

  private group(zone: string): HTMLElement[] {
    const { cards } = this.room;
    const mine = cards.filter((card) => card.zone === zone);
    if (mine.length === 0) return [];
    const badge = element('span', { class: `badge level-${ZONES.indexOf(zone) + 1}` }, zone);
    const count = element('span', { class: 'gray' }, ` ${this.text.zones[zone] ?? ''} · ${mine.length}`);
    return [element('section', {}, element('h2', {}, badge, count), ...mine.map((card) => this.card(card)))];
  }

  private card(card: Card): HTMLElement {
    const { id } = card;
    const view = new NodeCard(card, this.room.cards.indexOf(card) + 1, this.text, {
      report: (report) => this.report(card, report),
      preview: (start, days) => call<MovePreview>('previewSupplyMove', id, start, days),
      move: (start, days, preview) => this.move(id, start, days, preview),
      goTo: () => this.goTo(id),
    }).view(this.opened.has(id));
    const details = view.querySelector('details');
    details?.addEventListener('toggle', () => (details.open ? this.opened.add(id) : this.opened.delete(id)));
    return view;
  }

  private fever(): HTMLElement[] {
    const { cards } = this.room;
    if (cards.length === 0) return [];
    const summary = element('summary', {}, this.text.fever);
    const lead = element('p', { class: 'gray' }, this.text.feverLead);
    return [element('details', { class: 'more' }, summary, feverChart(cards, this.text), lead)];
  }

  private foot(): HTMLElement {
    const { text } = this;
    const empty = this.room.cards.length === 0;
    return element(
      'footer',
      { class: 'buttons' },
      button(text.newPlan, () => this.plan(), empty ? { class: 'action' } : {}),
      button(text.check, () => this.check()),
      button(text.refresh, () => this.refresh()),
    );
  }

  private async report(card: Pick<Card, 'id' | 'name' | 'seen'>, report: Report): Promise<void> {
    const { id, name } = card;
    const { outcome, before, seen, room } = await call<Reporting>('reportSupplyNode', id, card.seen, report);
    this.room = room;
    if (outcome !== 'done' || !before || seen === null)
      return this.draw({ sentence: this.refusal(outcome), wrong: true }, id);
    const { reported } = this.text;
    const sentence =
      report.what === 'progress' ? reported.progress(name, report.progress) : reported[report.what](name);
    const undo = () => this.report({ id, name, seen }, { what: 'restore', cells: before });
    this.draw(report.what === 'restore' ? { sentence } : { sentence, undo }, id);
  }

  private refusal(outcome: Outcome): string {
    return outcome === 'gone' ? this.text.gone : this.text.changed;
  }

  private async move(id: string, start: string, days: number, preview: MovePreview): Promise<void> {
    const { outcome, room } = await call<{ outcome: Outcome; room: Room }>(
      'moveSupplyNode',
      id,
      start,
      days,
      preview.shown,
    );
    this.room = room;
    if (outcome === 'done') this.draw({ sentence: this.text.moved(preview.moves.length) }, id);
    else this.draw({ sentence: this.refusal(outcome), wrong: true }, id);
  }

  private plan(): void {
    new PlanPanel(this.room, this.text, (said, room) => {
      if (room) this.room = room;
      this.draw(said);
    }).choose();
  }

  private async goTo(id: string): Promise<void> {
    if (await call<boolean>('showSupplyNode', id)) return;
    await this.refresh();
    showError(this.text.gone);
  }

  private async refresh(): Promise<void> {
    this.room = await call<Room>('supplyRoom');
    this.draw();
  }

  private async check(): Promise<void> {
    show(element('p', { role: 'status' }, this.text.checking), element('progress'));
    const { result, ok, room } = await call<{ result: string; ok: boolean; room: Room }>('checkSupply').catch(
      (error: Error) => ({ result: error.message, ok: false, room: this.room }),
    );
    this.room = room;
    this.draw({ sentence: result, wrong: !ok });
  }
}

attempt(async () => {
  show(element('p', { role: 'status' }, supplyRoomZh.loading));
  const room = await call<Room>('supplyRoom');
  const text = room.language === 'en' ? supplyRoomEn : supplyRoomZh;
  document.documentElement.lang = room.language;
  document.title = text.title;
  new SupplyPanel(room, text).draw();
});
