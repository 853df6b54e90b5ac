import { choiceField, dayField, type Field, formOf, textField, valuesOf } from '../../../sidebar/form.client';
import { button, element } from '../../../sidebar/shell.client';
import type { BriefRoomText } from '../../../text/zh-CN/briefRoom';
import { nameKey, namesIn } from '../../name';
import { CREATOR_TIERS } from '../brief';
import type { Fields } from './fields';
import type { BriefRoom } from './room';

/** Structure elements that are offered at most. */
const OFFERED = 12;

export const BLANK: Fields = {
  id: '',
  title: '',
  pain: '',
  elements: '',
  platform: '',
  kind: '短视频',
  tier: '',
  creator: '',
  owner: '',
  published: '',
  budget: '',
};

/** The form of a new brief: what is chosen before a piece is made. */
export function briefForm(
  fields: Fields,
  room: BriefRoom,
  text: BriefRoomText,
  hands: { look(typed: Fields): Promise<void>; leave(): void },
): HTMLElement[] {
  const form = fieldsOf(fields, room, text);
  const typed = () => ({ ...BLANK, ...valuesOf(form) });
  const look = button(text.preview, () => hands.look(typed()), { class: 'action' });
  const view = formOf(form, [look, button(text.cancel, hands.leave)], hands.leave);
  offerElements(view, room, text);
  followCreator(view, room);
  return [element('h1', {}, text.create), view];
}

function fieldsOf(fields: Fields, room: BriefRoom, text: BriefRoomText): Field[] {
  const { fields: names, hints } = text;
  const kinds = Object.entries(text.kinds);
  const tiers = ['', ...CREATOR_TIERS].map((tier) => [tier, tier || text.anyTier] as const);
  return [
    textField('title', names.title, fields.title),
    textField('pain', names.pain, fields.pain, '', room.pains),
    choiceField('kind', names.kind, fields.kind, kinds),
    textField('platform', names.platform, fields.platform, '', room.platforms),
    dayField('published', names.published, fields.published),
    textField('elements', names.elements, fields.elements, hints.elements),
    textField('creator', names.creator, fields.creator, '', [...new Set(room.creators.map(({ name }) => name))]),
    choiceField('tier', names.tier, fields.tier, tiers),
    textField('owner', names.owner, fields.owner, hints.owner, room.team),
    textField('budget', names.budget, fields.budget),
  ];
}

/** Words below the line of elements, to be pressed instead of typed. */
function offerElements(form: HTMLFormElement, room: BriefRoom, text: BriefRoomText): void {
  const line = form.querySelector<HTMLInputElement>('input[name=elements]');
  if (!line) throw new Error('The form has no line for elements.');
  const words = [...room.elements, ...text.elements.filter((word) => !room.elements.includes(word))].slice(0, OFFERED);
  const chips = words.map((word) => element('button', { type: 'button' }, word));
  const show = () => {
    const chosen = namesIn(line.value).map(nameKey);
    for (const chip of chips)
      chip.setAttribute('aria-pressed', String(chosen.includes(nameKey(chip.textContent ?? ''))));
  };
  for (const [index, chip] of chips.entries())
    chip.addEventListener('click', () => {
      line.value = toggled(line.value, words[index] as string);
      show();
    });
  line.addEventListener('input', show);
  line
    .closest('label')
    ?.after(element('div', { class: 'chips', role: 'group', 'aria-label': text.fields.elements }, ...chips));
  show();
}

function toggled(cell: string, word: string): string {
  const names = namesIn(cell);
  const others = names.filter((name) => nameKey(name) !== nameKey(word));
  return (others.length < names.length ? others : [...names, word]).join('、');
}

/** A creator of KOL矩阵 brings his tier along. */
function followCreator(form: HTMLFormElement, { creators }: BriefRoom): void {
  const [creator, tier] = [
    form.querySelector<HTMLInputElement>('input[name=creator]'),
    form.querySelector<HTMLSelectElement>('select[name=tier]'),
  ];
  creator?.addEventListener('change', () => {
    const found = creators.find(({ name }) => nameKey(name) === nameKey(creator.value));
    if (tier && found?.tier) tier.value = found.tier;
  });
}
