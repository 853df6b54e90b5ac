import { cellAddress } from '../workbook/address';
import { blocksOf } from '../workbook/block';
import { asTyped } from '../workbook/cell';
import type { CellLook, Offer, RawCell, TypedCell } from '../workbook/port';
import type { Problem } from '../workbook/problem';
import { openWhole, type Shop } from '../workbook/shop';
import type { Table } from '../workbook/table';
import { boardTab } from './tabs';
import type { Filter } from './wall/card';
import type { Line } from './wall/drawing';
import type { ShownCard } from './wall/edits';
import { BLANK, ENTRY, FILTER, HEAD, idLook, lookOf } from './wall/palette';
import { type Drawing, FILTERS } from './wall/wall';
import { LANES, TASK_STATES } from './words';

type Field = keyof typeof boardTab.columns;
type BoardTable = Table<typeof boardTab.columns>;

/** The row below the headers. */
const FIRST_ROW = 2;

/** A card as it stands on 看板, and where. */
export interface PlacedCard extends ShownCard {
  readonly at: number;
  readonly lane: number;
}

/** One reading of 看板. */
export interface BoardReading {
  readonly cards: readonly PlacedCard[];
  /** What the user chose, as typed. */
  readonly filters: Readonly<Record<keyof Filter, string>>;
  readonly table: BoardTable;
}

/** Reads 看板 in one service call. Cards are known by 任务ID, wherever they stand. */
export function readBoard(shop: Shop, labels: Drawing['filterLabels']): BoardReading {
  const table = openWhole(shop, boardTab);
  const text = (at: number, field: Field) => String(cellOf(table, at, field)).trim();
  const rows = Array.from({ length: Math.max(0, table.cells.length - 1) }, (_, index) => index + FIRST_ROW);
  const cards = LANES.flatMap((_, lane) => {
    const { tick, state, id } = fieldsOf(lane);
    const filled = rows.filter((at) => text(at, id) !== '');
    return filled.map((at) => ({
      id: text(at, id),
      ticked: isTicked(cellOf(table, at, tick)),
      state: text(at, state),
      at,
      lane,
    }));
  });
  const chosen = (filter: keyof Filter) => {
    const row = rows.find((at) => text(at, 'label') === labels[filter]);
    return row === undefined ? '' : text(row, 'choice');
  };
  return {
    cards,
    table,
    filters: { platform: chosen('platform'), owner: chosen('owner'), campaign: chosen('campaign') },
  };
}

/** What is wrong with a card's 状态, for 数据问题. */
export function boardProblem({ table }: BoardReading, { at, lane, state }: PlacedCard, sentence: string): Problem {
  const field = fieldsOf(lane).state;
  return {
    tab: boardTab.name,
    cell: cellAddress(at, table.headers.at.get(field) ?? 1),
    column: boardTab.columns[field].header,
    value: state,
    reason: { code: 'said', sentence },
  };
}

const fieldsOf = (lane: number) => {
  const number = (lane + 1) as 1 | 2 | 3;
  return { tick: `tick${number}`, card: `card${number}`, state: `state${number}`, id: `id${number}` } as const;
};

const cellOf = ({ cells, headers }: BoardTable, at: number, field: Field): RawCell =>
  cells[at - 1]?.[(headers.at.get(field) ?? 0) - 1] ?? '';

const isTicked = (cell: RawCell) => cell === true || cell === 1 || /^(true|1)$/i.test(String(cell));

/** One cell as it is to be. */
interface Drawn {
  readonly value: TypedCell;
  readonly look: CellLook;
  readonly offer: Offer;
}

const EMPTY: Drawn = { value: '', look: BLANK, offer: null };

/**
 * Draws 看板 where it does not show this already: the same number of service calls for 20 cards and for 2,000. What the user chose in the filters stays as it is,
 * and so do his own columns.
 *
 * @returns whether anything had to be drawn
 */
