import type { OrdersText } from '../zh-CN/orders';

const lines = (count: number): string => `${count} line${count === 1 ? '' : 's'}`;
const rows = (count: number): string => `${count} row${count === 1 ? '' : 's'}`;

/** Why a cell, row or file was not imported: all that the server says of orders, besides the panel's title. */
const refusals: OrdersText['refusals'] = {
  missing: ({ column }) =>
    `“${column}” is empty, and the row cannot be imported without it. Fill it in and import again.`,
  notAmount: ({ column, value }) =>
    `“${value}” in “${column}” is not an amount. Expected a number such as 128.00, 1,050.00 or 1.2万; correct it and import again.`,
  negativeAmount: ({ column, value }) =>
    `“${value}” in “${column}” is negative. An amount paid cannot be below 0; check this order.`,
  notQuantity: ({ column, value }) =>
    `“${value}” in “${column}” is not a quantity. Expected a number, 0 or more; correct it and import again.`,
  notTime: ({ column, value }) =>
    `“${value}” in “${column}” is not a time. Expected 2025-03-08 00:42:32 or 2025/3/8 0:42; correct it and import again.`,
  scientificId: ({ column, value }) =>
    `“${value}” in “${column}”: a spreadsheet program turned the number into scientific notation and its last digits are lost. Download the file again and do not save it from a spreadsheet program first.`,
  roundedId: ({ column, value }) =>
    `“${value}” in “${column}”: a spreadsheet program turned the last digits into 0, as in the whole column. Download the file again and do not save it from a spreadsheet program first.`,
  unknownStatus: ({ column, value }) =>
    `“${value}” in “${column}” is a status we do not know, so whether it was paid cannot be told. Change it to one of the platform's own, or tell us about it.`,
  currency: ({ value, expected }) =>
    `This order is in ${value}, the shop's currency is ${expected}; the two cannot be added up. Check the currency in 设置.`,
  shifted: ({ expected }) =>
    `The row has more cells than the header (${expected}), so its columns are shifted, most likely by a comma without quotes. Download the file again.`,
  openQuote: () =>
    'The quotation marks of this row do not match, so cells may run together. Download the file again, or add the missing mark.',
  orderIncomplete: ({ expected }) =>
    `Another row of the same order (${expected}) has a problem, so the order's amount cannot be shared out and this row was left out too. Correct that row first.`,
  totalDiffers: ({ column, value, expected }) =>
    `“${column}” is the whole order's amount and should be the same in each of its rows: ${value} here, ${expected} in the first. Check this order.`,
  lineWithoutOrder: () =>
    'This is a later row of an order whose first row, the one with amount and status, is not in the file. Export the complete file.',
  itemWithoutOrder: ({ value }) =>
    `Order ${value} is not in the order list, or did not pass its checks. Drop the order list of the same period with this file.`,
  itemsAlone: ({ rows: count }) =>
    `The item list (${rows(count)}) names products but no buyers. Drop the order list (ExportOrderList) of the same period together with it.`,
  joinedMismatch: ({ column, expected }) =>
    `This row joins ${expected} sub-orders by “;”, but “${column}” has another number of parts, so it cannot be split. Export one row per sub-order.`,
  missingColumn: ({ column }) => `The file has no column “${column}”. Tick it when exporting, then import again.`,
  partialRefund: ({ value }) =>
    `The after-sales status is “${value}”, but the export has no refunded amount; imported as not refunded. Enter the amount in 订单, column 退款金额.`,
  noProduct: () => 'This line has neither product nor SKU and was left out of 销售历史. Enter its product in 订单.',
  password: () => 'The file has a password. Open it, save it without a password and import that.',
  oldXls: () => 'This is an old .xls file. Open it in a spreadsheet program, save it as .xlsx or .csv and import that.',
  notTable: () => 'No table could be read: the file may be damaged, or is neither .csv nor .xlsx. Download it again.',
  emptyFile: () => 'The file has no data rows. Check the period chosen for the export.',
};

const title = 'Import orders';

/** The server's share of these words: the panel's own are not pushed with the script. */
export const orderJobsEn = { title, refusals };

/** Order import: the words of the panel and of the tab 数据问题. */
export const ordersEn: OrdersText = {
  title,
  choose: 'Choose files',
  drop: 'Drop the order files that your platforms export, several at once if you like',
  formats:
    'Taobao/Tmall, JD, Douyin and Shopify as .csv or .xlsx; for any other CSV you say once which column holds what.',
  privacy:
    'Files are read on this computer only: names, addresses and telephone numbers of receivers are not written to the sheet. Shopify customers are known by their e-mail, or by their telephone number where there is none.',
  reading: 'Reading the files…',
  unrecognised: 'Not recognised: needs its columns named',
  fileCounts: (orderCount, lineCount) => `${orderCount} order${orderCount === 1 ? '' : 's'}, ${lines(lineCount)}`,
  fileSkipped: (count) => `${rows(count)} skipped (unpaid, blank or totals)`,
  fileRefused: (count) => `${rows(count)} cannot be imported`,
  fileWaiting: (count) => `${rows(count)} not read`,
  refusedTitle: 'Cannot be imported',
  more: (count) => `${count} more: see the tab 数据问题 after the import`,
  import: (count) => `Import ${lines(count)}`,
  record: 'Record in 数据问题',
  change: 'Change files',
  again: 'Import more',
  makeRoster: 'Update customer roster',
  writing: (done, all) => `Writing ${done} of ${lines(all)}…`,
  problems: (count) => `${count} data problem${count === 1 ? '' : 's'}`,
  openProblems: 'Open 数据问题',
  stopped: (done, all) =>
    `${done} of ${lines(all)} were written. Import again: what is there already is not added twice.`,
  mappingTitle: (file) => `Columns of ${file}`,
  mappingHelp: 'Say which column of the file holds what. Files with the same headers are recognised from then on.',
  mappingSave: 'Save and read',
  mappingMissing: 'Choose at least the order number, the amount paid, and the time of payment or of the order.',
  mappingPlatform: 'Platform name',
  mappingNone: '(no such column)',
  mappingAmounts: 'What the amounts mean',
  amountsLine: 'each row holds the amount of its own product',
  amountsOrder: 'each row repeats the amount of the whole order',
  sample: (value) => `e.g. ${value}`,
  fields: {
    orderId: 'Order number',
    paidAt: 'Paid at',
    orderedAt: 'Ordered at',
    buyer: 'Customer ID',
    sku: 'SKU',
    product: 'Product',
    category: 'Category',
    quantity: 'Quantity',
    price: 'Unit price',
    paid: 'Amount paid',
    refunded: 'Amount refunded',
    state: 'Order status',
    currency: 'Currency',
  },
  layouts: {
    taobaoOrders: 'Taobao/Tmall order list',
    taobaoItems: 'Taobao/Tmall item list',
    jd: 'JD orders',
    douyin: 'Douyin orders',
    shopify: 'Shopify orders',
    mapped: 'your own columns',
    unknown: 'not recognised',
  },
  refusals,
};
