import { call } from '../sidebar/shell.client';
import type { FirstRun } from './job';

interface Saved {
  readonly refused: string | null;
}

/** Saves a setting where it changed; what is wrong is thrown. */
export async function saveSetting({ key, value }: FirstRun['settings']['name'], typed: string): Promise<void> {
  if (typed.trim() === value) return;
  const { refused } = await call<Saved>('changeSetting', key, typed);
  if (refused !== null) throw new Error(`${key}：${refused}`);
}
