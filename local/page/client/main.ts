/** The page: the bar at once, the spreadsheet as soon as it is loaded, and the add-on's windows around it. */
import type { OpenedWorkbook, Shown, ToPage, Why } from '../protocol';
import { executionPanel, triggerPanel } from './activity';
import { Bar } from './bar';
import { ask, openWindow, type Window } from './dialogs';
import { element } from './element';
import { addonFrame } from './frame';
import { language, say, tellTimesIn } from './language';
import { Link } from './link';
import { openOutbox } from './outbox';
import { Sidebar } from './sidebar';
import { toast } from './toast';
import type { Workspace } from './workspace';

type News = Exclude<ToPage, { kind: 'reply' } | { kind: 'refusal' }>;

const place = (id: string) => document.getElementById(id) as HTMLElement;
const veil = place('veil');
const sidebar = new Sidebar(place('sidebar'), () => window.dispatchEvent(new Event('resize')));
let workspace: Workspace | null = null;
let making: Promise<Workspace> | null = null;
let reopening = false;
/** What the server said before there was a sheet to do it to. */
const early: News[] = [];

/** Covers the sheet with a word of explanation. */
function lower(text: string, help = ''): void {
  const words = element('div', {}, element('p', {}, text), help ? element('small', {}, help) : null);
  veil.replaceChildren(...(text ? [words] : []));
  veil.hidden = false;
}

/** Resolves to whether the workbook is there. */
function opening(): Promise<boolean> {
  return open().then(
    () => true,
    (error: Error) => {
      lower(say.failedToOpen, error.message);
      return false;
    },
  );
}

async function open(): Promise<void> {
  if (!workspace) lower(say.opening);
  const opened = link.call('open').then(show);
  // The spreadsheet is put together while the server writes down the workbook.
  making ??= make().catch((error: Error) => {
    making = null;
    throw error;
  });
  const [workbook, made] = await Promise.all([opened, making]);
  workspace = made;
  const losses = workspace.sharing.losses();
  workspace.open(workbook);
  veil.hidden = true;
  document.body.inert = false;
  tellLosses(losses, say.perhapsLost);
  for (const message of early.splice(0)) take(message);
}

async function make(): Promise<Workspace> {
  await new Promise(requestAnimationFrame);
  const { Workspace } = await import('./workspace');
  const places = { container: place('sheet'), layer: place('charts') };
  return Workspace.create(places, language, link, {
    missed: () => void reopen('differs'),
    givenUp: (text) => toast(say.notWritten, say.givenUp(text), -1, true),
  });
}

/** Stays until it is closed: it is what the user must do again. */
function tellLosses(losses: string[], words: (what: string) => string): void {
  if (losses.length > 0) toast(say.notWritten, words(say.losses(losses)), -1, true);
}

function show(opened: OpenedWorkbook): OpenedWorkbook {
  document.title = `${opened.name} · ShopDeck`;
  tellTimesIn(opened.timeZone);
  bar.show(opened.name, opened.file, opened.menus);
  bar.status(opened.status);
  return opened;
}

const here = () => workspace?.at() ?? null;

function run(name: string, caption: string): void {
  link.call('run', name, [], 'menu', caption, here()).then(refreshPanel, (error: Error) => {
    toast(say.failed(caption), error.message, 12, true);
    refreshPanel();
  });
}

const frameOwner = (caption: string, { close, resize = () => {} }: Partial<Window> & Pick<Window, 'close'>) => ({
  run: (name: string, args: unknown[]) =>
    link.call('run', name, args, 'sidebar', caption, here()).finally(refreshPanel),
  close,
  resize,
  focusSheet: () => workspace?.focus(),
});

function present(shown: Shown): void {
  if (shown.kind === 'toast') toast(shown.title, shown.text, shown.seconds);
  else if (shown.kind === 'activate') workspace?.activate(shown.sheet, shown.range);
  else if (shown.kind === 'sidebar')
    sidebar.show(
      'addon',
      shown.title,
      addonFrame(shown.frame, shown.title, frameOwner(say.sidebar(shown.title), { close: () => sidebar.close() })),
    );
  else openWindow(shown, (window) => addonFrame(shown.frame, shown.title, frameOwner(say.window(shown.title), window)));
}

async function showTriggers(): Promise<void> {
  const fire = (id: string) =>
    void link.call('fire', id).then(refreshPanel, (error: Error) => toast(say.triggers, error.message, 12, true));
  sidebar.show('triggers', say.triggers, triggerPanel(await link.call('triggers'), fire));
}

async function showExecutions(): Promise<void> {
  sidebar.show('executions', say.executions, executionPanel(await link.call('executions')));
}

const panels: Record<string, () => Promise<void>> = { triggers: showTriggers, executions: showExecutions };

/** The panel in view shows what has just happened. */
function refreshPanel(): void {
  void panels[sidebar.showing ?? '']?.();
}

function toggle(name: string): void {
  if (sidebar.showing === name) sidebar.close();
  else void panels[name]?.();
}

async function question({ question, ask: asked }: Extract<News, { kind: 'ask' }>): Promise<void> {
  link.answer(question, await ask(asked));
}

function take(message: News): void {
  if (!workspace) early.push(message);
  else if (message.kind === 'change' || message.kind === 'accepted' || message.kind === 'agreed')
    workspace.sharing.take(message);
  else if (message.kind === 'reopen') void reopen(message.why);
  else if (message.kind === 'ask') void question(message);
  else if (message.kind === 'show') present(message.shown);
  else if (message.kind === 'status') bar.status(message.status);
  else void workspace.showCharts(message.charts);
}

async function reopen(why: Why): Promise<void> {
  if (why === 'refused') tellLosses(workspace?.sharing.losses() ?? [], say.refused);
  // What is on its way already is newer than this message.
  if (reopening) return;
  reopening = true;
  if (await workspace?.sharing.leave(why)) {
    lower('');
    if ((await opening()) && why === 'differs') toast('', say.differed, 8);
  }
  reopening = false;
}

const bar = new Bar(place('bar'), {
  run,
  outbox: () => void openOutbox(link),
  triggers: () => toggle('triggers'),
  executions: () => toggle('executions'),
});

const link = new Link(`ws://${location.host}/link`, {
  connected: () => void opening(),
  disconnected: () => {
    // What is typed now would be lost.
    document.body.inert = true;
    lower(say.lost, say.lostHelp);
  },
  news: take,
});

// Every change is saved by itself: the browser's own way to save would make a copy of the page.
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') event.preventDefault();
});
