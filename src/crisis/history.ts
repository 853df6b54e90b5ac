/** What happened to an incident beside its mentions; the words stand in 升级记录 in every language, because they are read back. */
export const HAPPENED = ['升级', '逾期', '受理', '解决', '复发'] as const;

export interface Entry {
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly time: string;
  readonly what: (typeof HAPPENED)[number];
  /** In the shop's language; for 受理 it begins with the minutes taken. */
  readonly note: string;
}

const LINE = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) (${HAPPENED.join('|')})(?:：(.*))?$`);

/**
 * Reads 升级记录 back. Lines that are not ours are passed over.
 *
 * @example
 * historyIn('2026-11-02 09:00:00 逾期：没有人受理')[0].what; // => '逾期'
 */
export function historyIn(text: string): Entry[] {
  return text.split('\n').flatMap((line) => {
    const found = LINE.exec(line.trim());
    return found ? [{ time: found[1] as string, what: found[2] as Entry['what'], note: found[3] ?? '' }] : [];
  });
}

/**
 * 升级记录 as text, a line an entry.
 *
 * @example
 * historyText([{ time: '2026-11-02 09:00:00', what: '逾期', note: '' }]); // => '2026-11-02 09:00:00 逾期'
 */
export function historyText(history: readonly Entry[]): string {
  return history.map(({ time, what, note }) => `${time} ${what}${note && `：${note}`}`).join('\n');
}

/** Adds an entry unless one of this moment and kind is there: history is only ever added to, and a second run adds nothing. */
export function withEntry(history: readonly Entry[], entry: Entry): readonly Entry[] {
  const there = history.some(({ time, what }) => time === entry.time && what === entry.what);
  return there ? history : [...history, entry];
}
