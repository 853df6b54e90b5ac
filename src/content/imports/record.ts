import type { ContentLine } from './line';

/** Figures that an import brings. */
export const IMPORTED = ['views', 'completed', 'engaged'] as const;
export type Imported = (typeof IMPORTED)[number];
export type Figures = Readonly<Record<Imported, number | null>>;

/** How 导入记录 calls them: data, the same in every language. What is reckoned from a rate says so. */
const NAMES: Readonly<Record<Imported, string>> = { views: '播放量', completed: '完播数（推算）', engaged: '互动数' };
const SEPARATOR = '、';

/**
 * What 导入记录 says of a piece: the figures as they were imported. By it the next import tells its own figures from those that somebody typed.
 *
 * @example
 * recordOf({ views: 12000, completed: 3600, engaged: null }); // => '播放量 12000、完播数（推算） 3600'
 */
export const recordOf = (figures: Pick<ContentLine, Imported>): string =>
  IMPORTED.flatMap((field) => (figures[field] === null ? [] : [`${NAMES[field]} ${figures[field]}`])).join(SEPARATOR);

/**
 * The figures of a record; what it does not say is null.
 *
 * @example
 * figuresIn('播放量 12000、完播数（推算） 3600'); // => { views: 12000, completed: 3600, engaged: null }
 */
export function figuresIn(record: string | null): Figures {
  const parts = (record ?? '').split(SEPARATOR);
  const find = (field: Imported) => {
    const [part] = parts.flatMap((one) => (one.startsWith(`${NAMES[field]} `) ? [one] : []));
    return part === undefined ? null : Number(part.slice(NAMES[field].length + 1));
  };
  return { views: find('views'), completed: find('completed'), engaged: find('engaged') };
}
