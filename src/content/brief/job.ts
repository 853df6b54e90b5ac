import { keepTasks, type Prepared, type Project } from '../../board/ledger';
import { tasksTab } from '../../board/tabs';
import type { Outcome } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import type { Shop } from '../../workbook/shop';
import { visiting } from '../../workbook/visit';
import { readWorkCalendar } from '../../workbook/workCalendar';
import { piecesTab } from '../tabs';
import type { Brief } from './brief';
import { type BriefReading, readBriefs, writeBriefs } from './briefLedger';
import { briefRow } from './briefRows';
import { courseOf } from './course';
import { readKnown } from './knownLedger';
import type { BriefNow, Known } from './lacks';
import { keepPieces, type PieceReading } from './pieceLedger';
import { projectOf, publishedProject, stepsAfter } from './project';
import { type Published, publishedOf } from './published';
import { showMonths, showTrace } from './reportLedger';
import { readStandard } from './standardLedger';
import { briefSettings } from './tabs';

/**
 * The content standard's round (guide, section 4): opens and moves the tasks of briefs by 内容规范, opens the row of 内容 for what was published, says beside each brief
 * what it lacks and what came of it, and sets out which choices stood behind the hits (内容溯源) and whether the standard pays (内容月报).
 *
 * @returns with it, how many rows of 内容 were opened
 */
export function keepBriefs(shop: Shop): Outcome & { readonly opened: number } {
  const reading = readBriefs(shop);
  const { work, kept, nows } = prepare(shop, reading);
  const { hitMultiple, watchDays } = readSettings(shop, briefSettings);
  const out = kept.pieces.filter((piece) => piece.published <= today(shop));
  const published = publishedOf(out, nows, { multiple: hitMultiple, watchDays, today: today(shop) });
  const known = readKnown(shop);
  showBriefs(shop, reading, nows, published, known);
  const hits = showTrace(shop, published, known.creators);
  const payoff = showMonths(shop, published);
  const sum = (count: (one: Prepared) => number) => [...work.values()].reduce((total, one) => total + count(one), 0);
  const result = shop.texts.brief.ran({
    briefs: nows.length,
    making: nows.filter(({ brief }) => brief.state === '制作中').length,
    made: sum(({ made }) => made),
    moved: sum(({ moved }) => moved),
    opened: kept.opened,
    hits,
    payoff: payoff.kind,
  });
  return { result, done: true, opened: kept.opened };
}

const today = ({ now }: Shop) => now.slice(0, 10);

interface Prepare {
  readonly work: ReadonlyMap<string, Prepared>;
  readonly kept: PieceReading;
  readonly nows: readonly BriefNow[];
}

/** Tasks and pieces brought up to date with the briefs. */
function prepare(shop: Shop, { briefs, linked }: BriefReading): Prepare {
  const rules = readWorkCalendar(shop);
  const checks = readStandard(shop);
  const planned = briefs.map((brief) => ({
    brief,
    project: projectOf(brief, checks, today(shop), shop.texts.brief),
  }));
  return visiting(shop, [tasksTab.name, piecesTab.name], () => {
    const ids = briefs.map(({ id }) => id);
    // A shop that only counts its pieces needs no tasks.
    const work = ids.length > 0 ? keepTasks(shop, rules, planned.flatMap(underWay), ids) : new Map<string, Prepared>();
    const kept = keepPieces(shop, briefs, linked);
    const nows = planned.map(({ brief, project }): BriefNow => {
      const setting = { published: brief.published, after: stepsAfter(project), today: today(shop), rules };
      const course = courseOf(work.get(brief.id)?.tasks ?? [], setting);
      const outcome = kept.outcomes.get(brief.id) ?? { kind: 'none' };
      return { brief, course, outcome, hasSteps: project.steps.length > 0 };
    });
    return { work, kept, nows };
  });
}

/** What the board has to prepare of a brief: nothing of drafts and of what was called off. */
function underWay({ brief: { state }, project }: { brief: Brief; project: Project }): Project[] {
  if (state === '制作中') return [project];
  return state === '已发布' ? [publishedProject(project)] : [];
}

/** Fills the computed columns of 内容计划. */
function showBriefs(
  shop: Shop,
  reading: BriefReading,
  nows: readonly BriefNow[],
  published: readonly Published[],
  known: Known,
): void {
  const verdicts = new Map(published.map(({ piece, verdict }) => [piece.id, verdict]));
  const rows = nows.map((now) => {
    const verdict = now.outcome.kind === 'piece' ? (verdicts.get(now.outcome.piece.id) ?? null) : null;
    return [now.brief.id, briefRow(now, verdict, known, today(shop), shop.texts.brief)] as const;
  });
  writeBriefs(shop, reading, new Map(rows));
}
