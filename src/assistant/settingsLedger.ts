import * as z from 'zod/mini';
import type { ModuleName } from '../modules';
import { amendRows } from '../workbook/amend';
import type { Column, Expected, Kind } from '../workbook/column';
import { listSettings, type Setting, settingsTab } from '../workbook/settings';
import { openTable, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import type { Table } from '../workbook/table';
import { shownValue } from './shownValue';

type AnySetting = Setting<string | number | boolean | null>;

/** A setting as the sidebar shows it. */
export interface ShownSetting {
  readonly key: string;
  /** What it does and what holds where it is blank, in the shop's language. */
  readonly about: string;
  readonly kind: Kind;
  readonly choices: readonly string[] | null;
  /** As one would type it; '' where the default holds. */
  readonly value: string;
  /** The default, as one would type it; '' where there is none. */
  readonly fallback: string;
  /** What is expected, where the value in the tab does not fit; null where it does. */
  readonly wrong: string | null;
}

export interface SettingGroup {
  readonly module: ModuleName;
  readonly settings: readonly ShownSetting[];
}

/** Every setting with its value, by the module that it belongs to. One reading of 设置. */
export function readSettingGroups(
  shop: Shop,
  modules: readonly (readonly [ModuleName, readonly AnySetting[]])[],
): SettingGroup[] {
  const table = openTable(shop, settingsTab);
  return modules
    .filter(([, settings]) => settings.length > 0)
    .map(([module, settings]) => ({ module, settings: settings.map((one) => shownIn(shop, table, one)) }));
}

function shownIn(shop: Shop, table: Table<typeof settingsTab.columns>, setting: AnySetting): ShownSetting {
  const { key, column, fallback } = setting;
  const typed = table.rows.find(({ row }) => row.key === key)?.row.value ?? '';
  const checked = check(column, typed);
  return {
    key,
    about: shop.texts.settings[key] ?? '',
    kind: column.kind,
    choices: column.choices,
    value: 'value' in checked ? shownValue(column, checked.value) : typed,
    fallback: shownValue(column, fallback),
    wrong: 'expected' in checked ? shop.texts.workbook.wanted(checked.expected, column.choices) : null,
  };
}

/** The check that the jobs make of a value, too. */
function check(column: Column, typed: string): { value: string | number | boolean | null } | { expected: Expected } {
  const checked = z.safeParse(column.schema, typed);
  if (checked.success) return { value: checked.data };
  return { expected: (checked.error.issues[0] as unknown as { params: { expected: Expected } }).params.expected };
}

/** What came of saving a setting: the setting as it is now, and why it was refused where it was. */
export interface Saved {
  readonly setting: ShownSetting;
  readonly refused: string | null;
}

/**
 * Writes one setting into its row of 设置, known by 键, after the check that the jobs make; a value that does not fit is refused and nothing is written. Settings
 * that the tab does not list yet are added.
 *
 * @param typed '' for the default
 */
export function saveSetting(shop: Shop, settings: readonly AnySetting[], key: string, typed: string): Saved {
  const setting = settings.find((one) => one.key === key);
  if (!setting) throw new Error(`there is no setting ${key}`);
  const { column } = setting;
  const checked = check(column, typed);
  const now = () => shownIn(shop, openTable(shop, settingsTab), setting);
  if ('expected' in checked)
    return { setting: now(), refused: shop.texts.workbook.wanted(checked.expected, column.choices) };
  const value = shownValue(column, checked.value);
  shop.lock.hold(() => {
    listSettings(shop, settings);
    amendRows(shop, settingsTab, new Map([[keyOf(settingsTab, { key }), { value: value || null }]]));
    shop.workbook.flush();
  });
  const written = now();
  return { setting: written, refused: written.value === value ? null : shop.texts.assistant.formulaThere };
}
