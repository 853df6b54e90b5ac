import { areaField, choiceField, dayField, type Field, formOf, textField, valuesOf } from '../../sidebar/form.client';
import { attempt, button, call, element, show, showError } from '../../sidebar/shell.client';
import { splitEn } from '../../text/en/split';
import { type SplitText, splitZh } from '../../text/zh-CN/split';
import { AUDIENCES } from './audience';
import type { SplitChoices, SplitMade, SplitRefusal } from './split/job';
import type { SplitPreview } from './split/preview';
import type { SplitFields } from './split/request';

const SHARES = ['0.1', '0.2', '0.3', '0.4', '0.5'].map((share) => [share, `${Number(share) * 100}%`] as const);

/** Splits customers for a campaign: what is typed, what it would come to, and only then the groups. */
class SplitPanel {
  private constructor(
    private readonly choices: SplitChoices,
    private readonly text: SplitText,
  ) {}

  static async open(): Promise<void> {
    show(element('p', { role: 'status' }, splitZh.looking), element('progress'));
    const choices = await call<SplitChoices>('splitChoices');
    document.documentElement.lang = choices.language;
    new SplitPanel(choices, choices.language === 'en' ? splitEn : splitZh).ask();
  }

  private ask(typed?: SplitFields): void {
    const { text } = this;
    const fields = this.fields(typed ?? this.blank());
    const look = button(text.preview, () => this.preview(valuesOf(fields) as unknown as SplitFields), {
      class: 'action',
    });
    show(element('h1', {}, text.title), element('p', { class: 'gray' }, text.lead), formOf(fields, [look]));
    document.querySelector<HTMLElement>('form input')?.focus();
  }

  private blank(): SplitFields {
    const { end } = this.choices;
    const [audience] = [...AUDIENCES].reverse();
    return {
      campaign: '',
      audience: audience ?? '',
      list: '',
      first: '',
      second: '',
      control: '0.2',
      end,
      margin: '',
      cost: '',
    };
  }

  private fields(typed: SplitFields): Field[] {
    const { fields: names, hints } = this.text;
    const running = this.choices.running.map(({ campaign }) => campaign);
    const audiences = AUDIENCES.map((audience) => [audience, audience] as const);
    return [
      textField('campaign', names.campaign, typed.campaign, '', running),
      choiceField('audience', names.audience, typed.audience, audiences),
      textField('first', names.first, typed.first, hints.first),
      textField('second', names.second, typed.second),
      choiceField('control', names.control, typed.control, SHARES),
      dayField('end', names.end, typed.end),
      textField('margin', names.margin, typed.margin, hints.margin),
      textField('cost', names.cost, typed.cost, hints.cost),
      areaField('list', names.list, typed.list),
    ];
  }

  private async preview(typed: SplitFields): Promise<void> {
    const { preview, refusal } = await call<{ preview: SplitPreview | null; refusal: SplitRefusal | null }>(
      'previewSplit',
      typed,
    );
    if (preview) this.confirm(typed, preview);
    else showError(this.text.refused(refusal ?? 'nobody'));
  }

  private confirm(typed: SplitFields, preview: SplitPreview): void {
    const { text } = this;
    const { groups, again, busy, beyond, unknown, allows } = preview;
    const line = (words: string, look = 'gray') => (words ? [element('p', { class: look }, words)] : []);
    const list = groups.map(({ benefit, people, joining }) =>
      element('li', {}, text.group(benefit, people, joining, again)),
    );
    const write = button(again ? text.add : text.make, () => this.make(typed, preview), { class: 'action' });
    show(
      element('h1', {}, text.previewTitle(typed.campaign.trim())),
      element('ul', { class: 'quotes' }, ...list),
      ...line(again ? text.again : ''),
      ...line(busy > 0 ? text.busy(busy) : ''),
      ...line(beyond > 0 ? text.beyond(beyond) : '', 'warning'),
      ...line(unknown.count > 0 ? text.unknown(unknown.count, unknown.first) : '', 'warning'),
      ...line(preview.detectable ? text.detectable(preview.detectable, preview.days) : text.noBase),
      ...line(text.allows[allows], allows === 'winner' ? 'gray' : 'warning'),
      element(
        'div',
        { class: 'buttons' },
        write,
        button(text.back, () => this.ask(typed)),
      ),
    );
  }

  private async make(typed: SplitFields, { seen }: SplitPreview): Promise<void> {
    const { text } = this;
    const before = [...(document.getElementById('panel')?.childNodes ?? [])] as HTMLElement[];
    show(element('p', { role: 'status' }, text.writing), element('progress'));
    const made = await call<SplitMade>('makeSplit', typed, seen).catch((error: Error) => {
      show(...before);
      throw error;
    });
    if (made.outcome === 'done') return this.told(made.result);
    this.ask(typed);
    if (made.outcome === 'changed') await this.preview(typed);
    showError(made.outcome === 'changed' ? text.changed : made.refusal ? text.refused(made.refusal) : made.result);
  }

  private told(result: string): void {
    const { text } = this;
    show(
      element('p', { role: 'status', class: 'done' }, result),
      element('p', {}, text.made),
      element(
        'div',
        { class: 'buttons' },
        button(text.show, () => call<void>('showSplit'), { class: 'action' }),
        button(text.next, () => SplitPanel.open()),
      ),
    );
  }
}

void attempt(() => SplitPanel.open());
