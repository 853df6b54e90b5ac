/** A sidebar in a page of its own, 300 pixels wide, with a stand-in for the add-on behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';

const SRC = join(__dirname, '../../src');

interface Call {
  name: string;
  args: unknown[];
}

declare global {
  interface Window {
    asked: Call[];
    /** Answers still to give, by function; the last one stays. */
    answers: Record<string, unknown[]>;
  }
}

/** Stands in for google.script.run: gives the answers laid out for it; `{ throws }` fails with that sentence. */
function fakeServer(answers: Record<string, unknown[]>): void {
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

/** The code of a room's sidebar. */
export async function panelScript(room: string): Promise<string> {
  const options = { bundle: true, write: false, format: 'iife', target: 'es2020', charset: 'utf8' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [join(SRC, room, 'sidebar.client.ts')] });
  return outputFiles[0]?.text ?? '';
}

/**
 * Opens a sidebar and waits until it is drawn.
 *
 * @param answers of the add-on, by function
 * @param clocked whether the test moves the page's clock
 */
export async function openPanel(
  browser: Chromium,
  script: string,
  answers: Record<string, unknown[]>,
  clocked = false,
): Promise<Page> {
  const page = await browser.open('about:blank');
  if (clocked) await page.clock.install();
  await page.setViewportSize({ width: 300, height: 900 });
  await page.setContent(readFileSync(join(SRC, 'sidebar/shell.html'), 'utf8'));
  await page.addStyleTag({ content: readFileSync(join(SRC, 'sidebar/shell.css'), 'utf8') });
  await page.evaluate(fakeServer, answers);
  await page.addScriptTag({ content: script });
  await page.locator('footer').waitFor();
  return page;
}

/** What the panel asked of a function of the add-on, call by call. */
export const asked = (page: Page, name: string): Promise<unknown[][]> =>
  page.evaluate((wanted) => window.asked.filter((call) => call.name === wanted).map(({ args }) => args), name);
