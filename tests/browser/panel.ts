/** A sidebar's panel alone in a browser, over a server that gives the answers laid out for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { Chromium } from './chromium';

const SRC = join(__dirname, '../../src');

/** By function, in their order; the last one stays. `{ throws: text }` is a failure. */
export type Answers = Record<string, unknown[]>;

declare global {
  interface Window {
    asked: { name: string; args: unknown[] }[];
    answers: Record<string, unknown[]>;
  }
}

/** Stands in for google.script.run. */
function fakeServer(answers: Answers): void {
  window.asked = [];
  window.answers = answers;
  const runner = (success: (value: unknown) => void, failure: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: typeof failure) => runner(success, handler);
          return (...args: unknown[]) => {
            window.asked.push({ name, args: structuredClone(args) });
            const list = window.answers[name] ?? [];
            const answer = list.length > 1 ? list.shift() : list[0];
            const text = (answer as { throws?: string } | undefined)?.throws;
            setTimeout(() => (text ? failure(new Error(text)) : success(answer)));
          };
        },
      },
    );
  const nothing = () => undefined;
  Object.assign(window, { google: { script: { run: runner(nothing, nothing) } } });
}

export class Panels {
  private constructor(
    private readonly browser: Chromium,
    private readonly script: string,
  ) {}

  /** @param client a panel's script below src/ */
  static async of(client: string): Promise<Panels> {
    const options = { bundle: true, write: false, format: 'iife', target: 'es2020', charset: 'utf8' } as const;
    const { outputFiles } = await build({ ...options, entryPoints: [join(SRC, client)] });
    return new Panels(await Chromium.launch(), outputFiles[0]?.text ?? '');
  }

  /** @param clocked whether the test moves the page's clock */
  async open(answers: Answers, { height = 700, clocked = false } = {}): Promise<Page> {
    const page = await this.browser.open('about:blank');
    if (clocked) await page.clock.install();
    await page.setViewportSize({ width: 300, height });
    await page.setContent(readFileSync(join(SRC, 'sidebar/shell.html'), 'utf8'));
    await page.addStyleTag({ content: readFileSync(join(SRC, 'sidebar/shell.css'), 'utf8') });
    await page.evaluate(fakeServer, answers);
    await page.addScriptTag({ content: this.script });
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** The arguments of each call of a function. */
export const asked = (page: Page, name: string): Promise<unknown[][]> =>
  page.evaluate((wanted) => window.asked.filter((call) => call.name === wanted).map(({ args }) => args), name);
