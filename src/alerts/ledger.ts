import { mailAddresses } from '../workbook/mailAddress';
import type { Item } from './letter';
import type { MailRow } from './tabs';
import type { Telling } from './telling';
import { episodeOf, LEVELS, type Level } from './warning';

/**
 * The column 涉及 of a message: one line per warning, level, occurrence and fingerprint. With 键 and 状态 it is all that is remembered of who was told what: the
 * message's own row, so that telling and remembering cannot come apart.
 */
export const coversOf = (items: readonly Pick<Item, 'level' | 'occurrence' | 'fingerprint'>[]) =>
  items.map((item) => `${item.level}|${episodeOf(item)}`).join('\n');

/**
 * The key of a message: its first warning, whom it was written for, and the how-manieth it is.
 *
 * @example
 * messageKey({ occurrence: '2026-10-31 09:00:00', fingerprint: 'W-1' }, 'li@shop.cn', 2); // => '2026-10-31 09:00:00|W-1 → li@shop.cn #2'
 */
export const messageKey = (first: Pick<Item, 'occurrence' | 'fingerprint'>, address: string, ordinal: number) =>
  `${episodeOf(first)} → ${address} #${ordinal}`;

/** Whom a message was written for, by its key. */
const addressee = (key: string | null) => / → (\S*) #\d+$/.exec(key ?? '')?.[1];

/** Who was told of what, by episode. A message that a user sent to somebody else counts for both; one that was withdrawn counts for nobody. */
export function tellingsByEpisode(rows: readonly MailRow[]): ReadonlyMap<string, readonly Telling[]> {
  const told = new Map<string, Telling[]>();
  for (const row of rows) {
    if (row.state === null || row.state === '已撤回') continue;
    const addresses = new Set([addressee(row.key), ...mailAddresses(row.recipients ?? '')]);
    for (const { level, episode } of coveredBy(row)) {
      const tellings = told.get(episode) ?? [];
      for (const address of addresses) if (address !== undefined) tellings.push(tellingOf(row, level, address));
      told.set(episode, tellings);
    }
  }
  return told;
}

const tellingOf = (row: MailRow, level: Level, address: string): Telling => ({
  address,
  level,
  at: row.sentAt ?? row.time ?? '',
  state: row.state as Telling['state'],
});

function coveredBy({ covers }: MailRow): { level: Level; episode: string }[] {
  return (covers ?? '').split('\n').flatMap((line) => {
    const level = LEVELS.find((one) => line.startsWith(`${one}|`));
    return level ? [{ level, episode: line.slice(level.length + 1).trim() }] : [];
  });
}
