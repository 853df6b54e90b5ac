import type { StockFileReading } from '../../stock/imports/line';
import type { StockField } from '../../stock/imports/mapping';
import { stockImportZh } from './stockImport';

/** 导入库存：侧栏里的文字。 */
export const stockPanelZh = {
  title: '导入库存',
  refusals: stockImportZh.refusals,
  choose: '选择文件',
  drop: '把库存文件拖到这里，可一次拖入多个',
  formats: '支持 Shopify 的库存导出，以及平台、仓库系统的 .csv 和 .xlsx：要有 SKU 和可用库存两列。',
  privacy: '文件只在本机读取。SKU、平台、仓库都一样的行会更新，没有的会新增，不会删除。',
  reading: '正在读取文件…',
  found: ({ rows, lines, skipped }: StockFileReading) =>
    [`${rows} 行，库存 ${lines} 条`, skipped > 0 ? `跳过 ${skipped} 行（不在此仓或合计行）` : '']
      .filter(Boolean)
      .join('；'),
  refused: (rows: number) => `${rows} 行不能导入`,
  refusedTitle: '不能导入的内容',
  more: (count: number) => `还有 ${count} 条，导入后见“数据问题”`,
  import: (lines: number) => `导入 ${lines} 条`,
  record: '记录到数据问题',
  writing: '正在写入…',
  change: '换文件',
  again: '再导入一个',
  showStock: '查看库存',
  openProblems: '打开数据问题',
  mappingTitle: (file: string) => `对应列名：${file}`,
  mappingHelp: '请指出每项内容在文件中的哪一列。以后同样列名的文件会自动识别。',
  mappingSave: '保存并读取',
  mappingMissing: '请至少选择 SKU 和可用库存；没有“平台”列的，请填平台名称。',
  mappingPlatform: '平台名称（没有“平台”列时）',
  mappingNone: '（没有这一列）',
  sample: (value: string) => `例：${value}`,
  fields: {
    sku: 'SKU',
    available: '可用库存',
    platform: '平台',
    warehouse: '仓库',
    product: '商品',
    inTransit: '在途',
    updatedAt: '更新时间',
  } as Record<StockField, string>,
};

export type StockPanelText = typeof stockPanelZh;
