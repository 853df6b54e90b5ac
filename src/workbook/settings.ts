import * as z from 'zod/mini';
import type { Language } from '../text/texts';
import { cellAddress } from './address';
import { addRows } from './block';
import { type Column, type Expected, type Kind, optional, required } from './column';
import type { WorkbookPort } from './port';
import type { Problem } from './problem';
import { openTable, openWhole, type Shop } from './shop';
import { defineTab } from './tab';
import { ForeignTab, readTable, type Table } from './table';

/** 设置: one row per setting. A blank value means the default. */
export const settingsTab = defineTab({
  name: '设置',
  by: 'filled',
  key: ['key'],
  columns: {
    key: required('键', 'text', { width: 160 }),
    value: optional('值', 'text', { width: 200 }),
    about: optional('说明', 'text', { width: 460, wrap: true }),
  },
});

/** One setting of the shop: how its value is checked and what holds where it is blank. */
export interface Setting<T extends string | number | boolean | null> {
  readonly key: string;
  readonly column: Column;
  readonly fallback: T;
}

/** Defines a setting. Its explanation is `texts.settings[key]`. */
export function setting<T extends string | number | boolean | null>(
  key: string,
  kind: Kind,
  fallback: T,
  choices?: readonly string[],
): Setting<T> {
  return { key, column: optional(key, kind, choices ? { choices } : {}), fallback };
}

type Settings = Readonly<Record<string, Setting<string | number | boolean | null>>>;
type ValuesOf<S extends Settings> = { [name in keyof S]: S[name]['fallback'] };

/** 设置 is read once per job, however many rooms ask. */
const readings = new WeakMap<Shop, Table<typeof settingsTab.columns>>();

function reading(shop: Shop): Table<typeof settingsTab.columns> {
  const table = readings.get(shop) ?? openTable(shop, settingsTab);
  readings.set(shop, table);
  return table;
}

/** Reads settings; a value that does not fit is a data problem and its default holds. Which are read differs by job, so each job keeps its own problems. */
export function readSettings<S extends Settings>(shop: Shop, settings: S): ValuesOf<S> {
  const table = reading(shop);
  const values: Record<string, unknown> = {};
  for (const [name, { key, column, fallback }] of Object.entries(settings)) {
    const found = table.rows.find(({ row }) => row.key === key);
    const checked = z.safeParse(column.schema, found?.row.value ?? '');
    values[name] = checked.success ? (checked.data ?? fallback) : fallback;
    if (checked.success || !found) continue;
    const expected = (checked.error.issues[0] as unknown as { params: { expected: Expected } }).params.expected;
    const reason = { code: 'cell', expected, choices: column.choices } as const;
    const cell = cellAddress(found.at, table.headers.at.get('value') ?? 2);
    note(shop, { tab: settingsTab.name, cell, column: key, value: found.row.value ?? '', reason, judged: true });
  }
  return values as ValuesOf<S>;
}

/** A setting that two rooms read is one problem. */
function note(shop: Shop, problem: Problem): void {
  const known = shop.problems.get(settingsTab.name) ?? [];
  if (!known.some(({ cell }) => cell === problem.cell)) shop.problems.set(settingsTab.name, [...known, problem]);
}

/** Names a setting whose value reads well and makes no sense; the room goes on with its default. */
export function refuseSetting(shop: Shop, key: string, sentence: string): void {
  const table = reading(shop);
  const found = table.rows.find(({ row }) => row.key === key);
  const cell = cellAddress(found?.at ?? 1, table.headers.at.get('value') ?? 2);
  const reason = { code: 'said', sentence } as const;
  note(shop, { tab: settingsTab.name, cell, column: key, value: found?.row.value ?? '', reason });
}

/** Adds settings that the tab does not list yet, with blank values and their explanations; what the user set stays. */
export function listSettings(shop: Shop, settings: readonly Setting<string | number | boolean | null>[]): number {
  return shop.lock.hold(() => {
    const table = openWhole(shop, settingsTab);
    const listed = new Set(table.rows.map(({ row }) => row.key));
    const missing = settings.filter(({ key }) => !listed.has(key));
    addRows(
      table,
      missing.map(({ key }) => ({ key, value: null, about: shop.texts.settings[key] ?? null })),
    );
    return missing.length;
  });
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['中文', 'zh-CN'],
  ['English', 'en'],
]);

export const languageSetting = setting<string | null>('语言', 'choice', null, [...LANGUAGES.keys()]);

/** The language set in 设置, before anything can be said; null where none is. */
export function peekLanguage(workbook: WorkbookPort): Language | null {
  const table = readTable(workbook, settingsTab);
  if (table === null || table instanceof ForeignTab) return null;
  const { value } = table.rows.find(({ row }) => row.key === languageSetting.key)?.row ?? { value: null };
  return LANGUAGES.get(value ?? '') ?? null;
}
