import { button, call, element, showError } from '../sidebar/shell.client';
import { choices } from './choices.client';
import type { Person, WrongPerson } from './teamLedger';
import type { Drawn, Wizard } from './wizard.client';

/** The role that everything without an owner falls to. */
const HEAD = '负责人';
const PARTED = '、';

/** Who is there, and a form to add somebody. */
export function peopleStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const { people } = state;
  const words = text.people;
  const hasHead = people.some(({ roles }) => roles.includes(HEAD));
  const missing = people.length === 0 ? words.none : hasHead ? '' : words.noHead;
  return {
    free: true,
    view: [
      element('p', {}, words.lead),
      element('ul', { class: 'people' }, ...people.map(personView)),
      ...(missing ? [element('p', { class: 'soon' }, missing)] : []),
      form(wizard),
    ],
  };
}

const personView = ({ name, email, roles }: Person) =>
  element('li', {}, element('strong', {}, name), ` · ${roles.join('、')}`, element('div', { class: 'gray' }, email));

function form(wizard: Wizard): HTMLElement {
  const { text, state } = wizard;
  const words = text.people;
  const name = element('input', { type: 'text', value: wizard.drafted('person'), name: 'person' });
  const email = element('input', { type: 'text', inputmode: 'email', value: wizard.drafted('email'), name: 'email' });
  let roles: readonly string[] = wizard
    .drafted('roles', state.people.length === 0 ? HEAD : '')
    .split(PARTED)
    .filter(Boolean);
  const list = choices(state.roles, roles, words.meanings, (now) => {
    roles = now;
    void wizard.keepDraft({ roles: now.join(PARTED) });
  });
  for (const control of [name, email])
    control.addEventListener('change', () => void wizard.keepDraft({ [control.name]: control.value }));
  const add = async () => {
    const person = { name: name.value, email: email.value, roles };
    const { wrong, people } = await call<{ wrong: WrongPerson | null; people: Person[] }>('addTeamMember', person);
    if (wrong) return showError(words.wrong[wrong]);
    wizard.state = { ...wizard.state, people };
    await wizard.dropDraft('person', 'email', 'roles');
    await wizard.draw(words.added(name.value.trim()));
  };
  return element(
    'section',
    { class: 'card' },
    element('label', {}, words.name, name),
    element('label', {}, words.email, email),
    element('div', {}, words.roles),
    list,
    element('div', { class: 'buttons' }, button(words.add, add)),
  );
}
