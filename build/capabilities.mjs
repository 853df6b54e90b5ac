// What the add-on can do beyond the spreadsheet, each a choice of the build, since each needs a scope more, for which every user is asked:
// `npm run build` keeps the manifest narrow, `npm run build -- --feeds --bigquery` widens it, and `npm start`, `npm run local` and `npm test` keep what was built last.
import { existsSync, readFileSync } from 'node:fs';

const SCOPE = 'https://www.googleapis.com/auth/';

/** By name: what it adds to the manifest, and the constant of the code that says whether it is there. */
const CAPABILITIES = {
  /** The feeds of 舆情源: the way to the web. */
  feeds: { constant: 'SHOPDECK_FEEDS', scope: `${SCOPE}script.external_request` },
  /** Orders past the sheet: Google's advanced service for BigQuery. */
  bigquery: {
    constant: 'SHOPDECK_BIGQUERY',
    scope: `${SCOPE}bigquery`,
    service: { userSymbol: 'BigQuery', serviceId: 'bigquery', version: 'v2' },
  },
};
const NAMES = Object.keys(CAPABILITIES);

/** @returns {string[]} what `args` of the build ask for, and with --keep what stands in the manifest in dist/ */
export function capabilitiesWanted(args, manifest = 'dist/appsscript.json') {
  const options = [...NAMES.map((name) => `--${name}`), '--keep'];
  const unknown = args.find((arg) => !options.includes(arg));
  const all = options.join(' ');
  if (unknown)
    throw new Error(`没有 ${unknown} 这个选项，只有 ${all} / There is no option ${unknown}; there are ${all}`);
  const kept = args.includes('--keep') && existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  return NAMES.filter((name) => args.includes(`--${name}`) || kept.includes(`"${CAPABILITIES[name].scope}"`));
}

/** The constants of the code, for esbuild's `define`. */
export const constantsFor = (wanted) =>
  Object.fromEntries(NAMES.map((name) => [CAPABILITIES[name].constant, String(wanted.includes(name))]));

/** The manifest's text with the scopes and services that are wanted. */
export function manifestWith(text, wanted) {
  if (wanted.length === 0) return text;
  const manifest = JSON.parse(text);
  const chosen = wanted.map((name) => CAPABILITIES[name]);
  const services = chosen.flatMap(({ service }) => service ?? []);
  const dependencies = services.length > 0 ? { enabledAdvancedServices: services } : {};
  const oauthScopes = [...manifest.oauthScopes, ...chosen.map(({ scope }) => scope)];
  return `${JSON.stringify({ ...manifest, dependencies, oauthScopes }, null, 2)}\n`;
}
