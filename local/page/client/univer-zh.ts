/** Univer's own words, loaded for the page's language alone. */
import { mergeLocales } from '@univerjs/core';
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import filter from '@univerjs/preset-sheets-filter/locales/zh-CN';
import hyperLink from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import note from '@univerjs/preset-sheets-note/locales/zh-CN';
import sort from '@univerjs/preset-sheets-sort/locales/zh-CN';

/** What the bar says while formulas are calculated: Univer 0.25 asks for these words and brings none along. */
const progress = {
  analyzing: '正在找出要算的公式',
  calculating: '正在计算公式',
  array: '正在计算数组公式',
  done: '公式算好了',
};

export const words = mergeLocales(core, conditionalFormatting, dataValidation, filter, hyperLink, note, sort, {
  'sheets-formula': { progress },
});
