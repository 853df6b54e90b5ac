import { button, call, element, showError } from '../sidebar/shell.client';
import { choices } from './choices.client';
import type { Person, WrongPerson } from './teamLedger';
import type { Drawn, Wizard } from './wizard.client';

/** The role that everything without an owner falls to. */
const HEAD = '负责人';
const PARTED = '、';

/** Who is there, and a form to add somebody; whoever was typed in and not added yet is added when one goes on. */
export function peopleStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const { people } = state;
  const words = text.people;
  const hasHead = people.some(({ roles }) => roles.includes(HEAD));
  const missing = people.length === 0 ? words.none : hasHead ? '' : words.noHead;
  const { view, save } = form(wizard);
  return {
    free: true,
    save,
    view: [
      element('p', {}, words.lead),
      element('ul', { class: 'people' }, ...people.map(personView)),
      ...(missing ? [element('p', { class: 'soon' }, missing)] : []),
      view,
    ],
  };
}

const personView = ({ name, email, roles }: Person) =>
  element('li', {}, element('strong', {}, name), ` · ${roles.join('、')}`, element('div', { class: 'gray' }, email));

function form(wizard: Wizard): { view: HTMLElement; save: () => Promise<void> } {
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
  /** Returns what is wrong, in words. */
  const add = async (): Promise<string | null> => {
    const person = { name: name.value, email: email.value, roles };
    const { wrong, people } = await call<{ wrong: WrongPerson | null; people: Person[] }>('addTeamMember', person);
    if (wrong) return words.wrong[wrong];
    wizard.state = { ...wizard.state, people };
    await wizard.dropDraft('person', 'email', 'roles');
    return null;
  };
  const press = async () => {
    const wrong = await add();
    if (wrong) showError(wrong);
    else await wizard.draw(words.added(name.value.trim()));
  };
  const save = async () => {
    const wrong = name.value.trim() || email.value.trim() ? await add() : null;
    if (wrong) throw new Error(wrong);
  };
  const view = element(
    'section',
    { class: 'card' },
    element('label', {}, words.name, name),
    element('label', {}, words.email, email),
    element('div', {}, words.roles),
    list,
    element('div', { class: 'buttons' }, button(words.add, press)),
  );
  return { view, save };
}
