// dist/: what `clasp push` takes as it is. Every execution, each cell formula included, loads every script file of a project, so Code.js holds only the
// documented stubs and the cell formulas, run at the first one. The jobs, ten times as much, lie in jobs.html, which a formula never touches: Apps
// Script loads its HTML files when they are asked for. Menu, sidebars and triggers read that file and run it, once an execution. So the load cost of a
// formula does not grow with what the house can do (measured: 5 ms instead of 12, and 21 with three times the jobs).
//
// The code is pushed as it was compiled, not minified: a stack trace names its functions.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { constantsFor, manifestWith } from './capabilities.mjs';
import { SAMPLE, sampleText } from './sample.mjs';
import { stubs } from './stubs.mjs';

/** Budget of what is loaded with every cell formula, bytes. */
export const BUDGET = 250 * 1024;
/** The file of the jobs: HTML by its ending alone, since Apps Script keeps no other kind of text. */
export const JOBS = 'jobs.html';

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

const SERVER = {
  bundle: true,
  write: false,
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  metafile: true,
  loader: { '.sql': 'text' },
  plugins: [pureStatistics],
};

/** The text of an entry and of the folder that goes with it: `addon.ts` gives out what stands in `addon/`. */
async function sourceOf(entry) {
  const folder = entry.replace(/\.ts$/, '');
  const beside = existsSync(folder) ? (await readdir(folder)).map((name) => join(folder, name)) : [];
  return (await Promise.all([entry, ...beside].map((file) => readFile(file, 'utf8')))).join('\n');
}

/** A lazy part of the script: its code, and the documented stubs of what it exports. */
async function part(entry, loader, options = {}) {
  const names = esbuild.build({ ...SERVER, ...options, entryPoints: [entry], format: 'esm' });
  const code = esbuild.build({ ...SERVER, ...options, entryPoints: [entry], format: 'iife', globalName: 'part' });
  const [{ exports }] = Object.values((await names).metafile.outputs);
  return {
    stubs: stubs(exports, await sourceOf(entry), loader, entry),
    code: `(function () {\n${(await code).outputFiles[0].text}return part;\n})()`,
  };
}

const formulasLoader = (code) => `/** The cell formulas, run at the first one of an execution. */
function formulas_() {
  if (!formulas_.exports) formulas_.exports = ${code};
  return formulas_.exports;
}
`;

const JOBS_LOADER = `/** Menu, sidebars, jobs and triggers, read and run at the first of them: a cell formula does not load them. */
function addon_() {
  if (!addon_.exports) addon_.exports = (0, eval)(HtmlService.createTemplateFromFile('jobs').getRawContent());
  return addon_.exports;
}
`;

/** The script, and the text of its jobs. */
async function script(wanted) {
  const [formulas, addon] = await Promise.all([
    part('src/formulas.ts', 'formulas_'),
    part('src/addon.ts', 'addon_', { define: constantsFor(wanted) }),
  ]);
  return {
    code: [formulas.stubs, addon.stubs, formulasLoader(formulas.code), JOBS_LOADER].join('\n'),
    jobs: `${addon.code}\n//# sourceURL=jobs.js\n`,
  };
}

/** Fails on syntax that Apps Script's V8 does not have, and on a script over the budget. */
function gate({ code, jobs }) {
  for (const text of [code, jobs]) parse(text, { ecmaVersion: 2019, sourceType: 'script' });
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

/** Every sidebar of a room, or of a part of it, as `<folder>.html`: Apps Script's files have no folders, so that the innermost one names the page. */
async function pages() {
  const files = await readdir('src', { recursive: true });
  const panels = files.filter((file) => basename(file) === 'sidebar.client.ts').sort();
  const names = panels.map((file) => basename(dirname(file)));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`two folders with a sidebar are called ${twice}`);
  return Promise.all(
    panels.map(async (file, at) => ({ name: `${names[at]}.html`, html: await page(join('src', file)) })),
  );
}

/**
 * Builds dist/ anew.
 *
 * @param {{ wanted?: string[], dist?: string }} options wanted: names of capabilities.mjs
 */
export async function buildAddon({ wanted = [], dist = 'dist' } = {}) {
  const { code, jobs } = await script(wanted);
  gate({ code, jobs });
  const manifest = manifestWith(await readFile('appsscript/appsscript.json', 'utf8'), wanted);
  const panels = (await pages()).map(({ name, html }) => [name, html]);
  const texts = [
    ['Code.js', code],
    [JOBS, jobs],
    [SAMPLE, await sampleText()],
    ['appsscript.json', manifest],
  ];
  const files = [...texts, ...panels];
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  for (const [name, text] of files) await writeFile(join(dist, name), text);
}
