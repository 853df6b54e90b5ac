/** The contract's own words for cards: the same in every language. */
export const TASK_KINDS = ['商品上架', '活动筹备', '售后处理'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['待办', '进行中', '已完成'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The lanes of the board, with their short names in the headers of 看板. */
export const LANES = [
  { kind: '商品上架', short: '上架' },
  { kind: '活动筹备', short: '筹备' },
  { kind: '售后处理', short: '售后' },
] as const satisfies readonly { kind: TaskKind; short: string }[];
