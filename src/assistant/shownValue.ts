import type { Value } from '../workbook/cell';
import type { Column } from '../workbook/column';

/**
 * A setting's value as a merchant would type it: rates in percent, yes and no in words. What it gives is read back as the same value.
 *
 * @example
 * shownValue({ kind: 'rate' }, 0.075); // => '7.5%'
 * shownValue({ kind: 'yesNo' }, false); // => '否'
 * shownValue({ kind: 'count' }, null); // => ''
 */
export function shownValue({ kind }: Pick<Column, 'kind'>, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  // 15 digits: 0.07 × 100 is not 7 in binary fractions.
  if (kind === 'rate') return `${Number((Number(value) * 100).toPrecision(15))}%`;
  return String(value);
}
