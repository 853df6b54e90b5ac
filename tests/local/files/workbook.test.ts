import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../../local/engine/engine';
import { openEngine } from '../../../local/engine/open';
import { readWorkbook } from '../../../local/files/read';
import { saveWorkbook } from '../../../local/files/save';

let folder: string;
let engines: Engine[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopdeck-files-'));
});
afterEach(() => {
  for (const engine of engines) engine.dispose();
  engines = [];
  rmSync(folder, { recursive: true });
});

const at = (...names: string[]) => join(folder, ...names);

async function openPath(path: string) {
  const file = await readWorkbook(path);
  const engine = openEngine(file.data);
  engines.push(engine);
  return { file, engine };
}

function shop(files: Record<string, string>): string {
  mkdirSync(at('店'));
  for (const [name, text] of Object.entries(files)) writeFileSync(at('店', name), text);
  return at('店');
}

describe('a folder of CSV files', () => {
  test('keeps untouched files byte for byte, exact texts in touched ones, and files that are none of its tabs', async () => {
    const files = {
      '订单.csv': '\uFEFF订单号,金额\r\n007,12.50\r\n',
      '库存.csv': 'SKU,数量\na,"1"\nb,2.0\n',
      '说明.txt': 'x',
      '.隐藏.csv': 'y',
    };
    const path = shop(files);
    const { file, engine } = await openPath(path);
    expect(file.data.sheets.map(({ name }) => name)).toEqual(['库存', '订单']);
    const before = statSync(at('店', '订单.csv')).mtimeMs;
    engine.sheet('库存')?.write({ row: 1, column: 1, rows: 1, columns: 1 }, [[{ value: 5 }]]);
    engine.addSheet('新/表').write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula: '=库存!B2*2' }]]);
    engine.calculate();
    await saveWorkbook(engine, path, null, file);
    expect(readFileSync(at('店', '库存.csv'), 'utf8')).toBe('SKU,数量\na,5\nb,2.0\n');
    expect(readFileSync(at('店', '新%2F表.csv'), 'utf8')).toBe('10\n');
    for (const name of ['订单.csv', '说明.txt', '.隐藏.csv'] as const) {
      expect(readFileSync(at('店', name), 'utf8')).toBe(files[name]);
    }
    expect(statSync(at('店', '订单.csv')).mtimeMs).toBe(before);
  });

  test('copied to another folder keeps exact texts and leaves the first alone', async () => {
    const path = shop({ 'a.csv': 'x\r\n1.50\r\n', 'b.csv': 'y\n1.50\n2.50\n' });
    const { file, engine } = await openPath(path);
    engine.sheet('b')?.write({ row: 2, column: 0, rows: 1, columns: 1 }, [[{ value: 3 }]]);
    await saveWorkbook(engine, at('出'), null, file);
    expect(readdirSync(at('出')).sort()).toEqual(['a.csv', 'b.csv']);
    expect(readFileSync(at('出', 'a.csv'), 'utf8')).toBe('x\r\n1.50\r\n');
    expect(readFileSync(at('出', 'b.csv'), 'utf8')).toBe('y\n1.50\n3\n');
    expect(readFileSync(at('店', 'b.csv'), 'utf8')).toBe('y\n1.50\n2.50\n');
  });

  test('loses the file of a tab that was deleted, and no other', async () => {
    const path = shop({ 'a.csv': '1\n', 'b.csv': '2\n' });
    const { file, engine } = await openPath(path);
    writeFileSync(at('店', '后来.csv'), '3\n');
    const sheet = engine.sheet('a');
    if (sheet) engine.removeSheet(sheet);
    await saveWorkbook(engine, path, null, file);
    expect(readdirSync(path).sort()).toEqual(['b.csv', '后来.csv']);
  });

  test('takes formulas from nobody', async () => {
    const { engine } = await openPath(shop({ 'a.csv': '=1+1\n' }));
    engine.calculate();
    expect(engine.sheets()[0]?.read({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
      [{ value: '=1+1', formula: null, error: false }],
    ]);
  });
});

