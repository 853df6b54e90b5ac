import { attempt, button, call, element, show, showError } from '../sidebar/shell.client';
import { firstRunEn } from '../text/en/firstRun';
import { modulesEn } from '../text/en/modules';
import { type FirstRunText, firstRunZh } from '../text/zh-CN/firstRun';
import { type ModulesText, modulesZh } from '../text/zh-CN/modules';
import { clockStep } from './clock.client';
import { computeStep } from './compute.client';
import { doneStep } from './done.client';
import { importStep } from './import.client';
import type { FirstRun } from './job';
import { modulesStep } from './modules.client';
import { peopleStep } from './people.client';
import { platformsStep } from './platforms.client';
import type { Draft, Progress } from './progressLedger';
import { shopStep } from './shop.client';
import { type Step, stepsWith } from './step';

/** A step as it is drawn. */
export interface Drawn {
  readonly view: readonly HTMLElement[];
  /**
   * How one goes on: `save` writes what was filled in (what is wrong is thrown) and may be skipped; with `free` nothing has to be filled in; with neither one
   * can only skip.
   */
  readonly save?: () => Promise<void>;
  readonly free?: true;
}

const DRAW: Readonly<Record<Step, (wizard: Wizard) => Drawn | Promise<Drawn>>> = {
  shop: shopStep,
  people: peopleStep,
  platforms: platformsStep,
  modules: modulesStep,
  clock: clockStep,
  import: importStep,
  compute: computeStep,
  done: doneStep,
};

/** The first run: short steps, each saved when one goes on. Where it was left is kept with the document, what was typed with the user. */
export class Wizard {
  text: FirstRunText = firstRunZh;
  modules: ModulesText = modulesZh;
  private step: Step;
  private draft: Record<string, string>;
  private sending: Promise<void> = Promise.resolve();

  constructor(public state: FirstRun) {
    this.step = state.step;
    this.draft = { ...state.draft };
    this.speak();
  }

  /** Draws the step that one is at. @param said a sentence above it */
  async draw(said = ''): Promise<void> {
    const drawn = await DRAW[this.step](this);
    this.put(drawn, said);
  }

  /** Puts a view between the head of the step and its buttons. */
  put(drawn: Drawn, said = ''): void {
    const status = said ? [element('p', { role: 'status', class: 'done' }, said)] : [];
    show(this.head(), ...status, ...drawn.view, this.buttons(drawn));
  }

  /** A sentence and a bar in place of everything, while the server works. */
  wait(sentence: string, far?: { done: number; all: number }): void {
    const bar = element('progress', far ? { max: String(far.all), value: String(far.done) } : {});
    show(this.head(), element('p', { role: 'status' }, sentence), bar);
  }

  /** Reads the state anew: rows, tabs and people may have changed. */
  async refresh(): Promise<void> {
    this.state = await call<FirstRun>('firstRun');
    this.speak();
  }

  /** Goes to a step and remembers it. */
  async go(step: Step, progress: Partial<Progress> = {}): Promise<void> {
    this.step = step;
    await call('keepFirstRun', { step, ...progress });
    await this.draw();
  }

  next(): Promise<void> {
    return this.go(this.steps[this.at + 1] ?? 'done');
  }

  /** What was typed into a field and not saved; the field keeps it from now on, whatever becomes of the sidebar. */
  drafted(field: string, fallback = ''): string {
    return this.draft[field] ?? fallback;
  }

  /** Keeps what stands in fields until they are saved. */
  keepDraft(fields: Draft): Promise<void> {
    this.draft = { ...this.draft, ...fields };
    return this.sendDraft();
  }

  dropDraft(...fields: string[]): Promise<void> {
    for (const field of fields) delete this.draft[field];
    return this.sendDraft();
  }

  /** One after another: of two calls at once the older could come to the server last. What could not be kept is still in the fields, and goes with the next. */
  private sendDraft(): Promise<void> {
    this.sending = this.sending
      .then(() => call<void>('keepFirstRunDraft', this.draft))
      .catch((error: unknown) => console.warn('The draft could not be kept.', error));
    return this.sending;
  }

  /** Modules that were chosen; all where nobody has chosen yet. */
  get chosen(): readonly string[] {
    return this.state.chosen ?? this.state.modules.filter(({ comes }) => comes === 'chosen').map(({ name }) => name);
  }

  /** Modules that were chosen, with those that they need. */
  get wanted(): Set<string> {
    const needs = this.state.modules.filter(({ name }) => this.chosen.includes(name)).flatMap(({ needs }) => needs);
    return new Set([...this.chosen, ...needs]);
  }

  private get steps(): Step[] {
    return stepsWith([...this.wanted]);
  }

  private get at(): number {
    return Math.max(0, this.steps.indexOf(this.step));
  }

  private speak(): void {
    const isEnglish = this.state.language === 'en';
    this.text = isEnglish ? firstRunEn : firstRunZh;
    this.modules = isEnglish ? modulesEn : modulesZh;
    document.documentElement.lang = this.state.language;
    document.title = this.text.title;
  }

  private head(): HTMLElement {
    const [at, all] = [this.at + 1, this.steps.length];
    const bar = element('progress', { max: String(all), value: String(at), 'aria-hidden': 'true' });
    const takes = this.text.takes[this.step];
    return element(
      'header',
      {},
      element('div', { class: 'gray' }, [this.text.progress(at, all), takes].filter(Boolean).join(' · ')),
      bar,
      element('h1', {}, this.text.steps[this.step]),
    );
  }

  private buttons({ save, free }: Drawn): HTMLElement {
    if (this.step === 'done') return element('footer', { class: 'steps' }, this.backButton());
    const skip = free ? [] : [button(this.text.skip, () => this.next(), { class: 'quiet' })];
    const go = save ? () => this.save(save) : () => this.next();
    const next = save || free ? [button(this.text.next, go, { class: 'action' })] : [];
    const hint = element('p', { class: 'gray' }, this.text.keep);
    return element(
      'footer',
      { class: 'steps' },
      element('div', { class: 'buttons' }, this.backButton(), ...skip, ...next),
      hint,
    );
  }

  private backButton(): HTMLElement {
    const previous = this.steps[this.at - 1];
    return previous ? button(this.text.back, () => this.go(previous)) : element('span');
  }

  /** What is wrong is said above the step, in which everything stands as it was typed. */
  private async save(save: () => Promise<void>): Promise<void> {
    await save().catch(async (error: unknown) => {
      await this.draw();
      throw error;
    });
    await this.next();
  }

  /** Puts the sample data into the tabs and goes to where they are worked out. */
  async trySample(): Promise<void> {
    this.wait(this.text.puttingSample);
    const { result, ok } = await call<{ result: string; ok: boolean }>('runForSidebar', 'sample').catch(
      async (error: unknown) => {
        await this.draw();
        throw error;
      },
    );
    await this.refresh();
    if (ok) this.step = 'compute';
    await call('keepFirstRun', { step: this.step });
    await this.draw(ok ? result : '');
    if (!ok) showError(result);
  }

  /** A button with what it does below it. */
  sampleOffer(): HTMLElement {
    if (this.state.sample > 0) return element('span');
    return element(
      'section',
      { class: 'aside' },
      button(this.text.trySample, () => attempt(() => this.trySample())),
      element('p', { class: 'gray' }, this.text.trySampleHint),
    );
  }
}
