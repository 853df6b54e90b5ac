/**
 * Takes the rules of a workbook that is about to be closed out of all that follows them. Univer drops the rules and leaves behind what moves them with the cells; as the next
 * workbook has the same names, that went on moving the rules of the one before: colours came back after somebody had taken them away, and doubled at each inserted row.
 */
import type { Univer } from '@univerjs/core';
import { ConditionalFormattingRuleModel } from '@univerjs/preset-sheets-conditional-formatting';
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';

export function forgetRules(univer: Univer, unitId: string): void {
  const injector = univer.__getInjector();
  const colours = injector.get(ConditionalFormattingRuleModel);
  for (const [sheetId, rules] of colours.getAll().get(unitId) ?? [])
    for (const { cfId } of [...rules]) colours.deleteRule(unitId, sheetId, cfId);
  const validations = injector.get(DataValidationModel);
  for (const [sheetId, rules] of validations.getUnitRules(unitId))
    for (const { uid } of [...rules]) validations.removeRule(unitId, sheetId, uid, 'patched');
}
