/** What every sidebar stands on: calls to the server, building the page from text, progress and errors. */

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [name: string]: unknown;
}

declare const google: { script: { run: Runner; host: { close(): void } } };

/**
 * Calls a function of the add-on. Arguments and result are plain JSON data (Google refuses dates and functions, even nested).
 *
 * @throws Error with the sentence that the add-on threw
 */
export function call<Result>(name: string, ...args: unknown[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const run = google.script.run.withSuccessHandler((value) => resolve(value as Result)).withFailureHandler(reject);
    (run[name] as (...args: unknown[]) => void)(...args);
  });
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A new element. Text is set as text, never as HTML; a true attribute is present, a false or undefined one is not. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A button that tells of a failing action in the error box and cannot be pressed twice meanwhile. */
export function button(
  text: string,
  press: () => void | Promise<void>,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', async () => {
    made.disabled = true;
    await attempt(press);
    made.disabled = false;
  });
  return made;
}

/** Does something; a failure is shown in the error box. */
export async function attempt(action: () => void | Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    console.error(error);
    showError(error instanceof Error ? error.message : String(error));
  }
}

/** Puts a view into the panel; keyboard and screen reader go on at its first button for the next step. */
export function show(...view: (Node | string)[]): void {
  panel().replaceChildren(...view);
  panel().querySelector<HTMLElement>('.action')?.focus({ preventScroll: true });
}

/** Shows a sentence in the error box above the view, and reads it out. */
export function showError(sentence: string): void {
  panel().querySelector('.error')?.remove();
  panel().prepend(element('div', { class: 'error', role: 'alert' }, sentence));
}

/** A progress bar with its sentence, for work in several steps. */
export function progress(): { view: HTMLElement; step(done: number, all: number, sentence: string): void } {
  const bar = element('progress', { max: '1' });
  const text = element('p', { role: 'status' });
  const step = (done: number, all: number, sentence: string): void => {
    bar.max = Math.max(1, all);
    bar.value = done;
    text.textContent = sentence;
  };
  return { view: element('div', {}, bar, text), step };
}

/** Lets the browser paint before work that keeps it busy. */
export const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function panel(): HTMLElement {
  const found = document.getElementById('panel');
  if (!found) throw new Error('The page has no element #panel.');
  return found;
}
