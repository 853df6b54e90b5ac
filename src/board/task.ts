import type { TaskKind, TaskState } from './words';

/** A row of 任务 as the team fills it; days are ISO text. */
export interface Task {
  readonly id: string;
  readonly task: string;
  readonly kind: TaskKind;
  readonly platform: string | null;
  /** A name, or a role of 团队. */
  readonly owner: string;
  readonly start: string | null;
  readonly due: string;
  readonly state: TaskState;
  readonly linked: string | null;
  readonly campaign: string | null;
  readonly note: string | null;
}

/** A word as it is compared: full-width and half-width forms, case and white space are the same. */
export const normalName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * Several names in one cell.
 *
 * @example
 * namesIn('淘宝、抖音, TikTok Shop'); // => ['淘宝', '抖音', 'TikTok Shop']
 * namesIn(null); // => []
 */
export function namesIn(cell: string | null): string[] {
  const names = (cell ?? '').split(/[、,，;；/|\n]/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}
