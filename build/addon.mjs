// dist/: what `clasp push` takes as it is. Code.js holds the documented stubs and two lazy parts, because every execution, each cell formula included,
// loads the whole script: a formula compiles and runs only the formulas' part.
//
// The parts are minified: what Google reads, sends and scans is paid again at every cell formula, of which a sheet has hundreds, and the budget below leaves
// room for the whole house only that way. The stubs stay as they are written, because Google and people read them. Names and messages of errors do not depend on
// names in the code. out/Code.js.map, which is not pushed, leads a stack trace back to src/: `npm run trace`.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { manifestWith } from './feeds.mjs';
import { borrowing, lendingEntry, sharedModels } from './shared.mjs';
import { stubs } from './stubs.mjs';

/** Budget of what is pushed as script, bytes: load cost is paid at every cell formula. */
export const BUDGET = 250 * 1024;
/** What a build with feeds may add: the reading of RSS, Atom and JSON, for the shops that ask for it. */
const FEEDS_BUDGET = 8 * 1024;
/** Where the way back from the pushed script to src/ is kept, and its size before it was minified. */
export const MAP = 'out/Code.js.map';
const LINE = 200;
const FORMULAS = {
  entry: 'src/formulas.ts',
  loader: 'formulas_',
  what: 'The cell formulas and the models that the jobs share with them, run at the first one of an execution.',
};
const ADDON = {
  entry: 'src/addon.ts',
  loader: 'addon_',
  what: 'Menu, sidebars, jobs and triggers, run at the first of them.',
};

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
/** Lines that an editor can still show. */
const SMALL = { minify: true, lineLimit: LINE };

/** Both lazy parts with their stubs. */
async function partsWith(feeds) {
  const options = { ...SERVER, define: { SHOPDECK_FEEDS: String(feeds) }, plugins: [pureStatistics] };
  const shared = await sharedModels(FORMULAS.entry, ADDON.entry, options);
  const stdin = { contents: lendingEntry(FORMULAS.entry, shared), resolveDir: process.cwd(), sourcefile: 'lent.js' };
  const borrowed = { ...options, plugins: [borrowing(FORMULAS.loader, shared), pureStatistics] };
  return Promise.all([part(FORMULAS, options, { stdin }), part(ADDON, borrowed, { entryPoints: [ADDON.entry] })]);
}

async function part({ entry, loader, what }, options, input) {
  const entryPoints = [entry];
  const { metafile } = await esbuild.build({ ...options, entryPoints, format: 'esm', metafile: true });
  const [{ exports, bytes }] = Object.values(metafile.outputs);
  const small = { ...SMALL, format: 'iife', globalName: 'part', sourcemap: 'external', sourcesContent: false };
  const { outputFiles } = await esbuild.build({ ...options, ...input, ...small });
  const [map, code] = ['.map', '.js'].map((ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text);
  const head = `/** ${what} */\nfunction ${loader}() {\n  if (!${loader}.exports) ${loader}.exports = (function () {\n`;
  const lazy = { head, code, tail: `return part;\n})();\n  return ${loader}.exports;\n}\n` };
  return { stubs: stubs(exports, await readFile(entry, 'utf8'), loader, entry), lazy, map: JSON.parse(map), bytes };
}

const linesOf = (text) => text.split('\n').length - 1;

/** The script, and an index map with one section per lazy part (https://tc39.es/ecma426/#sec-index-source-map). */
function assembled(parts) {
  let code = `${parts.map((one) => one.stubs).join('\n')}\n`;
  const sections = parts.map(({ lazy: { head, code: body, tail }, map }) => {
    const line = linesOf(code + head);
    code += `${head}${body}${tail}\n`;
    const sources = map.sources.map((source) => join('dist', source));
    return { offset: { line, column: 0 }, map: { ...map, sources } };
  });
  const unminified = parts.reduce((sum, one) => sum + one.bytes, 0);
  return { code, map: { version: 3, file: 'Code.js', sections, x_unminified: unminified } };
}

/** Fails on syntax that Apps Script's V8 does not have, and on a script over the budget. */
function gate(code, budget) {
  parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const size = Buffer.byteLength(code);
  if (size > budget) throw new Error(`dist/Code.js is ${size} bytes, over its budget of ${budget}`);
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

/**
 * Builds dist/ anew.
 *
 * @param {{ feeds?: boolean, dist?: string, map?: string }} options feeds: with the way to the web, and its scope in the manifest
 */
export async function buildAddon({ feeds = false, dist = 'dist', map: mapFile = MAP } = {}) {
  const parts = await partsWith(feeds);
  const { code, map } = assembled(parts);
  gate(code, BUDGET + (feeds ? FEEDS_BUDGET : 0));
  const html = await pages();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'Code.js'), code);
  await mkdir(dirname(mapFile), { recursive: true });
  await writeFile(mapFile, JSON.stringify(map));
  for (const { name, html: text } of html) await writeFile(join(dist, name), text);
  await writeFile(
    join(dist, 'appsscript.json'),
    manifestWith(await readFile('appsscript/appsscript.json', 'utf8'), feeds),
  );
}
