// The local host's own artefacts: the page for the browser (out/page/), its Worker, the command line, and the programs beside them (out/local/).
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { whenChanged } from './changed.mjs';
import { univerCorrections } from './univer-corrections.mjs';

const COMMON = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning', sourcemap: false };

/** The page in parts: the bar paints at once, Univer and the chart library follow as chunks of their own. */
async function buildClient() {
  await rm('out/page', { recursive: true, force: true });
  const client = 'local/page/client';
  const browser = {
    ...COMMON,
    outdir: 'out/page',
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
    plugins: [univerCorrections],
  };
  await esbuild.build({
    ...browser,
    entryPoints: [`${client}/main.ts`, `${client}/workspace.ts`],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
  });
  await esbuild.build({ ...browser, entryPoints: [`${client}/bridge.ts`], format: 'iife' });
  const main = { in: `${client}/style.css`, out: 'main' };
  await esbuild.build({
    ...browser,
    entryPoints: [main, { in: `${client}/univer.css`, out: 'univer' }, { in: `${client}/addon.css`, out: 'addon' }],
  });
}

/** Packages stay outside: they are installed beside, and some cannot be bundled. */
async function buildHost() {
  await esbuild.build({
    ...COMMON,
    outdir: 'out/local',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    entryPoints: [
      { in: './local/main.ts', out: 'main' },
      { in: './local/page/worker.ts', out: 'worker' },
      { in: './local/web/fetcher.ts', out: 'fetcher' },
      { in: './local/bigquery/thread.ts', out: 'bigquery' },
    ],
  });
}

/** Builds what changed since the last time. */
export async function buildPage() {
  const always = [
    'build/page.mjs',
    'build/univer-corrections.mjs',
    'package-lock.json',
    'local/text.ts',
    'local/engine/engine.ts',
  ];
  await whenChanged(
    { name: 'page', inputs: ['local/page', ...always], outputs: ['out/page/main.js', 'out/page/main.css'] },
    buildClient,
  );
  await whenChanged(
    {
      name: 'host',
      inputs: ['local', ...always],
      outputs: ['main', 'worker', 'fetcher', 'bigquery'].map((name) => `out/local/${name}.mjs`),
    },
    buildHost,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPage();
