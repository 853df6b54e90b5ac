import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { type OrderFile, readOrders } from '../../src/orders/reader';
import { exportFile, SETTINGS, textFile } from './exports';

const HEADER = ['订单编号', '买家会员名', '买家实际支付金额', '订单状态', '订单创建时间', '宝贝标题 '];
const ROW = ['35153131473290001', '测试买家甲', '201.12', '交易成功', '2025-03-08 00:42:32', '测试商品'];
const CSV = [HEADER.join(','), ROW.join(',')].join('\n');
const LINE = {
  orderId: ROW[0],
  buyer: '测试买家甲',
  paid: 201.12,
  orderedAt: '2025-03-08 00:42:32',
  product: '测试商品',
};

const readOne = (file: OrderFile) => readOrders([file], SETTINGS);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('encodings and separators', () => {
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', strToU8(CSV), 'utf-8'],
    ['UTF-8 with BOM', strToU8(`\ufeff${CSV}`), 'utf-8'],
    ['UTF-16 with BOM', utf16(CSV), 'utf-16le'],
    ['tabs', strToU8(CSV.replaceAll(',', '\t')), 'utf-8'],
    ['semicolons', strToU8(CSV.replaceAll(',', ';')), 'utf-8'],
    ['CRLF', strToU8(CSV.replaceAll('\n', '\r\n')), 'utf-8'],
    ['CR', strToU8(CSV.replaceAll('\n', '\r')), 'utf-8'],
    ['a note above the header', strToU8(`导出时间 2025-04-01\n\n${CSV}`), 'utf-8'],
    [
      'one damaged byte in a UTF-8 file',
      new Uint8Array([...strToU8(`${CSV.replace('\n', ',备注\n')},`), 0xe5]),
      'utf-8',
    ],
  ];
  test.each(cases)('%s', (_, bytes, encoding) => {
    const { lines, files } = readOne({ name: 'orders.csv', bytes });
    expect(lines).toMatchObject([LINE]);
    expect(files[0]?.encoding).toBe(encoding);
  });

  test('a cell with line breaks is one row, and rows are counted as a spreadsheet counts them', () => {
    const text = `${CSV.replace('测试商品', '"测试\n商品"')}\n35153131473290002,b,x,交易成功,2025-03-08 00:42:32,`;
    const { lines, refusals } = readOne(textFile('orders.csv', text));
    expect(lines[0]?.product).toBe('测试\n商品');
    expect(refusals).toMatchObject([{ code: 'notAmount', cell: 'C3' }]);
  });
});

describe('.xlsx', () => {
  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<OrderFile> {
    const book = new ExcelJS.Workbook();
    fill(book);
    return { name: 'orders.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
  }

  test('text, numbers, dates, rich text and formulas', async () => {
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('订单报表');
      sheet.addRow(HEADER);
      sheet.addRow([ROW[0], '测试买家甲', 201.12, '交易成功', new Date(Date.UTC(2025, 2, 8, 0, 42, 32)), '']);
      sheet.getCell('E2').numFmt = 'yyyy/m/d h:mm';
      sheet.getCell('C2').value = { formula: '200+1.12', result: 201.12 };
      sheet.getCell('F2').value = { richText: [{ text: '测试' }, { font: { bold: true }, text: '商品' }] };
    });
    const { lines, files, refusals } = readOne(file);
    expect(refusals).toEqual([]);
    expect(lines).toMatchObject([LINE]);
    expect(files[0]).toMatchObject({ name: 'orders.xlsx', encoding: 'xlsx', platform: '淘宝' });
  });

  test('an order number stored as a number has lost its end and is refused', async () => {
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('Sheet1');
      sheet.addRow(HEADER);
      sheet.addRow([35153131473290000, ...ROW.slice(1)]);
      sheet.addRow([123456789012345, ...ROW.slice(1)]);
    });
    const { lines, refusals } = readOne(file);
    expect(refusals).toMatchObject([{ code: 'scientificId', cell: 'A2', value: '3.515313147329e+16' }]);
    expect(lines).toMatchObject([{ orderId: '123456789012345' }]);
  });

  test('the bundle of three sheets: orders are joined with their items, the third is left alone', async () => {
    const file = await workbook((book) => {
      const orders = book.addWorksheet('订单报表');
      orders.addRows([HEADER, ROW]);
      const items = book.addWorksheet('销售明细');
      items.addRow(['子订单编号', '主订单编号', '商家编码', '外部系统编号', '商品标题', '物流单号', '物流公司']);
      items.addRow(['1', ROW[0], 'A', 'A-1', '测试商品甲', '', '']);
      items.addRow(['2', ROW[0], 'B', 'B-1', '测试商品乙', '', '']);
      book.addWorksheet('发货报表').addRows([
        ['订单编号', '快递'],
        [ROW[0], '某快递'],
      ]);
      book.addWorksheet('空');
    });
    const { lines, files, needsMapping } = readOne(file);
    expect(lines.map(({ sku, product, paid }) => [sku, product, paid])).toEqual([
      ['A-1', '测试商品甲', 100.56],
      ['B-1', '测试商品乙', 100.56],
    ]);
    expect(files.map(({ name, layout, used, waiting }) => [name, layout, used, waiting])).toEqual([
      ['orders.xlsx[订单报表]', 'taobaoOrders', 1, 0],
      ['orders.xlsx[销售明细]', 'taobaoItems', 2, 0],
      ['orders.xlsx[发货报表]', 'unknown', 0, 1],
    ]);
    expect(needsMapping).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const locked = zipSync({ 'orders.csv': strToU8(CSV) });
  locked[6] = 1;
  const cases: [string, Uint8Array, string][] = [
    ['an old .xls', new Uint8Array([...compound, 0, 0]), 'oldXls'],
    [
      'an .xlsx with a password',
      new Uint8Array([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['a .zip with a password', locked, 'password'],
    ['a broken .xlsx', strToU8('PK\u0003\u0004\0\0\0\0nothing'), 'notTable'],
    ['a web page', strToU8('<html><body>请登录</body></html>'), 'notTable'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'notTable'],
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['a header without rows', strToU8(HEADER.join(',')), 'emptyFile'],
  ];
  test.each(cases)('%s', (_, bytes, code) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(readOne({ name: 'orders', bytes }).refusals).toMatchObject([{ code, file: 'orders', cell: '' }]);
    warn.mockRestore();
  });

  test('a .zip of exports is read file by file', () => {
    const bytes = zipSync({ 'jd.csv': exportFile('jd_orders_gbk.csv').bytes, 'readme.pdf': strToU8('x') });
    expect(readOne({ name: 'jd.zip', bytes }).files).toMatchObject([
      { name: 'jd.zip/jd.csv', platform: '京东', lines: 3 },
    ]);
  });
});
