import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const CODE = readFileSync('dist/Code.js', 'utf8');
const JOBS = readFileSync('dist/jobs.html', 'utf8');

/** Google's HtmlService as far as the script loads its jobs with it; counts how often. */
function files() {
  const asked: string[] = [];
  const createTemplateFromFile = (name: string) => {
    asked.push(name);
    return { getRawContent: () => JOBS };
  };
  return { asked, HtmlService: { createTemplateFromFile } };
}

/** The pushed script in a bare context, under the name that Google gives the file. */
function script(globals: object = {}) {
  const context = vm.createContext(globals);
  new vm.Script(CODE, { filename: 'Code.gs' }).runInContext(context);
  return (call: string) => vm.runInContext(call, context);
}

function thrown(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

test('what every cell formula loads keeps its budget', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(250 * 1024);
});

test('a formula loads no job and asks Google for nothing', () => {
  const { asked, HtmlService } = files();
  const run = script({ HtmlService });
  run('RFM_SCORE([[1],[5]],[[2],[1]],[[10],[20]])');
  expect(run('typeof formulas_.exports')).toBe('object');
  expect(asked).toEqual([]);
});

test('the jobs are loaded once an execution, however often they are called', () => {
  const { asked, HtmlService } = files();
  const run = script({ HtmlService });
  for (const call of ['onOpen()', 'firstRun()']) expect(thrown(() => run(call)).name).toBe('ReferenceError');
  expect(asked).toEqual(['jobs']);
});

test('a stack trace names the function and the file', () => {
  expect(thrown(() => script()('MENTION_COUNT()')).stack).toMatch(/at mentionCount \(Code\.gs:\d+/);
  const run = script(files());
  expect(thrown(() => run('firstRun()')).stack).toMatch(/at open \(jobs\.js:\d+/);
});
