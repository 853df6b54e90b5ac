/** A process of its own that saves a workbook over and over, each time with the next number in every cell, and says what is saved: kill.test.ts kills it. */
import { lockWorkbook } from '../../../local/command/lock';
import type { Engine } from '../../../local/engine/engine';
import { saveWorkbook } from '../../../local/files/save';

const [path = ''] = process.argv.slice(2);
/** Many small tabs: most of the time goes into putting their files in place. */
const TABS = Array.from({ length: 24 }, (_, at) => `表${at}`);
const ROWS = 20;

/** All cells hold the number, and now and then a tab is gone. */
function workbook(number: number) {
  const cells = Array.from({ length: ROWS }, () => [{ value: number }, { value: `第${number}次` }]);
  const names = number % 3 === 0 ? TABS.slice(1) : TABS;
  return { name: '店', sheets: names.map((name) => ({ name, cells })) };
}

async function save(): Promise<never> {
  await lockWorkbook(path, 'test');
  const opened = { path, data: workbook(1), state: undefined };
  for (let number = 1; ; number += 1) {
    const engine = { describe: () => workbook(number) } as Engine;
    await saveWorkbook(engine, path, { properties: { number } }, opened);
    process.stdout.write(`${number}\n`);
  }
}

void save();
