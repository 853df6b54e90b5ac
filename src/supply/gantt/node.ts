/** The nodes of a supply plan in their order (guide, section 2). */
export const NODES = ['需求预测', '采购下单', '生产排期', '物流分拨', '终端上架'] as const;
export type NodeName = (typeof NODES)[number];

/** Whether the people of a node work on a day. */
export type Works = (day: string) => boolean;

/** One node of a supply plan: a row of 供应甘特图. Days are ISO. */
export interface PlanNode {
  /** Tells it from every other node of the workbook. */
  readonly id: string;
  readonly plan: string;
  readonly name: NodeName;
  /** The planned first day: day 1. */
  readonly start: string;
  /** Planned calendar days, 1 or more. */
  readonly days: number;
  /** Ids of the nodes that must be done before it begins. */
  readonly before: readonly string[];
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  /** 0 … 1; null where nobody reported any. */
  readonly progress: number | null;
  /** The day on which `progress` was reported. */
  readonly reported: string | null;
  readonly works: Works;
}
