import { cellAddress } from '../workbook/address';
import { quoted } from '../workbook/cell';
import type { Problem } from '../workbook/problem';
import type { Shop } from '../workbook/shop';
import { type BoardReading, boardProblem, type PlacedCard } from './boardLedger';
import type { TaskCard } from './cards';
import { boardTab, type TaskRow, tasksTab } from './tabs';
import type { TaskReading } from './taskLedger';
import type { BoardEdits } from './wall/edits';
import { TASK_STATES } from './words';

/** References that somebody mistyped; a tab that is not there yet is nobody's mistake. */
const MISTYPED = ['unreadable', 'noSku', 'notThere', 'noTab'] as const;

/** Notes what is wrong with cards and with what was changed on 看板. It is called last, because each reading of a tab begins its list anew. */
export function reportCards(
  shop: Shop,
  reading: TaskReading,
  cards: readonly TaskCard[],
  board: BoardReading,
  edits: BoardEdits,
): void {
  const wrong = cards.flatMap((card) => wrongWith(shop, reading, card));
  shop.problems.set(tasksTab.name, [...reading.table.problems, ...wrong]);
  const states = new Map(reading.tasks.map(({ id, state }) => [id, state]));
  shop.problems.set(
    boardTab.name,
    board.cards.flatMap((card) => wrongOnBoard(shop, board, edits, card, states.get(card.id) ?? '')),
  );
}

function wrongWith(shop: Shop, reading: TaskReading, { task, linked }: TaskCard): Problem[] {
  const words = shop.texts.board;
  const late = task.start !== null && task.start > task.due ? [['start', words.problems.startAfterDue] as const] : [];
  const unknown = linked.flatMap(({ resolved }) =>
    resolved.kind === 'nothing' && MISTYPED.some((because) => because === resolved.because)
      ? [['linked', words.linked(resolved)] as const]
      : [],
  );
  return [...late, ...unknown].map(([field, sentence]) => taskProblem(shop, reading, task.id, field, sentence));
}

function taskProblem(
  { workbook }: Shop,
  { table }: TaskReading,
  id: string,
  field: keyof TaskRow,
  sentence: string,
): Problem {
  const at = table.rows.find(({ row }) => row.id === id)?.at ?? 1;
  const place = table.headers.at.get(field) ?? 1;
  const value = quoted(table.cells[at - 1]?.[place - 1] ?? '', workbook);
  const { name, columns } = tasksTab;
  return {
    tab: name,
    cell: cellAddress(at, place),
    column: columns[field].header,
    value,
    reason: { code: 'said', sentence },
  };
}

function wrongOnBoard(
  shop: Shop,
  board: BoardReading,
  { conflicts, gone }: BoardEdits,
  card: PlacedCard,
  state: string,
): Problem[] {
  const words = shop.texts.board.problems;
  if (gone.includes(card.id)) return [boardProblem(board, card, words.cardGone)];
  if (conflicts.includes(card.id)) return [boardProblem(board, card, words.bothChanged(state))];
  const isState = card.state === '' || TASK_STATES.some((one) => one === card.state);
  return isState ? [] : [boardProblem(board, card, words.notAState)];
}
