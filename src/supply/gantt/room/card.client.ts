import { button, element, showError } from '../../../sidebar/shell.client';
import type { SupplyRoomText } from '../../../text/zh-CN/supplyRoom';
import type { Card } from './card';
import type { Report } from './job';
import type { MovePreview, MoveView } from './moveLedger';

/** What a card asks of the panel. */
interface Hands {
  report(report: Report): Promise<void>;
  preview(start: string, days: number): Promise<MovePreview>;
  move(start: string, days: number, preview: MovePreview): Promise<void>;
  goTo(): Promise<void>;
}

const STEPS = [0.25, 0.5, 0.75];

/** `MM-DD`: the year goes without saying. */
export const short = (day: string): string => day.slice(5);

/** One node: how it stands, its report by one tap, and below what there is to know and to move. */
export class NodeCard {
  constructor(
    private readonly card: Card,
    private readonly number: number,
    private readonly text: SupplyRoomText,
    private readonly hands: Hands,
  ) {}

  view(open: boolean): HTMLElement {
    const { id, zone } = this.card;
    const details = element(
      'details',
      { class: 'more', open },
      element('summary', {}, this.text.more),
      ...this.facts(),
    );
    details.append(this.moving());
    return element(
      'article',
      { id, class: zone === '红' ? 'card overdue' : 'card' },
      this.head(),
      this.reports(),
      details,
    );
  }

  private head(): HTMLElement {
    const { name, product, state, zone, start, plannedEnd, line, expectedEnd } = this.card;
    const { text } = this;
    const late = expectedEnd > plannedEnd ? ` · ${text.expected(short(expectedEnd))}` : '';
    return element(
      'div',
      {},
      element('strong', {}, `${this.number} ${name}`),
      element('div', { class: 'gray' }, product),
      element('div', { class: zone === '红' ? 'clock late' : 'clock' }, `${zone === '绿' ? '' : '⚠ '}${state}`),
      element('div', { class: 'gray' }, `${text.planned(short(start), short(plannedEnd), short(line))}${late}`),
    );
  }

  private reports(): HTMLElement {
    const { begun, progress, name } = this.card;
    const { text } = this;
    const report = (label: string, said: string, what: Report, attributes = {}) =>
      button(label, () => this.hands.report(what), { 'aria-label': `${said} · ${name}`, ...attributes });
    const steps = STEPS.filter((step) => begun && step > progress).map((step) =>
      report(text.percent(step), text.progressLabel(step), { what: 'progress', progress: step }),
    );
    const start = begun ? [] : [report(text.start, text.start, { what: 'start' })];
    const bar = element('progress', { max: '1', value: String(progress), 'aria-label': text.bar(progress) });
    const row = element(
      'div',
      { class: 'reports' },
      ...start,
      ...steps,
      report(text.done, text.done, { what: 'done' }),
    );
    return element('div', {}, ...(begun ? [bar] : []), row);
  }

  private facts(): HTMLElement[] {
    const { card, text } = this;
    const line = (words: string) => element('p', { class: 'gray' }, words);
    const track = card.track ? text.track(card.track.orders, card.track.onTime, card.track.delay) : text.noTrack;
    const deliveries = card.deliveries.map(({ number, promised, delivered, late }) =>
      element('li', {}, text.delivery(number, promised, delivered, late)),
    );
    return [
      line(text.owner(card.owner)),
      line(text.plan(card.plan, card.critical)),
      line(text.buffer(card.buffer, card.consumption)),
      ...(card.causes ? [line(text.causes(card.causes))] : []),
      ...(card.shelf ? [line(text.shelfLate(card.shelf.end, card.shelf.late))] : []),
      ...(card.supplier || card.contact ? [line(text.factory(card.supplier, card.contact))] : []),
      ...(card.supplier ? [line(track), element('ul', { class: 'quotes' }, ...deliveries)] : []),
    ];
  }

  private moving(): HTMLElement {
    const { card, text } = this;
    const start = element('input', { type: 'date', name: 'start', value: card.start });
    const days = element('input', { type: 'number', name: 'days', min: '1', value: String(card.days) });
    const shown = element('div', { 'aria-live': 'polite' });
    const look = button(text.moveShow, async () => {
      shown.replaceChildren();
      const preview = await this.hands.preview(start.value, Number(days.value));
      if (preview.moves.length === 0) return showError(text.moveNothing);
      shown.replaceChildren(...this.preview(preview, start.value, Number(days.value), () => shown.replaceChildren()));
      shown.querySelector('button')?.focus();
    });
    return element(
      'div',
      { class: 'move' },
      element('h3', {}, text.move),
      element(
        'div',
        { class: 'pair' },
        element('label', {}, text.moveStart, start),
        element('label', {}, text.moveDays, days),
      ),
      element(
        'div',
        { class: 'buttons' },
        look,
        button(text.goTo, () => this.hands.goTo(), { class: 'quiet' }),
      ),
      shown,
    );
  }

  private preview(preview: MovePreview, start: string, days: number, cancel: () => void): HTMLElement[] {
    const { text } = this;
    const line = ({ name, from, to }: MoveView) =>
      element('li', {}, element('strong', {}, name), element('div', {}, text.moveLine(from, to)));
    return [
      element('p', {}, text.moveTitle(preview.moves.length)),
      element('ul', { class: 'quotes' }, ...preview.moves.map(line)),
      element(
        'div',
        { class: 'buttons' },
        button(text.moveRun, () => this.hands.move(start, days, preview)),
        button(text.cancel, cancel),
      ),
    ];
  }
}
