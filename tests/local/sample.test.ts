import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { contentExports } from '../../local/sample/contentExports';
import { mentionExport } from '../../local/sample/mentionExport';
import { Random } from '../../local/sample/random';
import { CONTENT_FOLDER, EXPORTS_FOLDER, MENTIONS_FOLDER, makeSampleShop } from '../../local/sample/shop';
import { sampleShop } from '../../local/sample/tabs';
import { importContent } from '../../src/content/imports/job';
import { readContentFiles } from '../../src/content/imports/reader';
import { runCrisis } from '../../src/crisis/job';
import { importMentions } from '../../src/crisis/mentions/job';
import { mentionBatches, readMentionFiles } from '../../src/crisis/mentions/reader';
import { turnover } from '../../src/supply/bullwhip/turnover';
import { crisisZh } from '../../src/text/zh-CN/crisis';
import { findingOf } from '../../src/trends/finding';
import { type SearchRow, seriesOf } from '../../src/trends/series';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const shop = sampleShop();
const tab = (name: string) => shop.tabs.find((each) => each.name === name) ?? { columns: [], rows: [] };
const cells = (name: string, header: string) => {
  const { columns, rows } = tab(name);
  const at = columns.findIndex((column) => column.header === header);
  return rows.map((row) => row[at]);
};

