import type { Finding, ProbeId } from '../selftest/probe';
import { call } from '../sidebar/shell.client';

/** Characters of a batch of 5,000 order lines, about. */
const BATCH = 1_500_000;

/** What only a page can try of google.script.run: dates either way, and how much passes at once. */
export async function pageFindings(): Promise<Partial<Record<ProbeId, Finding>>> {
  return {
    'page.dateOut': expectedRefusal(await outcome(() => call('selfTestEcho', new Date(0)))),
    'page.dateIn': expectedRefusal(await outcome(() => call('selfTestEcho'))),
    'page.batch': batch(await outcome(() => call('selfTestEcho', 'x'.repeat(BATCH)))),
  };
}

/** What a call gave, or why it was refused; silence is an outcome, too. */
async function outcome(ask: () => Promise<unknown>): Promise<string> {
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 15_000));
  const answer = new Promise<unknown>((resolve) => resolve(ask())).then(
    (value) => JSON.stringify(value) ?? 'undefined',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([answer, silence]);
}

/** Whatever becomes of a date is told: nothing of ours sends one. */
const expectedRefusal = (got: string): Finding => ({ verdict: '通过', expected: 'refused', got });

const batch = (got: string): Finding => ({
  verdict: got === String(BATCH) ? '通过' : '不符',
  expected: String(BATCH),
  got,
});
