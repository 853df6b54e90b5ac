import { readSettingGroups, saveSetting } from '../../src/assistant/settingsLedger';
import { MODULE_NAMES, moduleOf, SETTINGS } from '../../src/modules';
import { ganttSettings } from '../../src/supply/gantt/tabs';
import type { RawCell } from '../../src/workbook/port';
import { readSettings } from '../../src/workbook/settings';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const groups = (workbook: MemoryWorkbook, language: 'zh-CN' | 'en' = 'zh-CN') =>
  readSettingGroups(
    shopOn(workbook, { language }),
    MODULE_NAMES.map((name) => [name, moduleOf(name).settings] as const),
  );
const one = (workbook: MemoryWorkbook, key: string) =>
  groups(workbook)
    .flatMap(({ settings }) => settings)
    .find((setting) => setting.key === key);
const save = (workbook: MemoryWorkbook, key: string, typed: string) =>
  saveSetting(shopOn(workbook), SETTINGS, key, typed);

const withRows = (...rows: RawCell[][]) => new MemoryWorkbook({ 设置: [['键', '值', '说明', '我的备注'], ...rows] });

test('every setting is listed with its default, as one would type it', () => {
  const workbook = withRows(['缓冲比例', '0.15', '', '']);
  expect(groups(workbook).flatMap(({ settings }) => settings)).toHaveLength(SETTINGS.length);
  expect(one(workbook, '缓冲比例')).toMatchObject({ value: '15%', fallback: '10%', kind: 'rate', wrong: null });
  expect(one(workbook, '服务水平')).toMatchObject({ value: '', fallback: '95%' });
  expect(one(workbook, '定时频率')).toMatchObject({ choices: ['每小时', '每5分钟'], fallback: '每小时' });
});

test('a value that does not fit is shown with what is expected', () => {
  const workbook = withRows(['缓冲比例', '一成', '', ''], ['F分档', '乱填', '', '']);
  expect(one(workbook, '缓冲比例')).toMatchObject({ value: '一成', wrong: '要填比例，如 0.35 或 35%' });
  expect(one(workbook, 'F分档')?.wrong).toBe('不在可选的词里，请选 “名次”、“固定”');
});

test('a change is written into the row of its key; other rows and columns stay, missing settings are added', () => {
  const workbook = withRows(['我自己的', '随便', '', '别动'], ['缓冲比例', '', '', '记得改']);
  expect(save(workbook, '缓冲比例', '12%')).toMatchObject({ refused: null, setting: { value: '12%' } });
  const rows = workbook.shown('设置');
  expect(rows[1]).toEqual(['我自己的', '随便', '', '别动']);
  expect(rows[2]).toEqual(['缓冲比例', '12%', '', '记得改']);
  expect(rows).toHaveLength(SETTINGS.length + 2);
  expect(readSettings(shopOn(workbook), ganttSettings).ratio).toBe(0.12);
});

test('what a job would refuse is refused at once, and nothing is written', () => {
  const workbook = withRows(['缓冲比例', '0.1', '', '']);
  const before = workbook.shown('设置');
  expect(save(workbook, '缓冲比例', 'abc')).toMatchObject({
    refused: '要填比例，如 0.35 或 35%',
    setting: { value: '10%' },
  });
  expect(save(workbook, 'RFM基准日', '2026-02-30').refused).toBe('要填日期，如 2026-03-01');
  expect(workbook.shown('设置')).toEqual(before);
});

test('a blank brings the default back; full-width figures are taken', () => {
  const workbook = withRows(['默认提前期天数', '40', '', '']);
  expect(save(workbook, '默认提前期天数', '').setting).toMatchObject({ value: '', fallback: '30' });
  expect(save(workbook, '默认提前期天数', '４５').setting.value).toBe('45');
  expect(workbook.shown('设置')[1]?.[1]).toBe('45');
});

test('a formula of the user is left alone, and he is told', () => {
  const workbook = withRows(['默认提前期天数', '=B9', '', '']);
  expect(save(workbook, '默认提前期天数', '40').refused).toContain('公式');
  expect(workbook.shown('设置')[1]?.[1]).toBe('=B9');
});

test('in English', () => {
  const setting = groups(withRows(), 'en')
    .flatMap(({ settings }) => settings)
    .find(({ key }) => key === '店铺名称');
  expect(setting?.about).toContain('What your shop is called');
});

test('saving takes as many service calls with 3 rows as with 300', () => {
  const calls = (rows: number) => {
    const workbook = withRows(...Array.from({ length: rows }, (_, at) => [`自己的${at}`, '', '', '']));
    save(workbook, '缓冲比例', '12%');
    return workbook.calls.length;
  };
  expect(calls(300)).toBe(calls(3));
});
