import { tasksTab } from '../board/tabs';
import { earlier } from '../calendar/earlier';
import { addMinutes } from '../calendar/moment';
import { addRows } from '../workbook/block';
import { openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { checklistOf } from './checklist';
import type { Episode } from './episode';

type TaskRow = Partial<RowOf<typeof tasksTab.columns>>;

/**
 * Opens the checklist of every episode that begins as cards in 任务. A card's id is made of the incident, the day it began and the step, so that a run that was cut off
 * and begins again opens none twice.
 *
 * @returns how many cards were added
 */
export function openTasks(shop: Shop, begun: readonly Episode[]): number {
  if (begun.length === 0) return 0;
  return shop.lock.hold(() => {
    const table = openWhole(shop, tasksTab);
    const column = table.headers.at.get('id') ?? 1;
    const there = new Set(table.cells.slice(1).map((cells) => String(cells[column - 1] ?? '').trim()));
    const cards = begun.flatMap((episode) => cardsOf(shop, episode)).filter(({ id }) => !there.has(id ?? ''));
    addRows(table, cards);
    shop.workbook.flush();
    return cards.length;
  });
}

function cardsOf({ now, texts }: Shop, { id, stream, evidence, firedAt, subject }: Episode): TaskRow[] {
  const platforms = new Set(evidence.map(({ platform }) => platform));
  const products = new Set(evidence.map(({ product }) => product).filter(Boolean));
  const product = products.size === 1 ? ([...products][0] as string) : '';
  const platform = subject.platform || (platforms.size === 1 ? ([...platforms][0] as string) : null);
  // Steps of something that was entered late are due from now on, not before they were known.
  const from = firedAt > now ? firedAt : now;
  return checklistOf(stream.kind, stream.level).map(({ step, role, hours }, index) => {
    const due = addMinutes(step === 'selfCheck' ? firedAt : from, hours * 60).slice(0, 10);
    return {
      id: `${id}-${firedAt.slice(2, 10).replace(/-/g, '')}-${index + 1}`,
      task: texts.crisis.task(texts.crisis.steps[step], stream.rule, product),
      kind: '售后处理',
      platform,
      owner: role,
      // What was due before it was known begins late, not after its end.
      start: earlier(now.slice(0, 10), due),
      due,
      state: '待办',
      linked: id,
      note: stream.action,
    };
  });
}
