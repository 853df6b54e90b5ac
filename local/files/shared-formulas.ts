import { columnName, columnNumber } from './a1';

const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const cell = /(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(!.])/g;
const columns = /(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_(!.$])/g;
const rows = /(?<![A-Za-z0-9_.$])(\$?)(\d+):(\$?)(\d+)(?![A-Za-z0-9_(!.])/g;

/** A formula as it reads in a cell further down and right: relative references move along. */
export function movedFormula(formula: string, down: number, right: number): string {
  const column = (fixed: string, name: string) =>
    fixed + (fixed ? name : columnName(Math.max(0, columnNumber(name) + right)));
  const row = (fixed: string, number: string) => fixed + (fixed ? number : String(Math.max(1, Number(number) + down)));
  return formula
    .split(quoted)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(cell, (_, a, name, b, number) => column(a, name) + row(b, number))
            .replace(columns, (_, a, from, b, to) => `${column(a, from)}:${column(b, to)}`)
            .replace(rows, (_, a, from, b, to) => `${row(a, from)}:${row(b, to)}`),
    )
    .join('');
}
