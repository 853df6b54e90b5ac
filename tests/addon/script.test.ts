import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { mentionCount } from '../../src/crisis/functions';
import { rfmScore } from '../../src/customers/functions';

const CODE = readFileSync('dist/Code.js', 'utf8');

/** The pushed script in a bare context, under the name that Google gives the file. */
function script() {
  const context = vm.createContext({});
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

test('what is pushed keeps its budget: every cell formula pays for it', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(250 * 1024);
});

test('errors say the same as the code that was not minified', () => {
  const run = script();
  const cases: [string, () => unknown][] = [
    ['MENTION_COUNT()', () => mentionCount(undefined, '', '', 24)],
    ['MENTION_COUNT("昨天", "变质", "变质", 24)', () => mentionCount('昨天', '变质', '变质', 24)],
    ['RFM_SCORE([["x"]], [[1]], [[1]])', () => rfmScore([['x']], [[1]], [[1]])],
  ];
  for (const [call, source] of cases) {
    const pushed = thrown(() => run(call));
    expect(pushed.message).toBe(thrown(source).message);
    expect(pushed.name).toBe('Error');
  }
});

test('a formula runs no job’s code, and the jobs take their models from the formulas’ part', () => {
  const run = script();
  run('RFM_SCORE([[1],[5]],[[2],[1]],[[10],[20]])');
  expect(run('typeof formulas_.exports')).toBe('object');
  expect(run('typeof addon_.exports')).toBe('undefined');
  expect(CODE.split('毋庸置疑')).toHaveLength(2);
});

test('a stack trace of the pushed script leads back to the source', () => {
  const { stack = '' } = thrown(() => script()('MENTION_COUNT()'));
  const traced = execFileSync('node', ['build/trace.mjs'], { input: stack, encoding: 'utf8' });
  expect(stack).toContain('Code.gs:');
  expect(traced).toContain('src/crisis/functions.ts:');
});
