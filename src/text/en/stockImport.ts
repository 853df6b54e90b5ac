import type { stockImportZh } from '../zh-CN/stockImport';

/** What importing stock says. */
export const stockImportEn: typeof stockImportZh = {
  refusals: {
    blank: ({ column }) => `“${column}” is blank, so this row was left out. Fill it in and import again.`,
    notNumber: ({ column, value }) =>
      `“${value}” in “${column}” is no quantity, so this row was left out. It should be a number such as 120 or 1,200.`,
    notTime: ({ column, value }) =>
      `“${value}” in “${column}” is no time, so this row was left out. It should look like 2026-03-08 10:30.`,
    scientificSku: ({ value }) =>
      `A spreadsheet program turned the SKU “${value}” into scientific notation; its last digits are lost. Download the file again and do not open and save it first.`,
    openQuote: () =>
      'The quotation marks of this row do not match, so it was left out. Download the file again or mend them.',
    noPlatform: () =>
      'Nobody says which platform this is of, so it was left out. Add a column 平台, or put the platform into the file name, such as “stock-抖音.csv”.',
    notStock: () =>
      'There are no columns SKU and 可用库存 (available), so this does not look like stock. Name the columns in the first row: SKU, 平台, 仓库, 可用库存.',
    emptyFile: () => 'The file has no rows of data.',
    password: () => 'The file has a password. Open it, save it without one, and import that.',
    oldXls: () =>
      'This is an old .xls file. Open it in a spreadsheet program, save it as .xlsx or .csv, and import that.',
    notTable: () => 'No table could be read: the file is damaged, or no .csv or .xlsx. Download it again.',
  },
  brokenLine: (line) => `A stock line arrived incomplete and nothing was written: ${line.slice(0, 200)}`,
  imported: ({ added, updated, unchanged, older, refused }) =>
    [
      `Stock imported: ${added} rows added, ${updated} updated, ${unchanged} unchanged`,
      older > 0 ? `${older} older than the tab were left out` : '',
      refused > 0 ? `${refused} could not be imported, see 数据问题` : '',
    ]
      .filter(Boolean)
      .join('; '),
};
