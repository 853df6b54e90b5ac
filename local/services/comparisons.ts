import type { Comparison } from '../engine/engine';

/** Names that BooleanCriteria and DataValidationCriteria share. */
export const NUMBER_CRITERIA: Record<Comparison, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greater: 'NUMBER_GREATER_THAN',
  greaterOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  less: 'NUMBER_LESS_THAN',
  lessOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};
