/** Univer's own words, loaded for the page's language alone. */
import { mergeLocales } from '@univerjs/core';
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import filter from '@univerjs/preset-sheets-filter/locales/en-US';
import hyperLink from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import note from '@univerjs/preset-sheets-note/locales/en-US';
import sort from '@univerjs/preset-sheets-sort/locales/en-US';

/** What the bar says while formulas are calculated: Univer 0.25 asks for these words and brings none along. */
const progress = {
  analyzing: 'Finding formulas to calculate',
  calculating: 'Calculating formulas',
  array: 'Calculating array formulas',
  done: 'Formulas calculated',
};

export const words = mergeLocales(core, conditionalFormatting, dataValidation, filter, hyperLink, note, sort, {
  'sheets-formula': { progress },
});
