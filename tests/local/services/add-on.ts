import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetData } from '../../../local/engine/engine';
import { Host, type HostOptions } from '../../../local/host';

export const ALL_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/userinfo.email',
];

export interface Trial extends Partial<HostOptions> {
  sheets?: SheetData[];
  scopes?: string[];
  /** Advanced services that the manifest enables, by the names that the code has for them. */
  services?: string[];
  html?: Record<string, string>;
}

export interface Shop {
  host: Host;
  outbox: string;
  /** Runs a piece of code as the body of a function of the add-on. */
  run(code: string, how?: 'menu' | 'sidebar' | 'trigger' | 'command'): unknown;
}

const opened: { host: Host; folder: string }[] = [];

/** A host with an add-on of the given code, its sheet "S" being empty with 20 rows and 10 columns. */
export function openShop(code = '', trial: Trial = {}): Shop {
  const folder = mkdtempSync(join(tmpdir(), 'shopdeck-'));
  const {
    sheets = [{ name: 'S', rows: 20, columns: 10, cells: [] }],
    scopes = ALL_SCOPES,
    services = [],
    html = {},
    ...options
  } = trial;
  const enabledAdvancedServices = services.map((name) => ({
    userSymbol: name,
    serviceId: name.toLowerCase(),
    version: 'v2',
  }));
  const manifest = { timeZone: 'Asia/Shanghai', oauthScopes: scopes, dependencies: { enabledAdvancedServices } };
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'Code.js'), `${code}\nfunction runCode(code) { return new Function(code)(); }`);
  for (const [name, text] of Object.entries(html)) writeFileSync(join(folder, `${name}.html`), text);
  const outbox = join(folder, 'outbox');
  const host = Host.open({ bundle: folder, workbook: { data: { name: 'Shop', sheets } }, outbox, ...options });
  opened.push({ host, folder });
  return { host, outbox, run: (body, how = 'menu') => host.run('runCode', [body], how) };
}

afterAll(() => {
  for (const { host, folder } of opened.splice(0)) {
    host.close();
    rmSync(folder, { recursive: true });
  }
});
