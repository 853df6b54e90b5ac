// Whether the add-on may reach the web, for the feeds of 舆情源. It needs a scope more, for which every user is asked, so it is a choice of the build:
// `npm run build` keeps the manifest narrow, `npm run build -- --feeds` widens it, and `npm start`, `npm run local` and `npm test` keep what was built last.
import { existsSync, readFileSync } from 'node:fs';

export const WEB_SCOPE = 'https://www.googleapis.com/auth/script.external_request';

/** @returns {boolean} whether `args` of the build, or with --keep the manifest that stands in dist/, ask for the web */
export function feedsWanted(args, manifest = 'dist/appsscript.json') {
  const unknown = args.find((arg) => !['--feeds', '--keep'].includes(arg));
  if (unknown)
    throw new Error(
      `没有 ${unknown} 这个选项，只有 --feeds 和 --keep / There is no option ${unknown}; there are --feeds and --keep`,
    );
  if (args.includes('--feeds')) return true;
  return args.includes('--keep') && existsSync(manifest) && readFileSync(manifest, 'utf8').includes(WEB_SCOPE);
}

/** The manifest's text with the scope for the web where it is wanted. */
export function manifestWith(text, feeds) {
  if (!feeds) return text;
  const manifest = JSON.parse(text);
  return `${JSON.stringify({ ...manifest, oauthScopes: [...manifest.oauthScopes, WEB_SCOPE] }, null, 2)}\n`;
}