describe('the sample shop', () => {
  test('is the same every time, and another one for another seed', () => {
    expect(JSON.stringify(sampleShop())).toBe(JSON.stringify(shop));
    expect(JSON.stringify(sampleShop(7).tabs)).not.toBe(JSON.stringify(shop.tabs));
  });

  test('has the tabs and headers that the contract names', () => {
    const headers = Object.fromEntries(
      shop.tabs.map(({ name, columns }) => [name, columns.map((c) => c.header).join()]),
    );
    expect(headers).toMatchObject({
      设置: '键,值,说明',
      团队: '角色,姓名,邮箱,备岗邮箱,日历',
      订单: '平台,订单号,客户ID,付款时间,SKU,商品,品类,数量,实付金额,退款金额,状态,来源,下单时间,币种',
      销售历史: '月份,商品,品类,销量,销售额,缺货天数,备注',
      促销日历: '促销,商品,品类,开始日,结束日,预计增幅,备注',
      库存: 'SKU,商品,平台,仓库,可用库存,活动备货量,在途,近7日销量,更新时间',
      供应商:
        '供应商,等级,商品,月基础产能,旺季可扩产能,合作年限,提前期天数,单位成本,联系人,邮箱,对接人,起订量,扩产单位成本,切换费用',
      交付记录: '供应商,单号,下单日,承诺交期,实际交期,数量,合格数,商品',
      供应甘特图: '计划ID,商品,节点,开始日,计划天数,负责人,供应商,联系人,前置节点,实际开始,实际完成,进度',
      趋势词: '关键词,平台,周期,日期,搜索量,品类',
      内容: '内容ID,平台,类型,标题,结构元素,痛点,KOL,发布日,成本,播放量,完播数,互动数,点击数,加购数,下单数,复购数,成交额,简报ID',
      KOL矩阵: 'KOL,平台,粉丝数,报价',
      痛点词: '关键词,品类,搜索量,提及数,负面数,头部占用数',
      爆款样本: '平台,类型,标题,作者,播放量,互动数,结构元素,痛点,链接,发布日',
      舆情提及: '时间,平台,内容,作者,链接,商品,类别',
      监控规则: '规则,类别,关键词,窗口小时,阈值,口径,责任角色,动作,响应时限小时,级别,启用',
      评价统计: '日期,平台,评价数,差评数',
    });
  });

  test('orders from factories of its own that make every product, none before the order and more of it good than came', () => {
    const made = (cells('供应商', '商品') as string[]).flatMap((products) => products.split('、'));
    expect(new Set(cells('订单', '商品'))).toEqual(
      new Set(made.filter((product) => cells('订单', '商品').includes(product))),
    );
    const rows = tab('交付记录').rows as [
      string,
      string,
      string,
      string,
      string | null,
      number,
      number | null,
      string,
    ][];
    expect(rows.length).toBeGreaterThan(400);
    const wrong = rows.filter(([, , ordered, promised, delivered, quantity, good]) => {
      return promised < ordered || (delivered ?? promised) < ordered || (good ?? 0) > quantity;
    });
    expect(wrong).toEqual([]);
    expect(rows.filter(([, , , , delivered]) => delivered === null).length).toBeGreaterThan(5);
  });

  test('has in stock what lay there and came less what was sold: turnover can be reckoned back for every product, and is sensible', () => {
    const sales = tab('订单').rows.filter((row) => row[10] !== '已关闭' && row[10] !== '已退款');
    const came = tab('交付记录').rows.filter((row) => row[4] !== null);
    const moves = (rows: typeof sales, product: unknown, [name, day, pieces]: [number, number, number]) =>
      rows
        .filter((row) => row[name] === product)
        .map((row) => ({ day: String(row[day]).slice(0, 10), pieces: Number(row[pieces]) }));
    // One product is nearly gone although little of it was sold: a record is missing.
    const whole = [...new Set(cells('库存', '商品'))].filter((product) => product !== '玻尿酸补水面膜 20片');
    expect(whole).toHaveLength(23);
    for (const product of whole) {
      const stock = tab('库存').rows.reduce((sum, row) => sum + (row[1] === product ? Number(row[4]) : 0), 0);
      const [sold, received] = [moves(sales, product, [5, 3, 7]), moves(came, product, [7, 4, 6])];
      const { days, before } = turnover(stock, sold, received, '2026-10-31', '2025-09-01', 90);
      const sensible = [days, before].every((each) => each !== null && each > 15 && each < 200);
      expect({ product, days, before, sensible }).toMatchObject({ sensible: true });
    }
  });

  test('opens with a tab that says, in both languages, that everything is invented', () => {
    const [first] = shop.tabs;
    expect(first?.name).toBe('说明');
    expect(first?.rows[0]?.[0]).toContain('虚构');
    expect(first?.rows[0]?.[1]).toContain('invented');
  });

  test('sells 24 products on four platforms in about 4,000 orders up to the end of October 2026', () => {
    const times = cells('订单', '付款时间') as string[];
    const orders = new Set(tab('订单').rows.map(([platform, orderId]) => `${platform} ${orderId}`));
    expect(new Set(cells('订单', '商品')).size).toBe(24);
    expect([...new Set(cells('订单', '平台'))].sort()).toEqual(['Shopify', '京东', '抖音', '淘宝']);
    expect(orders.size).toBeGreaterThan(3_800);
    expect(orders.size).toBeLessThan(4_200);
    expect(times.every((time) => time >= '2025-09-01' && time < '2026-11-01 00:15')).toBe(true);
  });

  test('has typed months before the orders begin: four years together', () => {
    const typed = tab('销售历史').rows.filter((row) => row[6] === null);
    const months = [...new Set(typed.map(([month]) => month))].sort();
    const ordered = new Set((cells('订单', '下单时间') as string[]).map((time) => time.slice(0, 7)));
    expect([months[0], months[months.length - 1], months.length]).toEqual(['2022-11', '2025-08', 34]);
    expect([...ordered].sort()[0]).toBe('2025-09');
    expect(months.length + ordered.size).toBe(48);
    expect(typed).toHaveLength(34 * 24);
  });

  test('has products beside the platforms that are hard to forecast: one sells now and then, one doubles, two are young', () => {
    const offline = tab('销售历史').rows.filter((row) => row[6] !== null);
    const sold = (name: string) => offline.filter((row) => row[1] === name).map((row) => Number(row[3]));
    const months = [...new Set(offline.map((row) => String(row[1])))].map((name) => sold(name).length);
    expect(months.sort((a, b) => a - b)).toEqual([5, 15, 36, 48]);
    expect(sold('企业团购礼盒 12件装').filter((quantity) => quantity === 0).length).toBeGreaterThan(24);
    const year = (from: number) =>
      sold('即食鸡胸肉 10袋')
        .slice(from, from + 12)
        .reduce((sum, quantity) => sum + quantity, 0);
    expect(year(24)).toBeGreaterThan(1.8 * year(12));
  });

  test('peaks at 双11, before the Spring Festival for snacks, and at the start of school for stationery', () => {
    const sold = (category: string, month: string) =>
      tab('销售历史')
        .rows.filter((row) => row[2] === category && String(row[0]).endsWith(month))
        .reduce((sum, row) => sum + Number(row[3]), 0);
    expect(sold('美妆', '-11')).toBeGreaterThan(1.5 * sold('美妆', '-12'));
    expect(sold('零食', '-01')).toBeGreaterThan(1.2 * sold('零食', '-03'));
    expect(sold('文具', '-08')).toBeGreaterThan(1.3 * sold('文具', '-07'));
  });

  test('names buyers everywhere but on Douyin, and shows no masked person', () => {
    const named = (buyer: unknown) => typeof buyer === 'string' && /^[^*]{4,}$/.test(buyer);
    const wrong = tab('订单').rows.filter(([platform, , buyer]) =>
      platform === '抖音' ? buyer !== null : !named(buyer),
    );
    expect(wrong).toEqual([]);
  });

  test('has refunds and closed orders: in full, or three tenths of what was paid', () => {
    for (const state of ['已付款', '已完成', '已关闭', '已退款']) expect(cells('订单', '状态')).toContain(state);
    const wrong = tab('订单').rows.filter((row) => {
      const [paid, refunded, state] = [Number(row[8]), Number(row[9]), row[10]];
      return state === '已关闭' || state === '已退款' ? refunded !== paid : refunded > 0.3 * paid + 0.01;
    });
    expect(wrong).toEqual([]);
    expect(cells('订单', '退款金额').filter((refunded) => Number(refunded) > 0).length).toBeGreaterThan(100);
  });

  test('keeps order numbers apart, as text: one number, one buyer and time', () => {
    const orders = new Map<unknown, Set<string>>();
    for (const [, orderId, buyer, paidAt] of tab('订单').rows) {
      orders.set(orderId, (orders.get(orderId) ?? new Set()).add(`${buyer} ${paidAt}`));
    }
    expect([...orders].filter(([orderId, told]) => typeof orderId !== 'string' || told.size > 1)).toEqual([]);
  });
});

