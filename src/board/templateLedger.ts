import { addRows } from '../workbook/block';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import { type TemplateRow, templatesTab } from './tabs';

/** The rows of SOP模板. Where the tab is absent or holds nothing but headers, the three templates of the house are filled in first. */
export function readTemplates(shop: Shop): readonly TemplateRow[] {
  const table = openTable(shop, templatesTab);
  if (table.cells.length > 1) return table.rows.map(({ row }) => row as TemplateRow);
  return shop.lock.hold(() => {
    const whole = openWhole(shop, templatesTab);
    const { templates } = shop.texts.board;
    if (whole.cells.length <= 1) addRows(whole, templates);
    shop.workbook.flush();
    return templates;
  });
}
