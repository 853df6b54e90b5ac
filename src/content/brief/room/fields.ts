import { isDay } from '../../../calendar/isDay';
import { namesIn } from '../../name';
import { PIECE_KINDS } from '../../tabs';
import { type Brief, type BriefState, CREATOR_TIERS } from '../brief';

/** A brief as it is typed into the panel; '' is a blank cell. */
export interface Fields {
  /** '' for a new one; of one that is there only the day is typed anew. */
  id: string;
  title: string;
  pain: string;
  elements: string;
  platform: string;
  kind: string;
  tier: string;
  creator: string;
  owner: string;
  published: string;
  budget: string;
}

/** What is wrong with what was typed. */
export type Wrong = 'title' | 'pain' | 'platform' | 'platforms' | 'kind' | 'tier' | 'published' | 'past' | 'budget';

/** A cell holds 50,000 characters. */
const LONGEST = 500;

/**
 * What was typed as a row of 内容计划; or what is wrong with it.
 *
 * @param today ISO day
 * @example
 * briefFrom('JB1', { id: '', title: '吹毛不吵', pain: '噪音', elements: '', platform: '抖音、快手', kind: '短视频', tier: '', creator: '', owner: '', published: '2026-11-20', budget: '' }, '制作中', '2026-11-02'); // => 'platforms'
 */
export function briefFrom(id: string, fields: Fields, state: BriefState, today: string): Brief | Wrong {
  const text = (field: keyof Fields) =>
    String(fields[field] ?? '')
      .trim()
      .slice(0, LONGEST);
  const [kind, tier] = [
    PIECE_KINDS.find((one) => one === text('kind')),
    CREATOR_TIERS.find((one) => one === text('tier')),
  ];
  const budget = text('budget') === '' ? null : Number(text('budget'));
  const published = text('published');
  if (text('title') === '') return 'title';
  if (namesIn(text('pain')).length === 0) return 'pain';
  if (namesIn(text('platform')).length === 0) return 'platform';
  if (namesIn(text('platform')).length > 1) return 'platforms';
  if (!kind) return 'kind';
  if (text('tier') !== '' && !tier) return 'tier';
  const wrongDay = dayFault(published, today);
  if (wrongDay !== null) return wrongDay;
  if (budget !== null && !(budget >= 0 && Number.isFinite(budget))) return 'budget';
  const named = {
    title: text('title'),
    pain: text('pain'),
    platform: text('platform'),
    kind,
    published,
    budget,
    state,
  };
  const blank = (field: keyof Fields) => text(field) || null;
  const rest = {
    elements: namesIn(text('elements')).join('、') || null,
    creator: blank('creator'),
    owner: blank('owner'),
  };
  return { id, ...named, ...rest, tier: tier ?? null };
}

/**
 * What is wrong with a day of publication to come; null where nothing is.
 *
 * @example
 * dayFault('2026-11-31', '2026-11-02'); // => 'published'
 * dayFault('2026-11-01', '2026-11-02'); // => 'past'
 */
export function dayFault(published: string, today: string): 'published' | 'past' | null {
  if (!isDay(published)) return 'published';
  return published < today ? 'past' : null;
}
