import { addDays } from '../../calendar/addDays';
import type { Tier } from '../tier';
import type { Situation } from './ending';
import type { Ending, Progress } from './progress';
import { MOST_LAPSES } from './rules';
import type { Track } from './stage';

/** What 提醒 says of a contact. Days are ISO days. */
export type Note =
  | { readonly what: 'returned'; readonly on: string; readonly track: Track; readonly contactedOn: string | null }
  | { readonly what: 'left'; readonly tier: Tier }
  | { readonly what: 'recent'; readonly on: string }
  | { readonly what: 'lapsed'; readonly again: string; readonly last: boolean }
  | { readonly what: 'walked'; readonly again: string }
  | { readonly what: 'gone' | 'halted' | 'busy' | 'full' }
  | { readonly what: 'waits' | 'campaign'; readonly until: string };

/**
 * Why a contact ended, as its row says it.
 *
 * @param progress of its track, `count` with this ending
 */
export function noteOf(ending: Ending, progress: Progress, { client, record, today, rules }: Situation): Note {
  const { track, count, contacted, state } = progress;
  switch (ending) {
    case '已回购':
      return {
        ...{ what: 'returned', on: client?.lastDay ?? today, track },
        contactedOn: state === '已触达' ? (contacted?.day ?? null) : null,
      };
    case '已转层':
      return { what: 'left', tier: client?.tier ?? '普通' };
    case '刚联系过':
      return { what: 'recent', on: record.contactedOn ?? today };
    case '活动中':
      return { what: 'campaign', until: record.heldUntil ?? today };
    case '过期': {
      const last = track === '唤回' && count >= MOST_LAPSES;
      const pause = last ? rules.rest : track === 'VIP' ? rules.vipEvery : rules.apart;
      return { what: 'lapsed', again: addDays(today, pause), last };
    }
    case '走完':
      return { what: 'walked', again: addDays(contacted?.day ?? today, rules.rest) };
    case '客户停止':
      return { what: 'halted' };
    default:
      return { what: 'gone' };
  }
}
