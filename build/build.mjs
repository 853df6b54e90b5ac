// Builds everything: the add-on (dist/) and the local host (out/). Steps whose inputs did not change are skipped. Options: --feeds, --keep (feeds.mjs).
import * as esbuild from 'esbuild';
import { buildAddon, JOBS } from './addon.mjs';
import { whenChanged } from './changed.mjs';
import { feedsWanted } from './feeds.mjs';
import { buildPage } from './page.mjs';
import { buildUniver } from './univer.mjs';

const BUILD = ['build', 'package-lock.json'];
const feeds = feedsWanted(process.argv.slice(2));

await whenChanged(
  {
    name: 'addon',
    inputs: ['src', 'appsscript', ...BUILD],
    outputs: ['dist/Code.js', `dist/${JOBS}`, 'dist/appsscript.json'],
    options: `feeds=${feeds}`,
  },
  () => buildAddon({ feeds }),
);
await whenChanged({ name: 'reader', inputs: ['src', ...BUILD], outputs: ['out/local/reader.mjs'] }, () =>
  esbuild.build({
    entryPoints: ['src/reader.ts'],
    outfile: 'out/local/reader.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
  }),
);
const BENCHES = { bench: 'local/bench/main.ts', reviews: 'local/bench/reviews.ts', trends: 'local/bench/trends.ts' };
const benchFiles = Object.keys(BENCHES).map((name) => `out/local/${name}.mjs`);
await whenChanged({ name: 'bench', inputs: ['local', ...BUILD], outputs: benchFiles }, () =>
  esbuild.build({
    entryPoints: BENCHES,
    outdir: 'out/local',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  }),
);
await whenChanged({ name: 'trends-model', inputs: ['src', ...BUILD], outputs: ['out/local/trends-model.mjs'] }, () =>
  esbuild.build({
    stdin: {
      contents: "export * from './src/trends/finding'; export * from './src/trends/period';",
      resolveDir: process.cwd(),
    },
    outfile: 'out/local/trends-model.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
  }),
);
/** What the bench and the training of the networks use of the forecast of one series. */
const FORECAST = ['forecast', 'logScale', 'ensemble', 'experience', 'network'];
await whenChanged({ name: 'forecast', inputs: ['src', ...BUILD], outputs: ['out/local/forecast.mjs'] }, () =>
  esbuild.build({
    stdin: {
      contents: FORECAST.map((file) => `export * from './src/forecast/${file}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    outfile: 'out/local/forecast.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
  }),
);
const PLAN = ['shopContext', 'productForecast', 'addUp'];
await whenChanged({ name: 'forecast-plan', inputs: ['src', ...BUILD], outputs: ['out/local/forecast-plan.mjs'] }, () =>
  esbuild.build({
    stdin: {
      contents: PLAN.map((file) => `export * from './src/forecast/plan/${file}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    outfile: 'out/local/forecast-plan.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
  }),
);
for (const [name, entry] of [
  ['forecast-bench', 'local/bench/forecast.ts'],
  ['forecast-training', 'local/train/forecast.ts'],
]) {
  await whenChanged({ name, inputs: ['local', ...BUILD], outputs: [`out/local/${name}.mjs`] }, () =>
    esbuild.build({
      entryPoints: [entry],
      outfile: `out/local/${name}.mjs`,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    }),
  );
}
await buildUniver();
await buildPage();
