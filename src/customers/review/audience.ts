/** 人群: whom a campaign may address (guide, section 3); two of the roster's tiers. */
export const AUDIENCES = ['高价值', '沉睡'] as const;

export type Audience = (typeof AUDIENCES)[number];
