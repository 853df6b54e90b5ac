import { stockExport } from '../../local/sample/stock';
import { sampleShop } from '../../local/sample/tabs';
import { signatureOf } from '../../src/sidebar/files/signature';
import { importStock } from '../../src/stock/imports/job';
import { isStockFile, readStockFiles, type StockMapping } from '../../src/stock/imports/reader';
import type { RawCell } from '../../src/workbook/port';
import { recordsOf } from '../alerts/desk';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

/** When the files were last changed: 18:00 in Shanghai. */
const MODIFIED = '2026-11-01T10:00:00Z';

const file = (name: string, ...rows: string[]) => ({
  name,
  bytes: new TextEncoder().encode(rows.join('\n')),
  modified: MODIFIED,
});
const read = (files: ReturnType<typeof file>[], stockMappings: Record<string, StockMapping> = {}) =>
  readStockFiles(files, { timeZone: 'Asia/Shanghai', stockMappings });

const OLD =
  'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO';
const BY_COLUMN = file(
  'inventory_export_1.csv',
  `${OLD},Hangzhou,Live room`,
  'cup,Cup,Color,Red,Size,L,,,CUP-R,,CN,12,not stocked',
  'cup,,Color,Blue,Size,L,,,CUP-B,,CN,-3,7',
  'mat,Mat,Title,Default Title,,,,,MAT,,CN,"1,200",',
);
const NEW =
  'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming,Unavailable,Committed,Available,On hand (current),On hand (new)';
const BY_ROW = file(
  'inventory_export_2.csv',
  NEW,
  'cup,Cup,Color,Red,CUP-R,,CN,Hangzhou,A1,40,1,2,12,15,',
  'cup,Cup,Color,Red,CUP-R,,CN,Live room,,0,0,0,not stocked,not stocked,',
  'cup,Cup,Color,Blue,CUP-B,,CN,Live room,,0,0,5,-5,0,',
);

test('both layouts of Shopify: a column per location, or a row per SKU and location; what is not stocked says nothing', () => {
  expect([BY_COLUMN, BY_ROW].map((one) => isStockFile(one, { stockMappings: {} }))).toEqual([true, true]);
  const places = (reading: ReturnType<typeof read>) =>
    reading.lines.map(({ sku, product, warehouse, available, inTransit }) => [
      sku,
      product,
      warehouse,
      available,
      inTransit,
    ]);
  expect(places(read([BY_COLUMN]))).toEqual([
    ['CUP-R', 'Cup - Red / L', 'Hangzhou', 12, null],
    ['CUP-B', 'Cup - Blue / L', 'Hangzhou', -3, null],
    ['CUP-B', 'Cup - Blue / L', 'Live room', 7, null],
    ['MAT', 'Mat', 'Hangzhou', 1200, null],
  ]);
  const { lines, files, refusals } = read([BY_ROW]);
  expect(places({ ...read([BY_ROW]), lines })).toEqual([
    ['CUP-R', 'Cup - Red', 'Hangzhou', 12, 40],
    ['CUP-B', 'Cup - Blue', 'Live room', -5, 0],
  ]);
  expect(lines[0]).toMatchObject({ platform: 'Shopify', updatedAt: '2026-11-01 18:00:00' });
  expect([files[0], refusals]).toEqual([expect.objectContaining({ rows: 3, lines: 2, skipped: 1, refused: 0 }), []]);
});

test('any other file by its headers; bins add up, and each row that cannot be read says why', () => {
  const { lines, refusals } = read([
    file(
      '万里牛库存-抖音.csv',
      '导出人：小周',
      '商家编码,货品名称,仓库名称,可售库存,在途数量,更新时间',
      'A-1,坚果,直播仓,1.2万,30,2026/10/31 9:05',
      'A-1,坚果,直播仓,80件,,2026/10/31 9:06',
      ',没有编码,直播仓,5,,',
      'A-2,空的,直播仓,,,',
      'A-3,不是数,直播仓,很多,,',
      'A-4,不是时间,直播仓,5,,昨天',
      '6.90123E+12,编码坏了,直播仓,5,,',
      '合计,,,12085,,',
    ),
  ]);
  expect(lines).toEqual([
    {
      sku: 'A-1',
      product: '坚果',
      platform: '抖音',
      warehouse: '直播仓',
      available: 12_080,
      inTransit: 30,
      updatedAt: '2026-10-31 09:06:00',
    },
  ]);
  expect(refusals.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    'blank A5',
    'blank D6',
    'notNumber D7',
    'notTime F8',
    'scientificSku A9',
  ]);
});

test('orders are no stock; a file whose columns nobody knows is asked about, and then remembered', () => {
  expect(isStockFile(file('orders.csv', '订单号,SKU,库存,实付金额', '1,A,3,9'), { stockMappings: {} })).toBe(false);
  const strange = file('仓库.csv', '料号,剩余', 'A-1,7');
  const [need] = read([strange]).needsMapping;
  expect([need?.headers, need?.signature]).toEqual([['料号', '剩余'], signatureOf(['料号', '剩余'])]);
  const mapping = { platform: '京东', columns: { sku: '料号', available: '剩余' } };
  const known = read([strange], { [need?.signature ?? '']: mapping });
  expect([known.needsMapping, known.lines[0]]).toEqual([
    [],
    expect.objectContaining({ sku: 'A-1', platform: '京东', available: 7 }),
  ]);
});

