/** A browser for the tests: env CHROME, the machine's own, or the one inside an npm package. */
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

/** @throws Error where no browser is to be found */
async function executable(): Promise<string> {
  const own = process.env.CHROME ?? '/usr/bin/chromium';
  if (existsSync(own)) return own;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
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
    const options = { executablePath: await executable(), headless: true, args: FLAGS, locale: 'zh-CN' };
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
