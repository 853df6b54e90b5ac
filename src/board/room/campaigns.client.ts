import { choiceField, dayField, type Field, formOf, textField, valuesOf } from '../../sidebar/form.client';
import { button, call, element, showError } from '../../sidebar/shell.client';
import type { BoardRoomText } from '../../text/zh-CN/boardRoom';
import type { CampaignFields, Preview, WrongCampaign } from '../campaign/job';
import type { Room, RoomCampaign } from './room';

/** What the list of campaigns asks of the panel. */
export interface CampaignHands {
  /** Puts a view into the panel. */
  turn(...view: HTMLElement[]): void;
  /** Back to the list. */
  back(): void;
  save(fields: CampaignFields): Promise<void>;
}

const NEW: CampaignFields = {
  id: '',
  name: '',
  platform: '',
  launch: '',
  end: '',
  template: '',
  products: '',
  owner: '',
};

/** The campaigns under way, and the way to a new one. */
export function campaignsView(room: Room, text: BoardRoomText, hands: CampaignHands): HTMLElement[] {
  const none = [element('h1', {}, text.noCampaigns), element('p', { class: 'gray' }, text.noCampaignsHint)];
  const list = room.campaigns.map((campaign) => campaignView(campaign, room, text, hands));
  const make = button(text.newCampaign, () => askNew(NEW, room, text, hands), { class: 'action' });
  return [...(list.length > 0 ? list : none), element('div', { class: 'buttons' }, make)];
}

function campaignView(campaign: RoomCampaign, room: Room, text: BoardRoomText, hands: CampaignHands): HTMLElement {
  const { id, name, platform, launch, template, progress, state, stateText, hint, waiting } = campaign;
  const fields = fieldsOf(campaign);
  const percent = Math.floor((progress ?? 0) * 100);
  const bar = element('progress', { max: '100', value: String(percent), 'aria-label': text.progress(percent) });
  const move = button(text.move, () => askDays(campaign, room, text, hands));
  const difference = button(text.difference(waiting), () => preview(fields, text, hands, () => hands.back()), {
    class: 'action',
  });
  return element(
    'section',
    { id, class: `card ${state === 'atRisk' ? 'overdue' : ''}` },
    element('strong', {}, name),
    element('div', { class: 'gray' }, [template, platform, text.launchOn(launch)].join(' · ')),
    element(
      'div',
      { class: `clock ${state === 'atRisk' ? 'late' : ''}` },
      [stateText, progress === null ? '' : text.progress(percent)].filter(Boolean).join(' · '),
    ),
    ...(progress === null ? [] : [bar]),
    ...(hint ? [element('p', { class: 'warning' }, hint)] : []),
    element('div', { class: 'buttons' }, ...(waiting > 0 ? [difference] : []), move),
  );
}

const fieldsOf = ({ id, launch, end }: RoomCampaign): CampaignFields => ({ ...NEW, id, launch, end });

function askNew(fields: CampaignFields, room: Room, text: BoardRoomText, hands: CampaignHands): void {
  const names = text.campaignFields;
  const platforms = [...new Set(room.cards.flatMap((card) => card.platforms))];
  const templates = room.templates.map((template) => [template, template] as const);
  const people = room.team.map(({ name }) => name);
  const form = [
    textField('name', names.name, fields.name),
    choiceField('template', names.template, fields.template || (room.templates[0] ?? ''), templates),
    dayField('launch', names.launch, fields.launch),
    dayField('end', names.end, fields.end),
    textField('platform', names.platform, fields.platform, text.hints.platform, platforms),
    textField('products', names.products, fields.products, text.hints.platform),
    textField('owner', names.owner, fields.owner, '', people),
  ];
  ask(
    text.newCampaign,
    form,
    (typed) => ({ ...NEW, ...typed }),
    text,
    hands,
    (typed) => askNew(typed, room, text, hands),
  );
}

function askDays(campaign: RoomCampaign, room: Room, text: BoardRoomText, hands: CampaignHands): void {
  const names = text.campaignFields;
  const form = [dayField('launch', names.launch, campaign.launch), dayField('end', names.end, campaign.end)];
  const again = ({ launch, end }: CampaignFields) => askDays({ ...campaign, launch, end }, room, text, hands);
  ask(`${text.move} · ${campaign.name}`, form, (typed) => ({ ...fieldsOf(campaign), ...typed }), text, hands, again);
}

function ask(
  title: string,
  form: readonly Field[],
  fieldsFrom: (typed: Record<string, string>) => CampaignFields,
  text: BoardRoomText,
  hands: CampaignHands,
  again: (fields: CampaignFields) => void,
): void {
  const look = button(
    text.preview,
    () => {
      const fields = fieldsFrom(valuesOf(form));
      return preview(fields, text, hands, () => again(fields));
    },
    { class: 'action' },
  );
  const leave = button(text.cancel, hands.back);
  hands.turn(element('h1', {}, title), formOf(form, [look, leave], hands.back));
}

/** What would be made or moved, before anything is. */
async function preview(
  fields: CampaignFields,
  text: BoardRoomText,
  hands: CampaignHands,
  back: () => void,
): Promise<void> {
  const { preview: found, wrong } = await call<{ preview: Preview | null; wrong: WrongCampaign | null }>(
    'previewPlan',
    fields,
  );
  if (!found) return showError(text.wrong[wrong ?? 'gone']);
  const isNew = fields.id === '';
  const { lines, held, assumed } = found;
  const late = lines.filter((line) => line.late).length;
  const told = isNew ? text.previewNew : text.previewMoves;
  const lead = lines.length === 0 ? text.previewNothing : told(lines.length, late);
  const vacant = [...new Set(lines.filter(({ people }) => people.length === 0).map(({ role }) => role))];
  const kept = held.map(({ title, due, because }) =>
    element('li', { class: 'gray' }, `${title} · ${due} · ${text.because[because]}`),
  );
  const confirm = isNew ? text.confirmNew : lines.length > 0 ? text.confirmMove : text.confirmDays;
  hands.turn(
    element('h1', {}, lead),
    element(
      'ul',
      { class: 'quotes' },
      ...[...lines].sort((left, right) => (left.to < right.to ? -1 : 1)).map((line) => lineView(line, text)),
    ),
    ...(vacant.length > 0 ? [element('p', { class: 'warning' }, text.vacant(vacant))] : []),
    ...(held.length > 0 ? [element('h2', {}, text.held(held.length)), element('ul', {}, ...kept)] : []),
    ...(assumed ? [element('p', { class: 'warning' }, text.assumed)] : []),
    element(
      'div',
      { class: 'buttons' },
      button(confirm, () => hands.save(fields), { class: 'action' }),
      button(text.back, back),
    ),
  );
}

function lineView({ title, role, people, from, to, late }: Preview['lines'][number], text: BoardRoomText): HTMLElement {
  const days = [from, to].flatMap((day) => day?.slice(5) ?? []).join(' → ');
  const past = late ? [' ', element('strong', { class: 'late' }, text.late)] : [];
  return element(
    'li',
    {},
    element('div', {}, title),
    element('div', { class: 'gray' }, `${text.whose(role, people)} · ${days}`, ...past),
  );
}
