import * as z from 'zod/mini';
import type { Column } from './column';

export type Columns = Readonly<Record<string, Column>>;

/** A checked row: what each column's schema gives. */
export type RowOf<C extends Columns> = { [name in keyof C]: z.infer<C[name]['schema']> };

/** What making and finding a tab takes, whatever its rows hold. */
export interface TabForm {
  readonly name: string;
  readonly columns: Columns;
  /** The columns that tell a row from the others. */
  readonly key: readonly string[];
  /** Colour of the tab, `#rrggbb`. */
  readonly color: string;
  /** Whether ShopDeck fills the whole tab. */
  readonly whole: boolean;
  /** Columns at the left that stay in sight while one scrolls. */
  readonly frozenColumns: number;
  /** Whether the tab is ShopDeck's own scratch paper, which nobody needs to see. */
  readonly hidden: boolean;
  /** Whether rows may have equal keys: their computed columns depend on nothing else, so that equal rows get equal results. */
  readonly repeats: boolean;
}

/** One of ShopDeck's tabs: its columns by the names that the code uses, and the check of a row. */
export interface Tab<C extends Columns> extends TabForm {
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  /** Checks one row of cells by column name. */
  readonly row: z.ZodMiniType<RowOf<C>>;
}

/** Colours of tabs by who fills them; the same in every room, so that a merchant sees at once where to type. */
const COLORS = { filled: '#1a73e8', computed: '#188038', house: '#80868b' } as const;

interface Definition<C extends Columns> {
  name: string;
  columns: C;
  key: readonly (keyof C & string)[];
  by: keyof typeof COLORS;
  frozenColumns?: number;
  hidden?: true;
  repeats?: true;
}

/**
 * Defines a tab.
 *
 * @example defineTab({ name: '知识库', by: 'filled', key: ['question'], columns: { question: required('问题', 'text') } })
 */
export function defineTab<C extends Columns>(definition: Definition<C>): Tab<C> {
  const { name, columns, key, by, frozenColumns = 0, hidden = false, repeats = false } = definition;
  const shape = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column.schema]));
  const row = z.object(shape) as unknown as z.ZodMiniType<RowOf<C>>;
  return { name, columns, key, color: COLORS[by], whole: by !== 'filled', frozenColumns, hidden, repeats, row };
}

/** The key of a row as one text; rows with the same text are the same row. */
export function keyOf<C extends Columns>(tab: Tab<C>, row: Partial<RowOf<C>>): string {
  return JSON.stringify(tab.key.map((field) => row[field] ?? null));
}
