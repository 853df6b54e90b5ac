import type { PieceKind } from '../tabs';

/** The contract's own words, the same in every language. A brief without a state is a draft: half a row opens no tasks. */
export const BRIEF_STATES = ['草稿', '制作中', '已发布', '已取消'] as const;
export type BriefState = (typeof BRIEF_STATES)[number];

/** Tiers of creators by their followers (guide, section 4). */
export const CREATOR_TIERS = ['头部', '腰部', '素人', '普通用户'] as const;

/** What a piece is to be: a row of 内容计划. Days are ISO text. */
export interface Brief {
  readonly id: string;
  readonly title: string;
  readonly pain: string;
  readonly elements: string | null;
  readonly platform: string;
  readonly kind: PieceKind;
  readonly tier: string | null;
  readonly creator: string | null;
  readonly owner: string | null;
  /** The day on which it is to be published, or was. */
  readonly published: string;
  readonly budget: number | null;
  readonly state: BriefState;
}

/** A row of 内容, as far as briefs go; null is not known. */
export interface Piece {
  readonly id: string;
  readonly platform: string;
  readonly kind: PieceKind;
  readonly title: string;
  readonly elements: string | null;
  readonly pain: string | null;
  readonly creator: string | null;
  readonly published: string;
  readonly cost: number | null;
  readonly views: number | null;
  readonly orders: number | null;
  readonly revenue: number | null;
  /** 简报ID of the brief that it came of. */
  readonly brief: string | null;
}

/**
 * A 简报ID that is not taken: `JB`, the day on which the piece is to be published, a number where there are several.
 *
 * @param published ISO day
 * @example
 * freshBriefId('2026-11-20', new Set(['JB261120'])); // => 'JB261120-2'
 */
export function freshBriefId(published: string, taken: ReadonlySet<string>): string {
  const stem = `JB${published.slice(2).replace(/-/g, '')}`;
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}