describe('what is said of the sample shop', () => {
  test('names products that it sells, on the days that the workbook knows', () => {
    const sold = new Set(cells('订单', '商品'));
    const named = cells('舆情提及', '商品').filter((product) => product !== null);
    expect(named.filter((product) => !sold.has(product))).toEqual([]);
    expect(cells('舆情提及', '时间').every((time) => String(time) >= '2026-10-29' && String(time) < '2026-11-01')).toBe(
      true,
    );
  });

  test('is watched by the rules that every shop begins with, and one of its own', () => {
    const watched = tab('监控规则').rows.map(([rule, , words]) => [rule, words]);
    expect(watched.slice(0, -1)).toEqual(crisisZh.defaults.map(({ rule, words }) => [rule, words]));
    expect(watched).toHaveLength(4);
  });

  test('comes with a file of what was said since: an incident of the jerky, a worry, a denial, an attack that is too small', () => {
    const file = mentionExport();
    const readings = readMentionFiles([{ name: file.name, bytes: new Uint8Array(file.bytes) }], {
      timeZone: 'Asia/Shanghai',
    });
    expect(readings.map(({ mentions, refusals }) => [mentions.length, refusals])).toEqual([[12, []]]);
    const names = ['舆情提及', '监控规则', '团队'];
    const workbook = new MemoryWorkbook(
      Object.fromEntries(
        names.map((name) => {
          const rows = tab(name).rows.map((row) => row.map((cell) => cell ?? ''));
          return [name, [tab(name).columns.map(({ header }) => header), ...rows]];
        }),
      ),
    );
    const at = (now: string) => runCrisis(shopOn(workbook, { now: `2026-${now}:00` }), new FakeOutlet()).result;
    at('11-01 09:00');
    const before = recordsOf(workbook, '危机').map((row) => row.危机ID);
    const known = recordsOf(workbook, '舆情提及').length;
    for (const batch of mentionBatches(readings))
      importMentions(shopOn(workbook, { now: '2026-11-04 18:00:00' }), batch, 'command');
    expect(at('11-04 18:00')).toContain('；小红书竞品攻击 3 条，还不到 6 条，暂不立危机');
    const begun = recordsOf(workbook, '危机').filter(({ 危机ID }) => !before.includes(危机ID));
    expect(begun).toMatchObject([{ 规则: '质量投诉', 商品: '手撕牛肉干 200g', 提及数: '3', 级别: '二级' }]);
    const fresh = recordsOf(workbook, '舆情提及').slice(known);
    const of = (verdict: string) =>
      fresh.filter(({ 判定 }) => 判定 === verdict).map(({ 内容 }) => String(内容).slice(0, 6));
    expect(of('担忧')).toEqual(['想多囤几盒坚']);
    expect(of('告警')).toHaveLength(6);
    expect(of('排除')).toEqual(['置物架装好了', '凑单的优惠券', '担心的都没发', '和商场里的质', '客服回得真快']);
  });

  test('has never more bad reviews than reviews, and one day that is far from usual', () => {
    const rates = tab('评价统计').rows.map(([day, platform, reviews, bad]) => ({
      at: `${day} ${platform}`,
      rate: Number(bad) / Number(reviews),
    }));
    expect(rates).toHaveLength(45 * 3);
    expect(rates.every(({ rate }) => rate <= 1)).toBe(true);
    expect(rates.filter(({ rate }) => rate > 0.15).map(({ at }) => at)).toEqual(['2026-10-30 京东']);
  });
});

