import type { OrderLine } from './orderLine';

/** The lines that the roster looks at, and how many it leaves out for which reason. */
export interface LineScope {
  lines: OrderLine[];
  closedLines: number;
  unpaidLines: number;
  laterLines: number;
}

/**
 * Leaves out closed lines, lines that were never paid and lines that were paid after the as-of day.
 *
 * @param asOf ISO day, or null for no end
 */
export function lineScope(all: readonly OrderLine[], asOf: string | null): LineScope {
  const scope: LineScope = { lines: [], closedLines: 0, unpaidLines: 0, laterLines: 0 };
  for (const line of all) {
    if (line.status === '已关闭') scope.closedLines++;
    else if (line.paidOn === null) scope.unpaidLines++;
    else if (asOf !== null && line.paidOn > asOf) scope.laterLines++;
    else scope.lines.push(line);
  }
  return scope;
}
