import type { Warning } from '../../alerts/warning';
import type { Texts } from '../../text/texts';
import type { Listed } from './ganttLedger';
import { type Seen, shelfOf } from './overview';
import type { Word } from './standing';
import type { TrackRecord } from './track';

/** What warnings are made of. */
export interface Watch {
  readonly listed: readonly Listed[];
  readonly seen: ReadonlyMap<string, Seen>;
  /** Name of the tab that holds the rows. */
  readonly tab: string;
  trackOf(supplier: string): TrackRecord | null;
  /** Where a delay comes from, in words. */
  causesOf(one: Listed): string;
}

/**
 * The nodes that somebody is to hear of: on the warning line and not done, late to begin, overdue, or in 黄 or 红 by their buffer. 红 is told at once, the rest in the
 * daily digest; so is what is only held up by its predecessors, whose own warning goes out.
 */
export function warningsOf(watch: Watch, { gantt }: Texts): Warning[] {
  const open = watch.listed.filter(({ node }) => ['黄', '红'].includes(watch.seen.get(node.id)?.standing.zone ?? ''));
  return open.map((one) => warningOf(one, watch.seen.get(one.node.id) as Seen, watch, gantt));
}

function warningOf(one: Listed, seen: Seen, watch: Watch, words: Texts['gantt']): Warning {
  const { row, node, at } = one;
  const { standing } = seen;
  const told = words.warning;
  const grave = standing.zone === '红' && !isHeldUp(one, seen);
  return {
    fingerprint: `${told.rule} ${node.id}`,
    occurrence: momentOf(standing.word, one, seen),
    rule: told.rule,
    platform: null,
    product: row.product,
    level: grave ? '二级' : '三级',
    role: row.owner,
    subject: told.subject(row.name, row.product, words.state(standing)),
    facts: factsOf(one, seen, watch, told),
    evidence: [],
    action: told.actions[actionFor(standing.word)],
    due: null,
    acknowledgedAt: null,
    escalates: false,
    daily: !grave,
    link: { tab: watch.tab, row: at },
  };
}

/** Waits for its predecessors and adds nothing to their delay. */
const isHeldUp = ({ node }: Listed, { expected, causes }: Seen) =>
  !expected.begun && expected.held > 0 && !causes.some(({ id, by }) => id === node.id && by === 'itself');

/** The day that the present trouble began; '' where it came by degrees. */
function momentOf(word: Word, { node }: Listed, { expected, standing }: Seen): string {
  const days: Partial<Record<Word, string>> = {
    overdue: expected.plannedEnd,
    line: standing.line,
    lateStart: node.start,
  };
  const day = days[word];
  return day ? `${day} 00:00:00` : '';
}

const actionFor = (word: Word) =>
  word === 'overdue' || word === 'line' || word === 'lateStart' || word === 'waiting' ? word : 'late';

function factsOf(one: Listed, seen: Seen, watch: Watch, told: Texts['gantt']['warning']): Warning['facts'] {
  const { row, node } = one;
  const { expected, standing } = seen;
  const { facts } = told;
  const shelf = shelfOf(node, watch.listed, watch.seen);
  const track = row.supplier === null ? null : watch.trackOf(row.supplier);
  const partner = [row.supplier, row.contact].filter(Boolean).join(' · ');
  const shown: readonly [string, string | null][] = [
    [facts.plan, told.dates(row.plan, node.start, expected.plannedEnd, standing.line)],
    [facts.expected, told.expected(expected.end, standing.buffer, standing.consumption)],
    [facts.causes, standing.late > 0 ? watch.causesOf(one) : null],
    [facts.shelf, shelf && told.shelf(shelf.expected.end, shelf.standing.late)],
    [facts.supplier, partner || null],
    [facts.history, track && told.history(track.orders, track.onTime, track.delay)],
  ];
  return shown.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
