import type { Comparison } from './engine';

/** Univer's names, in conditional rules and validations alike. */
export const univerComparisons: Record<Comparison, string> = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greater: 'greaterThan',
  greaterOrEqual: 'greaterThanOrEqual',
  less: 'lessThan',
  lessOrEqual: 'lessThanOrEqual',
};
