import type { Texts } from '../../text/texts';
import { costPerCustomer, roiOf } from '../funnel/roi';
import type { BriefComputed } from './briefLedger';
import type { Verdict } from './hit';
import { type BriefNow, type Known, lacksOf } from './lacks';

type Words = Texts['brief'];

/**
 * What stands beside a brief in 内容计划.
 *
 * @param verdict of its piece; null where there is none
 * @param today ISO day
 */
export function briefRow(
  now: BriefNow,
  verdict: Verdict | null,
  known: Known,
  today: string,
  words: Words,
): BriefComputed {
  const { course, outcome } = now;
  const piece = outcome.kind === 'piece' ? outcome.piece : null;
  const check = lacksOf(now, known, today).map(words.lack).join(words.separator);
  return {
    progress: course.progress,
    next: nextOf(now, words),
    check: check || null,
    spent: piece?.cost ?? null,
    days: course.days,
    piece: outcome.kind === 'deleted' ? outcome.id : (piece?.id ?? null),
    views: piece?.views ?? null,
    roi: piece && roiOf(piece.cost, piece.revenue),
    costPerCustomer: piece && costPerCustomer(piece.cost, piece.orders),
    hit: verdict && shownHit(verdict),
    // That its views are not known is said among what it lacks.
    result: verdict && verdict.kind !== 'unseen' ? words.result(verdict) : null,
  };
}

/** The word that stands in 爆款, the same in every language; null where it is too early to say. */
function shownHit({ kind }: Verdict): string | null {
  if (kind === 'hit') return '是';
  return kind === 'usual' ? '否' : null;
}

/** What is to be done next for a brief, in words; null where nothing is. */
export function nextOf({ brief, course, outcome }: BriefNow, { next }: Words): string | null {
  if (brief.state === '草稿') return next.draft;
  if (brief.state === '已取消') return null;
  if (brief.state === '制作中' && course.progress === 1 && outcome.kind === 'none') return next.published;
  // The step says it: the title stands in the same row.
  const { next: task } = course;
  return task && next.task(task.step ?? task.task, task.owner, task.due);
}
