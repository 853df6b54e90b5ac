import type { Module, ModuleName, Modules } from '../modules';
import type { Texts } from '../text/texts';
import type { Column } from '../workbook/column';
import { rowsBelow } from '../workbook/header';
import type { WorkbookPort } from '../workbook/port';
import type { TabForm } from '../workbook/tab';

/** A column as the help tells of it. */
export interface ColumnHelp {
  readonly header: string;
  readonly note: string;
  readonly choices: readonly string[];
}

/** What a tab is for, who fills which column, and what feeds it. */
export interface TabHelp {
  readonly name: string;
  readonly about: string;
  readonly module: ModuleName;
  readonly present: boolean;
  /** Rows below the header. */
  readonly rows: number;
  /** Columns that must be filled, that may be, and that ShopDeck fills. */
  readonly required: readonly ColumnHelp[];
  readonly optional: readonly ColumnHelp[];
  readonly computed: readonly ColumnHelp[];
  /** Menu items that fill it, by the function that they call. */
  readonly menu: readonly string[];
  readonly formulas: readonly string[];
}

/** The tabs of a module, for a list to go to them. */
export interface TabList {
  readonly module: ModuleName;
  readonly tabs: readonly { readonly name: string; readonly about: string; readonly present: boolean }[];
}

interface Ground {
  readonly workbook: WorkbookPort;
  readonly texts: Texts;
  /** As in `modules.ts`, which the roof hands in. */
  readonly modules: Modules;
}

const modulesOf = ({ modules }: Ground) => Object.entries(modules) as [ModuleName, Module][];

/** @returns null for a tab that is not ours */
export function helpFor(name: string, ground: Ground): TabHelp | null {
  for (const [module, { tabs, menu, formulas }] of modulesOf(ground)) {
    const tab = tabs.find((one) => one.name === name);
    if (tab) return { ...tabHelp(tab, ground), module, menu, formulas };
  }
  return null;
}

function tabHelp(tab: TabForm, { workbook, texts }: Ground): Omit<TabHelp, 'module' | 'menu' | 'formulas'> {
  const { name } = tab;
  const columns = Object.values(tab.columns);
  const those = (wanted: (column: Column) => boolean) =>
    columns.filter(wanted).map(({ header, choices }) => ({
      header,
      note: texts.notes[name]?.[header] ?? '',
      choices: choices ?? [],
    }));
  return {
    name,
    about: texts.about[name] ?? '',
    present: workbook.sheet(name) !== null,
    rows: rowsBelow(workbook, name),
    required: those((column) => column.required),
    optional: those((column) => !column.required && !column.computed),
    computed: those((column) => column.computed),
  };
}

/** Every tab by its module; tabs that nobody needs to see are left out. */
export function tabLists(ground: Ground): TabList[] {
  const { workbook, texts } = ground;
  return modulesOf(ground).map(([module, { tabs }]) => ({
    module,
    tabs: tabs
      .filter(({ hidden }) => !hidden)
      .map(({ name }) => ({ name, about: texts.about[name] ?? '', present: workbook.sheet(name) !== null })),
  }));
}
