import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openEngine } from '../../../local/engine/open';
import { keepOriginal } from '../../../local/files/original';
import { readWorkbook } from '../../../local/files/read';
import { saveWorkbook } from '../../../local/files/save';

/** A file as another program writes it, with things that ShopDeck has no place for. */
async function foreignFile(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('账本');
  sheet.getCell('A1').value = { text: '网店', hyperlink: 'https://example.com' };
  sheet.getCell('B1').value = 5;
  workbook.definedNames.add('账本!$B$1', '税率');
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  sheet.addImage(workbook.addImage({ base64: pixel, extension: 'png' }), 'C1:D4');
  const path = join(mkdtempSync(join(tmpdir(), 'original-')), '我的账本.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

test('a file that a save would strip is copied beside it first, once', async () => {
  const path = await foreignFile();
  const before = readFileSync(path);
  const kept = await keepOriginal(path);
  expect(kept?.unkept.sort()).toEqual(['links', 'pictures']);
  expect(kept?.copy).toMatch(/我的账本\.original\.xlsx$/);
  expect(readFileSync(kept?.copy ?? '')).toEqual(before);
  const opened = await readWorkbook(path);
  const engine = openEngine(opened.data);
  await saveWorkbook(engine, path, {}, opened);
  engine.dispose();
  expect(await keepOriginal(path)).toBeNull();
  expect(readFileSync(kept?.copy ?? '')).toEqual(before);
});

test('a copy that is there is never written over', async () => {
  const path = await foreignFile();
  const copy = path.replace('.xlsx', '.original.xlsx');
  writeFileSync(copy, 'the first one');
  await keepOriginal(path);
  expect(readFileSync(copy, 'utf8')).toBe('the first one');
});
