import type { Expected } from './column';

/** Why a cell or row was refused; `text/` has the sentence. */
export type Reason =
  | { code: 'cell'; expected: Expected; choices: readonly string[] | null }
  | { code: 'duplicate'; firstRow: number }
  | { code: 'doubledHeader' }
  | { code: 'currency'; shop: string }
  | { code: 'said'; sentence: string };

/** One refused cell: shown in 数据问题. */
export interface Problem {
  tab: string;
  /** Address within the tab or file, such as `D17`. */
  cell: string;
  column: string;
  value: string;
  reason: Reason;
  /** Whether this job found it by what it knows, so that another one that reads the tab does not see it; unsaid, its reason tells. */
  judged?: boolean;
}

/** Whether only the job that found a problem can tell that it is gone. */
export const isJudged = ({ judged, reason }: Problem): boolean =>
  judged ?? (reason.code === 'said' || reason.code === 'currency');
