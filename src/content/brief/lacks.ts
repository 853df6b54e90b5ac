import { daysBetween } from '../../calendar/daysBetween';
import { groupBy } from '../../statistics/groupBy';
import { nameKey, namesIn } from '../name';
import type { Brief } from './brief';
import type { Course } from './course';
import type { Outcome } from './link';

/** What a brief lacks, or what wants a hand. */
export type Lack =
  | { readonly what: 'elements' | 'owner' | 'budget' | 'noSteps' | 'stateBehind' | 'noCost' | 'noViews' | 'deleted' }
  | { readonly what: 'costIsBudget'; readonly cost: number }
  | { readonly what: 'unknownPain'; readonly pains: readonly string[] }
  | { readonly what: 'unknownCreator' }
  | { readonly what: 'otherTier'; readonly tier: string }
  | { readonly what: 'overBudget'; readonly price: number; readonly budget: number }
  | { readonly what: 'passed'; readonly days: number }
  | { readonly what: 'overdue' | 'left' | 'unticked'; readonly tasks: number };

/** A creator as KOL矩阵 has him. */
export interface Creator {
  readonly name: string;
  readonly platform: string;
  readonly price: number | null;
  readonly tier: string | null;
}

/** Finds a creator by name, on a platform first; null where nobody is called so. */
export type CreatorBook = (name: string | null, platform: string) => Creator | null;

/** What the shop knows of pains and creators; null where it keeps no such tab. */
export interface Known {
  readonly pains: ReadonlySet<string> | null;
  readonly creators: CreatorBook | null;
}

/** A brief as it stands today. */
export interface BriefNow {
  readonly brief: Brief;
  readonly course: Course;
  readonly outcome: Outcome;
  /** Whether 内容规范 has steps for it. */
  readonly hasSteps: boolean;
}

/**
 * @example
 * bookOf([{ name: '阿毛', platform: '抖音', price: 900, tier: '腰部' }])(' 阿毛', '小红书')?.price; // => 900
 */
export function bookOf(creators: readonly Creator[]): CreatorBook {
  const book = groupBy(creators, ({ name }) => nameKey(name));
  return (name, platform) => {
    const same = name === null ? [] : (book.get(nameKey(name)) ?? []);
    return same.find((one) => nameKey(one.platform) === nameKey(platform)) ?? same[0] ?? null;
  };
}

/**
 * What a brief lacks, the most pressing first: what cannot be learnt later (which choices were made), what holds the work up, what keeps the result from being known.
 *
 * @param today ISO day
 */
export function lacksOf(now: BriefNow, known: Known, today: string): Lack[] {
  const { brief, course } = now;
  if (brief.state === '已取消') return course.open > 0 ? [{ what: 'left', tasks: course.open }] : [];
  if (brief.state === '已发布') return [...afterwards(now), ...unchosen(brief)];
  const choices = [...unchosen(brief), ...unplanned(brief), ...strange(brief, known)];
  return brief.state === '制作中' ? [...holdUps(now, today), ...choices] : choices;
}

const when = (holds: boolean, ...lacks: readonly Lack[]): readonly Lack[] => (holds ? lacks : []);

const unchosen = ({ elements }: Brief) => when(namesIn(elements).length === 0, { what: 'elements' });

const unplanned = ({ owner, budget }: Brief) => [
  ...when(owner === null, { what: 'owner' }),
  ...when(budget === null, { what: 'budget' }),
];

/** What of a brief the shop's other tabs do not know. */
function strange({ pain, creator, ...brief }: Brief, { pains, creators }: Known): Lack[] {
  const unknown = pains === null ? [] : namesIn(pain).filter((one) => !pains.has(nameKey(one)));
  const lacks: readonly Lack[] = when(unknown.length > 0, { what: 'unknownPain', pains: unknown });
  if (creators === null || creator === null) return [...lacks];
  const found = creators(creator, brief.platform);
  return [...lacks, ...(found ? otherwise(brief, found) : [{ what: 'unknownCreator' } as const])];
}

/** What KOL矩阵 knows otherwise of the creator. */
function otherwise({ tier, budget }: Pick<Brief, 'tier' | 'budget'>, creator: Creator): Lack[] {
  const lacks: Lack[] = [];
  if (tier !== null && creator.tier !== null && creator.tier !== tier)
    lacks.push({ what: 'otherTier', tier: creator.tier });
  if (budget !== null && creator.price !== null && creator.price > budget)
    lacks.push({ what: 'overBudget', price: creator.price, budget });
  return lacks;
}

function holdUps({ brief, course, outcome, hasSteps }: BriefNow, today: string): Lack[] {
  const isOut = outcome.kind === 'piece';
  return [
    ...when(isOut, { what: 'stateBehind' }),
    ...when(!isOut && brief.published < today, { what: 'passed', days: daysBetween(brief.published, today) }),
    ...when(course.overdue > 0, { what: 'overdue', tasks: course.overdue }),
    ...when(!hasSteps, { what: 'noSteps' }),
  ];
}

function afterwards({ brief: { budget }, course, outcome }: BriefNow): Lack[] {
  const lacks: Lack[] = [...when(course.unmade > 0, { what: 'unticked', tasks: course.unmade })];
  if (outcome.kind !== 'piece') return [...when(outcome.kind === 'deleted', { what: 'deleted' }), ...lacks];
  const { cost, views } = outcome.piece;
  if (views === null) lacks.push({ what: 'noViews' });
  if (cost === null) lacks.push({ what: 'noCost' });
  // Once its statistics are there somebody has looked at the row.
  else if (views === null && cost === budget) lacks.push({ what: 'costIsBudget', cost });
  return lacks;
}
