/** What runs by itself and what has run: the panels of triggers and of executions. */
import type { Execution, Trigger } from '../protocol';
import { element, icon } from './element';
import { captionOf, readableTime, say } from './language';

/** 'everyHours(2)' in the user's words; other codes (ON_EDIT) as events. */
export function readableInterval(when: string): string {
  const [, unit, count] = /^every(Hours|Minutes|Days)\((\d+)\)$/.exec(when) ?? [];
  if (!unit) return `${say.onEvent} · ${when}`;
  return say.every[unit.toLowerCase() as keyof typeof say.every](Number(count));
}

function triggerCard(trigger: Trigger, run: (id: string) => void): HTMLElement {
  const button = element('button', { className: 'plain-button small', onclick: () => run(trigger.id) });
  button.append(icon('play'), say.runNow);
  const next = trigger.next ? ` · ${say.nextRun(readableTime(trigger.next))}` : '';
  const words = element(
    'div',
    {},
    element('strong', {}, captionOf({ by: trigger.next ? 'clock' : 'event' })),
    element('span', {}, readableInterval(trigger.when) + next),
    element('code', {}, trigger.handler),
  );
  return element('li', { className: 'trigger' }, words, button);
}

export function triggerPanel(triggers: Trigger[], run: (id: string) => void): HTMLElement {
  if (triggers.length === 0) return element('p', { className: 'empty' }, say.noTriggers);
  return element('ul', { className: 'panel' }, ...triggers.map((trigger) => triggerCard(trigger, run)));
}

function executionCard({ name, cause, started, milliseconds, failure, lines }: Execution): HTMLElement {
  const head = element(
    'summary',
    {},
    element('strong', {}, captionOf(cause)),
    element('span', {}, `${readableTime(started)} · ${say.milliseconds(milliseconds)}`),
    element('code', {}, name),
  );
  const log = lines.map(({ level, text }) => element('pre', { className: level }, text));
  if (failure) log.push(element('pre', { className: 'error' }, failure));
  return element(
    'li',
    {},
    element('details', { className: failure ? 'execution failed' : 'execution', open: failure !== null }, head, ...log),
  );
}

/** The newest first. */
export function executionPanel(executions: Execution[]): HTMLElement {
  if (executions.length === 0) return element('p', { className: 'empty' }, say.noExecutions);
  return element('ul', { className: 'panel' }, ...[...executions].reverse().map(executionCard));
}