export function drawBoard(shop: Shop, { table, filters }: BoardReading, drawing: Drawing): boolean {
  const columns = columnsOf(drawing);
  const height = Math.max(table.cells.length - 1, ...[...columns.values()].map((cells) => cells.length));
  if (height === 0 || isDrawn(table, columns, height)) return false;
  const drawn = (field: Field, index: number) => columns.get(field)?.[index] ?? EMPTY;
  const boxesOf = (fields: readonly Field[], from: number) =>
    blocksOf(table.headers.at, fields).map(({ column, fields: own }) => ({
      box: { row: FIRST_ROW + from, column, rows: height - from, columns: own.length },
      each: <T>(show: (cell: Drawn) => T) =>
        Array.from({ length: height - from }, (_, index) =>
          own.map((field) => show(drawn(field as Field, index + from))),
        ),
    }));
  // Looks before contents: a run that is cut off in between finds that there is still something to draw.
  for (const { box, each } of boxesOf([...columns.keys()], 0)) {
    table.sheet.paint(
      box,
      each(({ look }) => look),
    );
    table.sheet.offer(
      box,
      each(({ offer }) => offer),
    );
  }
  const keepsFilters = FILTERS.every(
    (filter, index) => cellOf(table, FIRST_ROW + index, 'label') === drawing.filterLabels[filter],
  );
  if (!keepsFilters) writeFilters(table, filters, drawing.all);
  const own = [...columns.keys()].filter((field) => field !== 'choice');
  for (const { box, each } of [...boxesOf(own, 0), ...boxesOf(['choice'], FILTERS.length)])
    table.sheet.write(
      box,
      each(({ value }) => value),
    );
  shop.workbook.flush();
  return true;
}

/** A new tab gets its filters, and one whose rows were moved has them where they belong. */
function writeFilters(table: BoardTable, filters: BoardReading['filters'], all: string): void {
  const column = table.headers.at.get('choice') ?? 2;
  const box = { row: FIRST_ROW, column, rows: FILTERS.length, columns: 1 };
  table.sheet.write(
    box,
    FILTERS.map((filter) => [asTyped(filters[filter] || all)]),
  );
}

/** Whether 看板 shows this already, the filters' own cells aside. */
function isDrawn(table: BoardTable, columns: ReadonlyMap<Field, readonly Drawn[]>, height: number): boolean {
  return [...columns].every(([field, cells]) =>
    Array.from({ length: height }, (_, index) => index).every((index) => {
      if (field === 'choice' && index < FILTERS.length) return true;
      const [there, wanted] = [cellOf(table, FIRST_ROW + index, field), (cells[index] ?? EMPTY).value];
      return typeof wanted === 'boolean' ? there !== '' && isTicked(there) === wanted : plain(there) === plain(wanted);
    }),
  );
}

/** A cell's text without the apostrophe that marks it. */
const plain = (cell: RawCell) => String(cell).replace(/^'/, '');

function columnsOf({ lanes, panel, filterLabels, filterChoices, all }: Drawing): Map<Field, Drawn[]> {
  const heads = FILTERS.map((filter) => text(filterLabels[filter], HEAD));
  const offers = FILTERS.map((filter) => ({ value: '', look: FILTER, offer: [all, ...filterChoices[filter]] }));
  const columns = new Map<Field, Drawn[]>([
    ['label', [...heads, ...panel.map(({ label, head }) => text(label, lookFor(label, head)))]],
    ['choice', [...offers, ...panel.map(({ label, value, head }) => text(value, lookFor(label, head)))]],
  ]);
  lanes.forEach((lines, lane) => {
    const { tick, card, state, id } = fieldsOf(lane);
    const shown = (show: (line: Line) => Drawn) => lines.map(show);
    columns.set(
      tick,
      shown((line) => ({ value: line.head?.ticked ?? '', look: lookOf(line), offer: line.head && 'checkbox' })),
    );
    columns.set(
      card,
      shown((line) => text(line.text, lookOf(line))),
    );
    columns.set(
      state,
      shown((line) => ({ ...text(line.head?.state ?? '', lookOf(line)), offer: line.head && TASK_STATES })),
    );
    columns.set(
      id,
      shown((line) => text(line.head?.id ?? '', idLook(line))),
    );
  });
  return columns;
}

const lookFor = (label: string, head: boolean) => (head ? HEAD : label === '' ? BLANK : ENTRY);

const text = (value: string, look: CellLook): Drawn => ({ value: asTyped(value), look, offer: null });
