// The gate: build, lint, types, what clasp would push, and every test. `npm test` and CI run exactly this.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const USAGE = `用法：npm test [-- 测试文件…]
构建、检查格式和类型，再跑测试；写了测试文件就只跑它们。
Usage: npm test [-- TEST …]
Builds, checks format and types, then runs the tests, or those named. Options go on to Jest.
`;
if (process.argv.some((argument) => ['--help', '-h'].includes(argument))) {
  process.stdout.write(USAGE);
  process.exit(0);
}

/** Runs one tool of node_modules/.bin; its output is shown when it fails. */
function step(what, command, args, check = () => null) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const complaint = status === 0 ? check(stdout) : `${stdout}${stderr}`;
  if (complaint) {
    process.stdout.write(`✗ ${what}\n${complaint}\n`);
    process.exit(1);
  }
  process.stdout.write(`✓ ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

const bin = (name) => `node_modules/.bin/${name}`;

/** clasp must push exactly what the build made. */
function pushed(json) {
  const { filesToPush } = JSON.parse(json);
  const built = readdirSync('dist').map((name) => `dist/${name}`);
  const same = JSON.stringify([...filesToPush].sort()) === JSON.stringify(built.sort());
  return same ? null : `clasp would push ${filesToPush.join(', ')}\nbut dist/ holds ${built.join(', ')}`;
}

step('build: ES2019 syntax, size budget, documented functions', process.execPath, ['build/build.mjs', '--keep']);
step('lint and format', bin('biome'), ['ci', '--colors=off', '--error-on-warnings', '.']);
for (const project of ['tsconfig.json', 'tsconfig.browser.json', 'tsconfig.node.json']) {
  step(`types: ${project}`, bin('tsc'), ['--noEmit', '-p', project]);
}
step('clasp show-file-status', bin('clasp'), ['show-file-status', '--json'], pushed);

const jest = spawnSync(bin('jest'), process.argv.slice(2), { stdio: 'inherit' });
process.exit(jest.status ?? 1);
