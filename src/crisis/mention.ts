/** The contract's words for what a mention is. */
export const MENTION_KINDS = ['投诉', '评价', '新规', '热搜', '报道'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Somebody said something of the shop somewhere. Blank cells are ''. */
export interface Mention {
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly time: string;
  readonly platform: string;
  readonly text: string;
  readonly author: string;
  readonly link: string;
  readonly product: string;
  readonly kind: MentionKind | null;
}
