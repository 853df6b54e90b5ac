import type { StockPanelText } from '../zh-CN/stockPanel';
import { stockImportEn } from './stockImport';

/** Import of stock: the sidebar's words. */
export const stockPanelEn: StockPanelText = {
  title: 'Import stock',
  refusals: stockImportEn.refusals,
  choose: 'Choose files',
  drop: 'Drop stock files here, several at once if you like',
  formats:
    "Takes Shopify's inventory export, and .csv and .xlsx of platforms and warehouses that have a SKU and an available figure.",
  privacy:
    'Files are read on this machine only. Rows of the same SKU, platform and warehouse are updated, others are added, none is deleted.',
  reading: 'Reading files…',
  found: ({ rows, lines, skipped }) =>
    [`${rows} rows, ${lines} stock figures`, skipped > 0 ? `${skipped} rows skipped (not stocked, totals)` : '']
      .filter(Boolean)
      .join('; '),
  refused: (rows) => `${rows} rows cannot be imported`,
  refusedTitle: 'What cannot be imported',
  more: (count) => `${count} more; see 数据问题 after the import`,
  import: (lines) => `Import ${lines} figures`,
  record: 'Note in 数据问题',
  writing: 'Writing…',
  change: 'Change files',
  again: 'Import more',
  showStock: 'Show stock',
  openProblems: 'Open data problems',
  mappingTitle: (file) => `Name the columns: ${file}`,
  mappingHelp: 'Say which column holds what. Files with the same headers will be recognised.',
  mappingSave: 'Save and read',
  mappingMissing: 'Choose at least SKU and available; without a column for the platform, fill in its name.',
  mappingPlatform: 'Platform (where there is no column for it)',
  mappingNone: '(no such column)',
  sample: (value) => `e.g. ${value}`,
  fields: {
    sku: 'SKU',
    available: 'Available',
    platform: 'Platform',
    warehouse: 'Warehouse',
    product: 'Product',
    inTransit: 'On the way',
    updatedAt: 'Updated at',
  },
};
