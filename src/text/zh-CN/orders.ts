/** What a sentence about something refused may name. */
export interface Refused {
  column: string;
  value: string;
  expected: string;
  rows: number;
}

type Sentence = (refused: Refused) => string;

/** Why a cell, row or file was not imported: all that the server says of orders, besides the panel's title. */
const refusals = {
  missing: ({ column }) => `“${column}”是空的，这一行缺它不能导入。请补上后重新导入。`,
  notAmount: ({ column, value }) =>
    `“${column}”的“${value}”不是金额。应为 128.00、1,050.00 或 1.2万 这样的数字，请改正后重新导入。`,
  negativeAmount: ({ column, value }) => `“${column}”的“${value}”是负数。实付金额不能小于 0，请核对这一单。`,
  notQuantity: ({ column, value }) => `“${column}”的“${value}”不是数量。应为 0 或更大的数字，请改正后重新导入。`,
  notTime: ({ column, value }) =>
    `“${column}”的“${value}”不是时间。应为 2025-03-08 00:42:32 或 2025/3/8 0:42，请改正后重新导入。`,
  scientificId: ({ column, value }) =>
    `“${column}”的“${value}”已被表格软件改成科学计数法，后几位丢失，无法还原。请从平台重新下载，不要先用表格软件打开保存。`,
  roundedId: ({ column, value }) =>
    `“${column}”的“${value}”末几位被表格软件改成了 0（整列都是如此）。请从平台重新下载，不要先用表格软件打开保存。`,
  unknownStatus: ({ column, value }) =>
    `不认识“${column}”的“${value}”，无法判断是否已付款。请改成平台的标准状态，或把这个状态告诉我们。`,
  currency: ({ value, expected }) =>
    `这一单的币种是 ${value}，店铺的币种是 ${expected}，两者不能相加。请在“设置”中核对币种。`,
  shifted: ({ expected }) =>
    `这一行的格数多于表头（应为 ${expected} 格），列已错位：多半是某格里有未加引号的逗号。请从平台重新下载。`,
  openQuote: () => '这一行的引号没有成对，内容可能混在一起。请从平台重新下载，或在文件中补上引号。',
  orderIncomplete: ({ expected }) =>
    `同一订单的另一行（${expected}）有问题，整单的金额无法分摊，所以这一行也没有导入。请先改正那一行。`,
  totalDiffers: ({ column, value, expected }) =>
    `同一订单各行的“${column}”应当相同（都是整单金额），这里是 ${value}，首行是 ${expected}。请核对这一单。`,
  lineWithoutOrder: () => '这是订单的后续行，但文件里没有它的首行（首行才有金额和状态）。请导出完整的文件。',
  itemWithoutOrder: ({ value }) => `订单报表里没有订单 ${value}（或它没有通过检查）。请一并拖入同一时间段的订单报表。`,
  itemsAlone: ({ rows }) =>
    `宝贝报表（${rows} 行）只有商品，没有买家。请把同一时间段的订单报表（ExportOrderList）和它一起拖进来。`,
  joinedMismatch: ({ column, expected }) =>
    `这一行把 ${expected} 个子订单用“;”合并在一起，但“${column}”的个数对不上，无法拆开。请改为按子订单导出。`,
  missingColumn: ({ column }) => `文件缺少“${column}”列。请在平台导出时勾选这一列，再重新导入。`,
  partialRefund: ({ value }) =>
    `售后状态是“${value}”，但导出里没有退款金额，已按未退款导入。请在“订单”的退款金额中填上。`,
  noProduct: () => '这一行既没有商品也没有 SKU，没有计入“销售历史”。请在“订单”中补上商品。',
  password: () => '文件有密码。请先用密码打开，另存为没有密码的文件后再导入。',
  oldXls: () => '这是旧版 .xls 文件。请用表格软件打开后另存为 .xlsx 或 .csv 再导入。',
  notTable: () => '读不出表格：文件可能已损坏，或不是 .csv / .xlsx。请从平台重新下载。',
  emptyFile: () => '文件里没有数据行。请检查导出时选择的时间段。',
} satisfies Record<string, Sentence>;

const title = '导入订单';

/** The server's share of these words: the panel's own are not pushed with the script. */
export const orderJobsZh = { title, refusals };

/** 订单导入：侧栏与数据问题里的文字。 */
export const ordersZh = {
  title,
  choose: '选择文件',
  drop: '把平台导出的订单文件拖到这里，可一次拖入多个',
  formats: '支持淘宝/天猫、京东、抖音、Shopify 的 .csv 和 .xlsx；其他平台的 CSV 对应一次列名即可。',
  privacy: '文件只在本机读取：收货人的姓名、地址、电话不会写入表格。Shopify 的客户以邮箱识别，没有邮箱时用电话。',
  reading: '正在读取文件…',
  unrecognised: '未识别，需要对应列名',
  fileCounts: (orders: number, lines: number) => `${orders} 个订单，${lines} 行`,
  fileSkipped: (rows: number) => `跳过 ${rows} 行（未付款、空行或合计行）`,
  fileRefused: (rows: number) => `${rows} 行不能导入`,
  fileWaiting: (rows: number) => `${rows} 行未读取`,
  refusedTitle: '不能导入的内容',
  more: (count: number) => `还有 ${count} 条，导入后见“数据问题”`,
  import: (lines: number) => `导入 ${lines} 行`,
  record: '记录到数据问题',
  change: '换文件',
  again: '再导入一个',
  makeRoster: '更新客户名册',
  writing: (done: number, all: number) => `正在写入 ${done}/${all} 行…`,
  problems: (count: number) => `${count} 个数据问题`,
  openProblems: '打开数据问题',
  stopped: (done: number, all: number) => `已写入 ${done}/${all} 行。请再次点击导入：已写入的不会重复。`,
  mappingTitle: (file: string) => `对应列名：${file}`,
  mappingHelp: '请指出每项内容在文件中的哪一列。以后同样列名的文件会自动识别。',
  mappingSave: '保存并读取',
  mappingMissing: '请至少选择订单号、实付金额，以及付款时间或下单时间。',
  mappingPlatform: '平台名称',
  mappingNone: '（没有这一列）',
  mappingAmounts: '金额的含义',
  amountsLine: '每行是该商品自己的金额',
  amountsOrder: '每行重复整个订单的金额',
  sample: (value: string) => `例：${value}`,
  fields: {
    orderId: '订单号',
    paidAt: '付款时间',
    orderedAt: '下单时间',
    buyer: '客户ID',
    sku: 'SKU',
    product: '商品',
    category: '品类',
    quantity: '数量',
    price: '单价',
    paid: '实付金额',
    refunded: '退款金额',
    state: '订单状态',
    currency: '币种',
  },
  layouts: {
    taobaoOrders: '淘宝/天猫订单报表',
    taobaoItems: '淘宝/天猫宝贝报表',
    jd: '京东订单',
    douyin: '抖音订单',
    shopify: 'Shopify 订单',
    mapped: '自定义列名',
    unknown: '未识别',
  },
  refusals,
};

export type OrdersText = typeof ordersZh;
