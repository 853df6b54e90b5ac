// Builds everything: the add-on (dist/) and the local host (out/). Steps whose inputs did not change are skipped. Options: --feeds,
// --bigquery, --keep (capabilities.mjs).
import * as esbuild from 'esbuild';
import { buildAddon, JOBS } from './addon.mjs';
import { capabilitiesWanted } from './capabilities.mjs';
import { whenChanged } from './changed.mjs';
import { buildPage } from './page.mjs';
import { SAMPLE } from './sample.mjs';
import { buildUniver } from './univer.mjs';

const BUILD = ['build', 'package-lock.json'];
const USAGE = `用法：npm run build [-- --feeds --bigquery]
构建插件（dist/）和本机运行的程序（out/）。--feeds 让插件可以抓取舆情源，--bigquery 让订单可以放在 BigQuery；--keep 沿用上一次的选择。
Usage: npm run build [-- --feeds --bigquery]
Builds the add-on (dist/) and the local host (out/). --feeds lets the add-on fetch feeds, --bigquery lets it keep orders in
BigQuery; --keep keeps what was chosen last.
`;
if (process.argv.some((argument) => ['--help', '-h'].includes(argument))) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const wanted = chosen();

function chosen() {
  try {
    return capabilitiesWanted(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

await whenChanged(
  {
    name: 'addon',
    inputs: ['src', 'appsscript', 'local/sample', ...BUILD],
    outputs: ['dist/Code.js', `dist/${JOBS}`, `dist/${SAMPLE}`, 'dist/appsscript.json'],
    options: `with ${wanted}`,
  },
  () => buildAddon({ wanted }),
);
const NODE = { bundle: true, platform: 'node', format: 'esm', target: 'node20' };

/** Files of src/ that the local host or a bench runs on their own, as out/local/NAME.mjs. */
const FROM_SRC = {
  reader: ['reader'],
  'trends-model': ['trends/finding', 'trends/period'],
  forecast: ['forecast', 'logScale', 'ensemble', 'experience', 'network'].map((file) => `forecast/${file}`),
  'forecast-plan': ['shopContext', 'productForecast', 'addUp'].map((file) => `forecast/plan/${file}`),
};
for (const [name, files] of Object.entries(FROM_SRC)) {
  const outfile = `out/local/${name}.mjs`;
  const contents = files.map((file) => `export * from './src/${file}';`).join('\n');
  await whenChanged({ name, inputs: ['src', ...BUILD], outputs: [outfile] }, () =>
    esbuild.build({
      ...NODE,
      stdin: { contents, resolveDir: process.cwd() },
      outfile,
      charset: 'utf8',
      legalComments: 'none',
    }),
  );
}

const BENCHES = {
  bench: 'local/bench/main.ts',
  scale: 'local/bench/scale.ts',
  scaleRun: 'local/bench/scaleRun.ts',
  reviews: 'local/bench/reviews.ts',
  trends: 'local/bench/trends.ts',
  opening: 'local/bench/open.ts',
  'forecast-bench': 'local/bench/forecast.ts',
  'forecast-training': 'local/train/forecast.ts',
};
const benchFiles = Object.keys(BENCHES).map((name) => `out/local/${name}.mjs`);
await whenChanged({ name: 'bench', inputs: ['local', 'tests/browser', ...BUILD], outputs: benchFiles }, () =>
  esbuild.build({
    ...NODE,
    entryPoints: BENCHES,
    outdir: 'out/local',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    logLevel: 'warning',
  }),
);
await buildUniver();
await buildPage();
