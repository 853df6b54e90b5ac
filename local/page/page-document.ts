/** The HTML documents that the server sends by itself. */
import { words } from '../text';
import type { Language } from './protocol';

/** The page may load and reach this server alone. Univer writes styles and draws from blobs. */
export function pagePolicy(port: number): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Crect width='36' height='36' rx='10' fill='%23057a55'/%3E%3Cpath d='M11 27v-9M18 27V10M25 27V14' stroke='white' stroke-width='5'/%3E%3C/svg%3E";

export function pageDocument(language: Language): string {
  const say = words[language];
  return `<!DOCTYPE html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ShopDeck</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="/main.css">
<link rel="stylesheet" href="/univer.css">
<link rel="modulepreload" href="/workspace.js">
<header id="bar"></header>
<main>
  <div id="sheet"></div>
  <div id="charts"></div>
  <div id="veil" role="status"><p>${say.page.opening}</p></div>
</main>
<aside id="sidebar" hidden></aside>
<noscript>${say.server.noScript}</noscript>
<script type="module" src="/main.js"></script>
</html>`;
}

/** To who came without the key, in both languages: it is not known which one they read. */
export function refusalDocument(): string {
  const both = (['zh-CN', 'en'] as const).map((language) => words[language].server);
  const said = both.map((say) => `<h1>${say.wrongKeyTitle}</h1><p>${say.wrongKey}</p>`).join('');
  const style =
    'body{max-width:34em;margin:12vh auto;padding:0 1.5em;font:15px/1.7 system-ui,sans-serif;color:#1f2d28}h1{font-size:18px}p{color:#66756f;margin-bottom:2.5em}';
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>ShopDeck</title><style>${style}</style>${said}</html>`;
}
