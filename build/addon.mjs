// dist/: what `clasp push` takes as it is. Code.js holds the documented stubs and two lazy parts, because every execution, each cell formula included,
// loads the whole script: a formula compiles and runs only the formulas' part.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { stubs } from './stubs.mjs';

/** Whole-script budget, bytes: load cost is paid at every cell formula. */
const BUDGET = 450 * 1024;
const PARTS = [
  { entry: 'src/formulas.ts', loader: 'formulas_', what: 'The cell formulas, run at the first one of an execution.' },
  { entry: 'src/addon.ts', loader: 'addon_', what: 'Menu, sidebars, jobs and triggers, run at the first of them.' },
];

/** simple-statistics file by file, marked free of side effects: its one-file build fills a table at load that nothing here uses. */
const pureStatistics = {
  name: 'pure-statistics',
  setup(build) {
    const home = join(process.cwd(), 'node_modules/simple-statistics');
    build.onResolve({ filter: /^simple-statistics$/ }, () => ({ path: join(home, 'index.js'), sideEffects: false }));
    build.onResolve({ filter: /^\.\// }, ({ path, importer }) =>
      importer.startsWith(home) ? { path: join(dirname(importer), path), sideEffects: false } : undefined,
    );
  },
};

const SERVER = { bundle: true, write: false, target: 'es2019', charset: 'utf8', legalComments: 'none', outdir: 'dist' };

async function part({ entry, loader, what }) {
  const options = { ...SERVER, entryPoints: [entry], plugins: [pureStatistics] };
  const { metafile } = await esbuild.build({ ...options, format: 'esm', metafile: true });
  const { exports } = Object.values(metafile.outputs)[0];
  const { outputFiles } = await esbuild.build({ ...options, format: 'iife', globalName: 'part' });
  const lazy = `/** ${what} */\nfunction ${loader}() {\n  if (!${loader}.exports) ${loader}.exports = (function () {\n${outputFiles[0].text}return part;\n})();\n  return ${loader}.exports;\n}\n`;
  return { stubs: stubs(exports, await readFile(entry, 'utf8'), loader, entry), lazy };
}

/** Fails on syntax that Apps Script's V8 does not have, and on a script over the budget. */
function gate(code) {
  parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const size = Buffer.byteLength(code);
  if (size > BUDGET) throw new Error(`dist/Code.js is ${size} bytes, over its budget of ${BUDGET}`);
}

/** One file and what it imports, small, as text. */
async function inlined(file) {
  const { outputFiles } = await esbuild.build({
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: 'es2020',
    entryPoints: [file],
    format: file.endsWith('.css') ? undefined : 'iife',
  });
  return outputFiles[0].text.trim();
}

/** The shell with a room's panel in it: one file without any reference, as Apps Script serves it. */
async function page(panel) {
  const shell = await readFile('src/sidebar/shell.html', 'utf8');
  const style = `<style>${await inlined('src/sidebar/shell.css')}</style>`;
  const script = `<script>${(await inlined(panel)).replaceAll('</script', '<\\/script')}</script>`;
  return shell.replace('<!-- inline: style -->', () => style).replace('<!-- inline: script -->', () => script);
}

/** The panel of every room that has one, as `<room>.html`: Apps Script's files have no folders. */
async function pages() {
  const rooms = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const panels = rooms.map(({ name }) => ({ name, panel: join('src', name, 'sidebar.client.ts') }));
  const there = panels.filter(({ panel }) => existsSync(panel));
  return Promise.all(there.map(async ({ name, panel }) => ({ name: `${name}.html`, html: await page(panel) })));
}

/** Builds dist/ anew. */
export async function buildAddon() {
  const parts = await Promise.all(PARTS.map(part));
  const code = `${parts.map((one) => one.stubs).join('\n')}\n${parts.map((one) => one.lazy).join('\n')}`;
  gate(code);
  const html = await pages();
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  await writeFile('dist/Code.js', code);
  for (const { name, html: text } of html) await writeFile(join('dist', name), text);
  await writeFile('dist/appsscript.json', await readFile('appsscript/appsscript.json'));
}