test('state is kept beside the workbook, and only when it says anything', async () => {
  const { engine } = await openPath(shop({ 'a.csv': '1\n' }));
  const empty = { properties: { document: {} }, triggers: [], mail: { day: '', recipients: 0 } };
  await saveWorkbook(engine, at('w.xlsx'), empty);
  expect(readdirSync(folder).sort()).toEqual(['w.xlsx', '店']);
  await saveWorkbook(engine, at('w.xlsx'), { properties: { document: { 键: '值' } } });
  await saveWorkbook(engine, at('店'), { triggers: [{ id: 1 }] });
  expect(existsSync(at('w.xlsx.state.json'))).toBe(true);
  expect((await readWorkbook(at('w.xlsx'))).state).toEqual({ properties: { document: { 键: '值' } } });
  expect((await readWorkbook(at('店'))).state).toEqual({ triggers: [{ id: 1 }] });
  await saveWorkbook(engine, at('w.xlsx'), empty);
  expect(existsSync(at('w.xlsx.state.json'))).toBe(false);
});

describe('what cannot be opened says why', () => {
  test.each([
    ['none.xlsx', undefined, 'missing'],
    ['none', undefined, 'missing'],
    ['a.doc', 'x', 'wrong-extension'],
    ['a.xls', 'x', 'old-excel'],
    ['a.et', 'x', 'old-excel'],
    ['a.ods', 'x', 'other-format'],
    ['a.csv', 'x', 'one-csv'],
    ['old.xlsx', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'old-excel'],
    [
      'locked.xlsx',
      Buffer.from(`d0cf11e0a1b11ae1${Buffer.from('EncryptedPackage', 'utf16le').toString('hex')}`, 'hex'),
      'encrypted',
    ],
    ['renamed.xlsx', '订单号,金额\r\n1,2\r\n', 'text'],
    ['gbk.xlsx', Buffer.from('b6a9b5a5bac50d0a31', 'hex'), 'text'],
    ['page.xlsx', '<html><table><tr><td>1</td></tr></table></html>', 'text'],
    ['noise.xlsx', Buffer.from('00010203', 'hex'), 'not-a-workbook'],
    ['empty.xlsx', '', 'not-a-workbook'],
    ['zip.xlsx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'not-a-workbook'],
  ])('%s', async (name, content, code) => {
    if (content !== undefined) writeFileSync(at(name), content);
    await expect(readWorkbook(at(name))).rejects.toMatchObject({ name: 'FileProblem', code, path: at(name) });
  });

  test('text in another encoding', async () => {
    shop({});
    writeFileSync(at('店', 'gbk.csv'), Buffer.from('b6a9b5a5', 'hex'));
    await expect(readWorkbook(at('店'))).rejects.toMatchObject({ code: 'not-utf8', path: at('店', 'gbk.csv') });
  });

  test('a truncated workbook', async () => {
    const { engine } = await openPath(shop({ 'a.csv': '1\n' }));
    await saveWorkbook(engine, at('w.xlsx'), null);
    const bytes = readFileSync(at('w.xlsx'));
    writeFileSync(at('w.xlsx'), bytes.subarray(0, bytes.length / 2));
    await expect(readWorkbook(at('w.xlsx'))).rejects.toThrow('is damaged or is not an Excel workbook');
  });

  test('a place that may not be written leaves everything as it was', async () => {
    const { engine } = await openPath(shop({ 'a.csv': '1\n' }));
    writeFileSync(at('file'), 'x');
    await expect(saveWorkbook(engine, at('file', 'w.xlsx'), null)).rejects.toMatchObject({ code: 'missing' });
    await expect(saveWorkbook(engine, at('file'), null)).rejects.toMatchObject({ code: 'wrong-extension' });
    expect(readFileSync(at('file'), 'utf8')).toBe('x');
    if (process.getuid?.() === 0) return;
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o500);
    await expect(saveWorkbook(engine, at('locked', 'w.xlsx'), null)).rejects.toMatchObject({ code: 'no-permission' });
  });
});