test('of the words it watches the two that surge are told, those in season are not', () => {
  const searches = tab('趋势词').rows.map(([word, platform, every, day, count, category]) => ({
    ...{ word, platform, day, category, searches: count },
    every: every === '月' ? 'month' : 'week',
  })) as SearchRow[];
  const findings = seriesOf(searches).series.flatMap((series) => findingOf(series, '2026-10-31', 45) ?? []);
  expect(Object.fromEntries(findings.map(({ series, status }) => [series.word, status]))).toEqual({
    冻干: 'red',
    宠物吹风机: 'red',
    加湿器: 'seasonal',
    坚果: 'seasonal',
    护手霜: 'seasonal',
    猫砂: 'quiet',
    错题本: 'quiet',
    懒人抹布: 'short',
  });
});

describe('the sample shop’s content', () => {
  test('sells in proportion to the shop, on pieces whose steps never grow', () => {
    const numbers = (header: string) => cells('内容', header).map((cell) => Number(cell ?? 0));
    const sum = (header: string) => numbers(header).reduce((total, one) => total + one, 0);
    const ordered = new Set(
      tab('订单')
        .rows.filter((row) => String(row[3]) >= '2026-03-01')
        .map((row) => `${row[0]} ${row[1]}`),
    );
    expect(sum('下单数')).toBeGreaterThan(0.1 * ordered.size);
    expect(sum('下单数')).toBeLessThan(0.4 * ordered.size);
    const [views, clicks, orders, repeats] = ['播放量', '点击数', '下单数', '复购数'].map(numbers);
    views?.forEach((seen, at) => {
      expect(seen).toBeGreaterThanOrEqual(clicks?.[at] ?? 0);
      expect(clicks?.[at]).toBeGreaterThanOrEqual(orders?.[at] ?? 0);
      expect(orders?.[at]).toBeGreaterThanOrEqual(repeats?.[at] ?? 0);
    });
  });

  test('names creators that it knows but for one, and pains of its list', () => {
    const known = new Set(tab('KOL矩阵').rows.map(([name, platform]) => `${name} ${platform}`));
    const strangers = tab('内容').rows.filter((row) => row[6] !== null && !known.has(`${row[6]} ${row[1]}`));
    expect(strangers.map((row) => row[6])).toEqual(['小满日记']);
    const words = new Set(cells('痛点词', '关键词'));
    const named = [...cells('内容', '痛点'), ...cells('爆款样本', '痛点')].filter((pain) => pain !== null);
    expect(named.filter((pain) => !words.has(pain))).toEqual([]);
  });

  test('comes with files that are taken whole: October’s last pieces get their figures, November’s are added', async () => {
    const files = await contentExports(new Random(1), shop.pieces);
    const reading = readContentFiles(
      files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
      { timeZone: 'Asia/Shanghai' },
    );
    expect([reading.files.map(({ platform }) => platform), reading.refusals]).toEqual([
      ['抖音', '小红书', '视频号'],
      [],
    ]);
    const rows = tab('内容').rows.map((row) => row.map((cell) => cell ?? ''));
    const workbook = new MemoryWorkbook({ 内容: [tab('内容').columns.map(({ header }) => header), ...rows] });
    const ran = importContent(shopOn(workbook, { now: '2026-12-01 09:00:00' }), reading, 'command');
    expect(ran.result).toContain('新增 6 条，更新 4 条，未变 0 条');
    expect(recordsOf(workbook, '内容').filter(({ 播放量 }) => 播放量 === '')).toEqual([]);
  });
});

describe('the files', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shop-'));
    await makeSampleShop(join(folder, '示例.xlsx'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('the workbook holds every tab, numbers as text and times as times', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, '示例.xlsx'));
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount - 1])).toEqual(
      shop.tabs.map(({ name, rows }) => [name, rows.length]),
    );
    const row = workbook.getWorksheet('订单')?.getRow(2);
    const [expected] = tab('订单').rows;
    expect(row?.getCell(2).value).toBe(expected?.[1]);
    expect(new Date(String(row?.getCell(4).value)).toISOString().slice(0, 19).replace('T', ' ')).toBe(expected?.[3]);
  });

  test('exports lie beside it, in the platforms’ encodings, and nothing half-written', async () => {
    const files = await readdir(join(folder, EXPORTS_FOLDER));
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['示例.xlsx', EXPORTS_FOLDER, CONTENT_FOLDER, MENTIONS_FOLDER]),
    );
    expect([...files, ...(await readdir(folder))].filter((name) => name.endsWith('.part'))).toEqual([]);
    const bytes = async (start: string) =>
      readFile(join(folder, EXPORTS_FOLDER, files.find((name) => name.startsWith(start)) ?? ''));
    expect(new TextDecoder('gbk', { fatal: true }).decode(await bytes('淘宝_ExportOrderList'))).toContain('买家会员名');
    expect(new TextDecoder('gbk', { fatal: true }).decode(await bytes('京东'))).toContain('下单帐号');
    expect((await bytes('抖音')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await bytes('Shopify')).toString('utf8')).toContain('Financial Status');
  });
});
