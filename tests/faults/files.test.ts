import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { saveWorkbook } from '../../local/files/save';
import type { Host } from '../../local/host';
import { readContentFiles } from '../../src/content/imports/reader';
import { mentionBatches, readMentionFiles } from '../../src/crisis/mentions/reader';
import { batches, readOrders } from '../../src/orders/reader';
import { readStockFiles } from '../../src/stock/imports/reader';
import { openShopHost, records } from '../addon/shopHost';
import { note } from './figures';
import { ATTACKS } from './given/hostile';

const ZONE = { timeZone: 'Asia/Shanghai' };
/** File names that people may be sent. */
const NAMES = ['=1+1.csv', '<img src=x onerror=alert(1)>.csv', '../../订单.csv', 'a\r\nBcc: all@evil.example.csv'];
const file = (at: number, rows: readonly object[]) => ({
  name: NAMES[at] ?? '',
  bytes: new TextEncoder().encode(Papa.unparse([...rows])),
  modified: '2026-11-01T10:00:00Z',
});

const ORDERS = ATTACKS.map((text, at) => ({
  订单编号: `3515313147329${1000 + at}`,
  买家会员名: text,
  买家实际支付金额: '9.90',
  订单状态: '交易成功',
  订单创建时间: '2026-10-08 00:42:32',
  订单付款时间: '2026-10-08 00:42:39',
  宝贝标题: text,
  宝贝总数量: '1',
  退款金额: '0',
}));
const STOCK = ATTACKS.map((text) => ({ SKU: text, 平台: '淘宝', 仓库: text, 可用库存: '3' }));
const MENTIONS = ATTACKS.map((text, at) => ({
  发布时间: `2026/11/2 8:${10 + at}`,
  来源平台: '抖音',
  评论内容: `有异物 ${text}`,
  用户昵称: text,
  商品名称: text,
  类别: '投诉',
}));
const PIECES = ATTACKS.map((text) => ({
  ...{
    作品名称: text,
    发布时间: '2026-10-18 12:30:00',
    体裁: '视频',
    审核状态: '公开',
    播放量: '800',
    完播率: '12.5%',
  },
  ...{ 点赞量: '10', 分享量: '1', 评论量: '2', 收藏量: '3', 主页访问量: '1', 粉丝增量: '1' },
}));

/** Takes in the files as the sidebars do: read in the browser, handed over as plain data. */
function takeIn(host: Host): void {
  const settings = host.run('importSettings', [], 'sidebar');
  const hand = (name: string, data: unknown) => host.run(name, [JSON.parse(JSON.stringify(data))], 'sidebar');
  for (const batch of batches(readOrders([file(0, ORDERS)], settings as never))) hand('importOrders', batch);
  hand('importStock', readStockFiles([file(1, STOCK)], { ...ZONE, stockMappings: {} }));
  for (const batch of mentionBatches(readMentionFiles([file(2, MENTIONS)], ZONE))) hand('importMentions', batch);
  hand('importContent', readContentFiles([file(3, PIECES)], ZONE));
}

const JOBS = ['customers', 'crisis', 'content'];
const home = mkdtempSync(join(tmpdir(), 'strangers-'));
const outbox = join(home, 'outbox');
let host: Host;

beforeAll(async () => {
  const team = [
    ['角色', '姓名', '邮箱'],
    ['品控', ATTACKS[11] ?? '', 'quality@shop.cn'],
    ['负责人', '王总', 'boss@shop.cn'],
  ];
  host = openShopHost({ 团队: team, 'a/../../外面': [['我的表'], ['我的格']] }, { outbox });
  takeIn(host);
  for (const job of JOBS)
    expect([job, host.run('runJob', [job], 'command')]).toEqual([job, expect.objectContaining({ ok: true })]);
  host.engine.calculate();
  mkdirSync(join(home, '店'));
  await saveWorkbook(host.engine, join(home, '店.xlsx'), {});
  await saveWorkbook(host.engine, join(home, '店'), {});
});

/** The lead to a tab that 驾驶舱 writes. */
const OWN = /^=?HYPERLINK\("#gid=\d+","[^"=]+"\)$/;

test('every text of the files stands in the workbook as it is, and none is a formula', () => {
  const texts = (tab: string, header: string) => records(host, tab).map((row) => row[header]);
  // Excel's mark of text in front is none of it.
  const plain = (text: unknown) => String(text).replace(/^'/, '').replace(/\s+/g, ' ').trim();
  const same = (found: readonly unknown[]) => expect(new Set(found.map(plain))).toEqual(new Set(ATTACKS.map(plain)));
  same(texts('订单', '商品'));
  same(texts('舆情提及', '作者'));
  same(texts('内容', '标题'));
  for (const { name } of host.engine.describe().sheets) {
    const sheet = host.engine.sheet(name);
    const box = { row: 0, column: 0, rows: sheet?.lastRow() ?? 0, columns: sheet?.lastColumn() ?? 0 };
    const formulas = (box.rows > 0 ? (sheet?.read(box) ?? []) : []).flat().flatMap(({ formula }) => formula ?? []);
    expect([name, formulas.filter((formula) => !OWN.test(formula))]).toEqual([name, []]);
  }
});

test('nor is any in the .xlsx file, and no link leads out of it', () => {
  const parts = unzipSync(readFileSync(join(home, '店.xlsx')));
  const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const formulas = texts.flatMap(([, text]) => [...text.matchAll(/<f[ >][^<]*(?=<\/f>)/g)].map(([found]) => found));
  expect(formulas.filter((found) => !/^<f>HYPERLINK\(&quot;#|^<f>HYPERLINK\("#/.test(found))).toEqual([]);
  expect(texts.filter(([, text]) => text.includes('TargetMode="External"'))).toEqual([]);
  expect(texts.filter(([name, text]) => /macro|vba|externalLink/i.test(name) || text.includes('ddeLink'))).toEqual([]);
});

test('a tab named to lead out of the folder is a file in it', () => {
  expect(readdirSync(home).sort()).toEqual(['outbox', '店', '店.xlsx']);
  const files = readdirSync(join(home, '店'));
  expect(files.filter((name) => name.includes('外面'))).toEqual(['a%2F..%2F..%2F外面.csv']);
});

test('mails have the headers of ours alone, go to the team alone, and are text', () => {
  const mails = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'latin1'));
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) {
    const head = mail
      .slice(0, mail.indexOf('\r\n\r\n'))
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n');
    const names = head.map((line) => line.slice(0, line.indexOf(':')));
    expect(names).toEqual(['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type']);
    expect(head[1]).toMatch(/^To: (quality|boss)@shop\.cn$/);
    const bodies = [...mail.matchAll(/base64\r\n\r\n([\w+/=\r\n]+)/g)].map(([, body = '']) =>
      Buffer.from(body, 'base64'),
    );
    const html = bodies.map(String).find((body) => body.startsWith('<!DOCTYPE')) ?? '';
    expect(html).toContain('有异物');
    expect(html).not.toMatch(/<(script|img|svg|iframe|form|link|object)|\son\w+\s*=\s*["'\w]*alert[^<]*>/i);
  }
  note('strangers’ texts in files', { strings: ATTACKS.length, 'kinds of files': 4, mails: mails.length });
});
