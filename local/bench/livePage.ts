import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { Chromium } from '../../tests/browser/chromium';

/** The built command line, as a user starts it, and a browser that looks at its page. */
export class Started {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
    readonly browser: Chromium,
    /** When the command was given, as performance.now() has it. */
    readonly begun: number,
  ) {}

  /** The browser is running already; the time that counts begins with the command. */
  static async start(file: string, outbox: string): Promise<Started> {
    const browser = await Chromium.launch();
    await browser.open('about:blank');
    const begun = performance.now();
    const args = ['out/local/main.mjs', 'start', file, '--port', '8790', '--outbox', outbox, '--lang', 'en'];
    const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: process_.stdout })) {
      const address = /http:\S+/.exec(line)?.[0];
      if (address) return new Started(process_, address, browser, begun);
    }
    throw new Error(`${file} was not opened`);
  }

  /** A page with the workbook painted. */
  async page(): Promise<Page> {
    const page = await this.browser.open(this.address);
    await page.waitForFunction(isPainted, undefined, { polling: 'raf', timeout: 120_000 });
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.process.kill('SIGTERM');
    if (this.process.exitCode === null) await once(this.process, 'exit');
  }
}

/** Text stands in the cells: beside the lines' grey and the white there are the shades of letters. Runs in the page. */
function isPainted(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('#sheet canvas[id^="univer-sheet-main-canvas"]');
  if (!canvas || !document.querySelector('#veil')?.hasAttribute('hidden')) return false;
  const { data } = canvas.getContext('2d')?.getImageData(60, 40, 600, 200) ?? { data: [] };
  const shades = new Set<number>();
  for (let at = 0; at < data.length; at += 4) shades.add(data[at] ?? 0);
  return shades.size > 4;
}
