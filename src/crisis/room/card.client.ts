import { button, element, showError } from '../../sidebar/shell.client';
import type { CrisisRoomText } from '../../text/zh-CN/crisisRoom';
import type { Incident, Note } from './incident';
import type { Deed, Room } from './job';

/** What a card asks of the panel. */
interface Hands {
  handle(deed: Deed): Promise<void>;
  goTo(): Promise<void>;
}

const FIELDS: readonly Note[] = ['problem', 'measures', 'plan'];
/** Quotes shown at once. */
const QUOTES = 3;
const MINUTE = 60_000;

const instant = (moment: string) => Date.parse(moment.replace(' ', 'T'));
/** `MM-DD HH:mm`: the year goes without saying. */
const short = (moment: string) => moment.slice(5, 16);

/** Whether nobody took an incident up by its deadline. */
export const isLate = ({ due, taken }: Incident, now: number): boolean => !taken && due !== '' && instant(due) < now;

/** Time left, or how late it is: in words, with a mark, and in colour. */
export function clockOf(incident: Incident, text: CrisisRoomText, now: number): HTMLElement {
  const { due, taken, takenBy, takenAt } = incident;
  const late = isLate(incident, now);
  if (taken) {
    const margin = due && takenAt ? Math.round((instant(due) - instant(takenAt)) / MINUTE) : null;
    const judged = margin === null ? '' : margin >= 0 ? text.takenIn(margin) : text.takenLate(-margin);
    return element(
      'div',
      { class: 'taken' },
      ['✓ ', [text.taken(takenBy), judged].filter(Boolean).join(' · ')].join(''),
    );
  }
  if (due === '') return element('div', { class: 'clock' }, `${text.untaken} · ${text.noDue}`);
  const left = (instant(due) - now) / MINUTE;
  const words = late ? `⚠ ${text.late(Math.max(1, Math.floor(-left)))}` : text.left(Math.ceil(left));
  return element('div', { class: late ? 'clock late' : 'clock' }, `${words} · ${text.dueAt(short(due))}`);
}

/** One open incident: a line that says what, where and how long, and below it what happened and what to do. */
export class IncidentCard {
  constructor(
    private readonly incident: Incident,
    private readonly room: Room,
    private readonly text: CrisisRoomText,
    private readonly drafts: Record<string, string>,
    private readonly now: number,
    private readonly hands: Hands,
  ) {}

  view(open: boolean): HTMLDetailsElement {
    const { id } = this.incident;
    const late = isLate(this.incident, this.now);
    return element(
      'details',
      { id, class: late ? 'card overdue' : 'card', open },
      this.summary(),
      this.happened(),
      this.taking(),
      this.notes(),
      element(
        'div',
        { class: 'buttons' },
        button(this.text.solve, () => this.solve()),
        button(this.text.goTo, () => this.hands.goTo(), { class: 'quiet' }),
      ),
    );
  }

  private summary(): HTMLElement {
    const { rule, platform, product, id } = this.incident;
    const where = [platform, product].filter(Boolean).join(' · ');
    return element(
      'summary',
      { title: id },
      element('strong', {}, rule),
      element('div', { class: 'gray' }, where || id),
      clockOf(this.incident, this.text, this.now),
    );
  }

  private happened(): HTMLElement {
    const { evidence, count, firstAt, lastAt, role } = this.incident;
    const { text } = this;
    const quote = (line: string) => element('li', {}, line);
    const list = element('ul', { class: 'quotes' }, ...evidence.slice(0, QUOTES).map(quote));
    const rest = evidence.slice(QUOTES);
    const more = button(text.more(rest.length), () => {
      list.append(...rest.map(quote));
      more.remove();
    });
    more.className = 'quiet';
    return element(
      'section',
      {},
      element('h3', {}, text.happened),
      element('p', { class: 'gray' }, `${text.counted(count, short(firstAt), short(lastAt))} · ${text.role(role)}`),
      list,
      ...(rest.length > 0 ? [more] : []),
    );
  }

  private taking(): HTMLElement {
    const { taken } = this.incident;
    if (taken) return element('div');
    const take = button(this.text.take, () => this.act('take'), { class: 'action' });
    return element('div', { class: 'take' }, element('label', {}, this.text.takeBy, this.people()), take);
  }

  private people(): HTMLElement {
    const { team, me } = this.room;
    const chosen = this.drafts.who ?? me;
    if (team.length === 0) {
      const field = element('input', { type: 'text', name: 'who', value: chosen, placeholder: this.text.noTeam });
      field.addEventListener('input', () => this.keep('who', field.value));
      return field;
    }
    const options = team.map(({ name, roles }) => {
      const label = roles ? `${name}（${roles}）` : name;
      return element('option', { value: name, selected: name === chosen }, label);
    });
    const list = element('select', { name: 'who' }, element('option', { value: '' }, this.text.choose), ...options);
    list.addEventListener('change', () => this.keep('who', list.value));
    return list;
  }

  private notes(): HTMLElement {
    const { text, incident, drafts } = this;
    const areas = FIELDS.map((note) => {
      const { name, hint } = text.notes[note];
      const area = element('textarea', { rows: '2', name: note, placeholder: hint });
      area.value = drafts[note] ?? incident[note];
      area.addEventListener('input', () => this.keep(note, area.value));
      return element('label', {}, name, area);
    });
    const filled = FIELDS.some((note) => (drafts[note] ?? incident[note]) !== '');
    const save = button(text.save, () => this.save());
    return element(
      'details',
      { class: 'notes', open: filled || incident.taken },
      element('summary', {}, text.handling),
      ...areas,
      save,
    );
  }

  private keep(field: string, value: string): void {
    this.drafts[field] = value;
  }

  private changed(): Partial<Record<Note, string>> {
    const typed = FIELDS.filter((note) => (this.drafts[note] ?? this.incident[note]) !== this.incident[note]);
    return Object.fromEntries(typed.map((note) => [note, this.drafts[note] ?? '']));
  }

  private async save(): Promise<void> {
    const notes = this.changed();
    if (Object.keys(notes).length === 0) return showError(this.text.nothingToSave);
    await this.hands.handle({ what: 'note', notes });
  }

  private solve(): Promise<void> {
    return this.act('solve');
  }

  private async act(what: 'take' | 'solve'): Promise<void> {
    const { taken, takenBy } = this.incident;
    const who = taken ? takenBy : (this.drafts.who ?? this.me()).trim();
    if (!taken && who === '') return showError(this.text.whoMissing);
    await this.hands.handle(what === 'take' ? { what, who } : { what, who, notes: this.changed() });
  }

  /** Whom the list shows chosen without any choice: the one who took the last incident up. */
  private me(): string {
    const { team, me } = this.room;
    return team.length === 0 || team.some(({ name }) => name === me) ? me : '';
  }
}