test('without a platform a row is refused with a sentence that says what to do', () => {
  const reading = read([file('stock.csv', 'SKU,可用库存', 'A,5')]);
  expect([reading.lines, reading.refusals.map(({ code }) => code)]).toEqual([[], ['noPlatform']]);
});

const STOCK = ['备注', 'SKU', '商品', '平台', '仓库', '可用库存', '活动备货量', '在途', '近7日销量', '更新时间'];
const at = (text: string) => new Date(text.replace(' ', 'T'));

function stockShop(rows: RawCell[][]) {
  const workbook = new MemoryWorkbook({ 库存: [STOCK, ...rows] });
  return {
    workbook,
    take: (files: ReturnType<typeof file>[], now = '11-02 09:00') => {
      const shop = shopOn(workbook, { now: `2026-${now}:00` });
      return importStock(shop, JSON.parse(JSON.stringify(read(files))), 'command');
    },
    rows: () => recordsOf(workbook, '库存'),
    cell: (row: number, header: string) => recordsOf(workbook, '库存')[row]?.[header],
  };
}

const ROWS: RawCell[][] = [
  ['常卖', 'CUP-R', '我的杯子', 'Shopify', 'Hangzhou', 90, 4, 1, 14, at('2026-10-30 18:00:00')],
  ['', 'cup-b', '', 'shopify', 'Live room', '', '', '', 14, ''],
  ['', 'MAT', '', 'Shopify', 'Hangzhou', 8, '', '', 0, at('2026-11-02 08:00:00')],
  ['', 'OWN', '', '淘宝', '杭州仓', 5, '', '', 7, at('2026-10-31 18:00:00')],
];

test('rows of the same SKU, platform and warehouse get the figures, others are added, none is lost, newer ones stay', () => {
  const shop = stockShop(ROWS);
  const ran = shop.take([BY_COLUMN]);
  expect(ran.result).toContain('导入库存：新增 1 行，更新 2 行，未变 0 行；1 行比表里的旧，没有动；库存 5 行');
  expect(ran).toMatchObject({ ok: true, problems: 0 });
  expect(shop.rows()).toMatchObject([
    {
      备注: '常卖',
      SKU: 'CUP-R',
      商品: '我的杯子',
      可用库存: '12',
      活动备货量: '4',
      在途: '1',
      更新时间: '2026-11-01 18:00:00',
    },
    { SKU: 'cup-b', 商品: 'Cup - Blue / L', 可用库存: '7', 状态: '断货风险' },
    { SKU: 'MAT', 可用库存: '8' },
    { SKU: 'OWN', 可用库存: '5', 更新时间: '2026-10-31 18:00:00' },
    { SKU: 'CUP-B', 平台: 'Shopify', 仓库: 'Hangzhou', 可用库存: '-3', 状态: '超卖' },
  ]);
});

test('taking the same files in again changes nothing, whatever the hour', () => {
  const shop = stockShop(ROWS);
  shop.take([BY_COLUMN, BY_ROW]);
  const before = shop.rows();
  expect(shop.take([BY_COLUMN, BY_ROW], '11-02 11:00').result).toContain('新增 0 行，更新 0 行，未变 3 行');
  expect(shop.rows()).toEqual(before);
});

test('a file without a warehouse means the platform’s only row', () => {
  const shop = stockShop(ROWS);
  shop.take([file('库存.csv', 'SKU,平台,库存', 'OWN,淘宝,66', 'MORE,淘宝,9')]);
  expect(
    shop
      .rows()
      .map(({ SKU, 仓库, 可用库存 }) => [SKU, 仓库, 可用库存])
      .slice(3),
  ).toEqual([
    ['OWN', '杭州仓', '66'],
    ['MORE', '', '9'],
  ]);
});

test('what was refused is in 数据问题, and the rest is taken', () => {
  const shop = stockShop(ROWS);
  const ran = shop.take([file('库存-淘宝.csv', 'SKU,仓库,库存', 'OWN,杭州仓,很多', 'OWN2,杭州仓,6')]);
  expect([ran.problems, ran.result]).toEqual([2, expect.stringContaining('1 处不能导入')]);
  expect(recordsOf(shop.workbook, '数据问题')).toContainEqual(
    expect.objectContaining({ 表: '库存-淘宝.csv', 单元格: 'C2', 值: '很多' }),
  );
});

test('the sample shop’s stock file is taken whole', () => {
  const rows = sampleShop().tabs.find(({ name }) => name === '库存')?.rows ?? [];
  const { name, bytes } = stockExport(rows);
  const { lines, refusals } = read([{ name, bytes: new Uint8Array(bytes), modified: MODIFIED }]);
  expect([lines.length, refusals]).toEqual([rows.length, []]);
  expect(lines.find(({ available }) => available < 0)).toMatchObject({
    sku: 'LS003',
    platform: '抖音',
    warehouse: '直播仓',
  });
});
