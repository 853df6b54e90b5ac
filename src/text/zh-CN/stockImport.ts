import type { StockRefusal } from '../../stock/imports/line';

interface Refused {
  column: string;
  value: string;
}

interface Imported {
  added: number;
  updated: number;
  unchanged: number;
  /** Left out, because what stands in 库存 is newer. */
  older: number;
  refused: number;
}

const refusals: Record<StockRefusal['code'], (refused: Refused) => string> = {
  blank: ({ column }) => `“${column}”是空的，这一行没有导入。请补上后重新导入。`,
  notNumber: ({ column, value }) => `“${column}”的“${value}”不是数量，这一行没有导入。应为 120 或 1,200 这样的数字。`,
  notTime: ({ column, value }) => `“${column}”的“${value}”不是时间，这一行没有导入。应为 2026-03-08 10:30。`,
  scientificSku: ({ value }) =>
    `SKU“${value}”已被表格软件改成科学计数法，后几位丢失，无法还原。请从平台或仓库系统重新下载，不要先用表格软件打开保存。`,
  openQuote: () => '这一行的引号没有成对，没有导入。请重新下载，或在文件中补上引号。',
  noPlatform: () => '不知道是哪个平台的，没有导入。请加一列“平台”，或在文件名里写上平台，如“库存-抖音.csv”。',
  notStock: () => '没有找到“SKU”和“可用库存”两列，不像是库存。请在第一行写上列名：SKU、平台、仓库、可用库存。',
  emptyFile: () => '文件里没有数据行。',
  password: () => '文件有密码。请先用密码打开，另存为没有密码的文件后再导入。',
  oldXls: () => '这是旧版 .xls 文件。请用表格软件打开后另存为 .xlsx 或 .csv 再导入。',
  notTable: () => '读不出表格：文件可能已损坏，或不是 .csv / .xlsx。请重新下载。',
};

/** 导入库存说的话。 */
export const stockImportZh = {
  refusals,
  brokenLine: (line: string) => `传过来的一行库存不完整，没有写入：${line.slice(0, 200)}`,
  imported: ({ added, updated, unchanged, older, refused }: Imported) =>
    [
      `导入库存：新增 ${added} 行，更新 ${updated} 行，未变 ${unchanged} 行`,
      older > 0 ? `${older} 行比表里的旧，没有动` : '',
      refused > 0 ? `${refused} 处不能导入，见“数据问题”` : '',
    ]
      .filter(Boolean)
      .join('；'),
};
