import type { ContentLine } from './line';

/** Figures that an import brings. */
export const IMPORTED = ['views', 'completed', 'engaged'] as const;
export type Imported = (typeof IMPORTED)[number];
export type Figures = Readonly<Record<Imported, number | null>>;

/** What an import knew of a piece: whose figures, and which. */
export interface ImportRecord extends Figures {
  /** The line's id: by it the piece is found again, whatever somebody made of title, day and 内容ID. */
  readonly id: string | null;
}

/** How 导入记录 calls them: data, the same in every language. What is reckoned from a rate says so. */
const NAMES: Readonly<Record<Imported | 'id', string>> = {
  views: '播放量',
  completed: '完播数（推算）',
  engaged: '互动数',
  id: '编号',
};
const SEPARATOR = '、';

/**
 * What 导入记录 says of a piece: the figures as they were imported. By it the next import tells its own figures from those that somebody typed.
 *
 * @example
 * recordOf({ id: 'DY-1', views: 12000, completed: 3600, engaged: null }); // => '播放量 12000、完播数（推算） 3600、编号 DY-1'
 */
export const recordOf = (line: Pick<ContentLine, Imported | 'id'>): string =>
  ([...IMPORTED, 'id'] as const)
    .flatMap((field) => (line[field] === null ? [] : [`${NAMES[field]} ${line[field]}`]))
    .join(SEPARATOR);

/**
 * What a record says; what it does not say is null.
 *
 * @example
 * recordIn('播放量 12000、编号 DY-1'); // => { views: 12000, completed: null, engaged: null, id: 'DY-1' }
 */
export function recordIn(record: string | null): ImportRecord {
  const parts = (record ?? '').split(SEPARATOR);
  const find = (field: Imported | 'id') => {
    const part = parts.find((one) => one.startsWith(`${NAMES[field]} `));
    return part === undefined ? null : part.slice(NAMES[field].length + 1);
  };
  const figure = (field: Imported) => {
    const text = find(field);
    return text === null ? null : Number(text);
  };
  return { views: figure('views'), completed: figure('completed'), engaged: figure('engaged'), id: find('id') };
}
