/** How a page feels that is open: frames while it is scrolled, and how long an edit takes until its consequences are seen. */
import type { Page } from 'playwright-core';
import { typeInto } from '../../tests/browser/livePage';

/** Milliseconds between two turns of the wheel, and how far each goes in pixels. */
const TURN = 16;
const PIXELS = 600;
const TURNS = 250;

export interface Frames {
  perSecond: number;
  /** Milliseconds: one frame in twenty takes longer; the longest. */
  late: number;
  longest: number;
}

declare global {
  interface Window {
    frames_: number[];
    counting: boolean;
  }
}

function countFrames(): void {
  window.frames_ = [];
  window.counting = true;
  let before = performance.now();
  const next = (now: number) => {
    window.frames_.push(now - before);
    before = now;
    if (window.counting) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Turns the wheel over the sheet, as fast as a hand flings it. */
export async function scroll(page: Page): Promise<Frames> {
  await page.mouse.move(500, 400);
  await page.evaluate(countFrames);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, PIXELS);
    await page.waitForTimeout(TURN);
  }
  const frames = await page.evaluate(() => {
    window.counting = false;
    return window.frames_;
  });
  const sorted = [...frames].sort((one, two) => one - two);
  const whole = frames.reduce((sum, one) => sum + one, 0);
  return {
    perSecond: (frames.length / whole) * 1000,
    late: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
  };
}

type Api = {
  getActiveWorkbook(): {
    getActiveSheet(): {
      getRange(a1: string): { getValue(): unknown };
      scrollToCell(row: number, column: number): void;
    };
  };
};

const shownIn = (page: Page, a1: string) =>
  page.evaluate(
    (address) =>
      (window as unknown as { univerAPI: Api }).univerAPI
        .getActiveWorkbook()
        .getActiveSheet()
        .getRange(address)
        .getValue(),
    a1,
  );

/** Milliseconds from Enter until a sum over the whole column shows the new number. */
export async function edit(page: Page, times: number): Promise<number[]> {
  await page.evaluate(() =>
    (window as unknown as { univerAPI: Api }).univerAPI.getActiveWorkbook().getActiveSheet().scrollToCell(0, 0),
  );
  await page.waitForTimeout(500);
  await typeInto(page, 'K2', '=SUM(I2:I)');
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const before = await shownIn(page, 'K2');
    const begun = performance.now();
    await typeInto(page, 'I3', String(1000 + time));
    while ((await shownIn(page, 'K2')) === before) await page.waitForTimeout(5);
    taken.push(performance.now() - begun);
  }
  return taken;
}
