/** A browser for the tests: env CHROME, the one inside an npm package, or the machine's own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the browser is, and what it needs of its environment. */
interface Executable {
  path: string;
  env: Record<string, string | undefined>;
}

/** The package is an ES module, which Jest cannot import: a Node of its own asks it. */
const PACKAGED = `
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
`;

/** Asked once for all test files. The whole browser of a machine takes half as long again for the same pages as the package's, which has no windows. */
const FOUND = 'SHOPDECK_TEST_BROWSER';

/** Once: before any test file, so that the packaged browser is not unpacked by two of them at the same time. */
export function findBrowser(): Executable {
  process.env[FOUND] ??= JSON.stringify(ownBrowser() ?? packagedBrowser());
  return JSON.parse(process.env[FOUND]) as Executable;
}

function ownBrowser(): Executable | null {
  const { CHROME } = process.env;
  return CHROME && existsSync(CHROME) ? { path: CHROME, env: {} } : null;
}

function packagedBrowser(): Executable {
  // Makes the package unpack the system libraries that it brings along, for machines that have none of a browser's.
  const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', PACKAGED], { encoding: 'utf8', env });
  const found = JSON.parse(told) as Executable;
  // The machine's fonts, where it has any, are more than the package's: Chinese ones among them.
  if (existsSync('/etc/fonts/fonts.conf')) delete found.env.FONTCONFIG_PATH;
  return found;
}

/** One browser with a profile of its own, which is gone when it is closed. */
export class Chromium {
  /** Addresses outside 127.0.0.1 that a page asked for; a page that works offline leaves it empty. */
  readonly elsewhere: string[] = [];
  /** What pages complained of: uncaught errors and console errors. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
  ) {
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.elsewhere.push(request.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    context.on('weberror', (error) => this.complaints.push(error.error().message));
  }

  static async launch(): Promise<Chromium> {
    const profile = await mkdtemp(join(tmpdir(), 'shopdeck-browser-'));
    const { path, env } = findBrowser();
    const known = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) => (value ? [[name, value]] : []));
    const options = {
      executablePath: path,
      env: Object.fromEntries(known),
      headless: true,
      args: FLAGS,
      locale: 'zh-CN',
      // Elsewhere than the shop: no page may go by the browser's clock.
      timezoneId: 'America/New_York',
    };
    const viewport = { width: 1360, height: 760 };
    const context = await chromium.launchPersistentContext(profile, { ...options, viewport });
    return new Chromium(context, profile);
  }

  /** @param prepare is done before the page is loaded */
  async open(address: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
    const page = await this.context.newPage();
    await prepare?.(page);
    await page.goto(address);
    return page;
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}
