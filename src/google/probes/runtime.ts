import { type Probe, same, told, unseen, within } from '../../selftest/probe';
import type { Texts } from '../../text/texts';
import type { WorkbookPort } from '../../workbook/port';

const jobs = () => HtmlService.createTemplateFromFile('jobs').getRawContent();

/** The end of jobs.html: where it is there the whole file is. */
const END = '//# sourceURL=jobs.js';

/** How the script is loaded, what its language has, and what the clock says. */
export function runtimeProbes({ timeZone }: WorkbookPort, { selftest: words }: Texts): Probe[] {
  return [
    { id: 'load.jobs', run: whole },
    { id: 'load.eval', run: () => within(3000, evaluated()) },
    { id: 'runtime.syntax', run: () => told(syntax()) },
    { id: 'runtime.sleep', run: slept },
    {
      id: 'zone.words',
      run: () =>
        same(
          ['2026-07-01 08:00:00', '2026-06-30 20:00:00'],
          ['Asia/Shanghai', 'America/New_York'].map((zone) =>
            new Date(Date.UTC(2026, 6, 1)).toLocaleString('sv-SE', { timeZone: zone }),
          ),
        ),
    },
    { id: 'zone.same', run: () => same(Session.getScriptTimeZone(), timeZone) },
    {
      id: 'zone.steady',
      run: () => same(new Date(2026, 0, 1).getTimezoneOffset(), new Date(2026, 6, 1).getTimezoneOffset()),
    },
    {
      id: 'locale',
      run: () => told([Session.getActiveUserLocale(), SpreadsheetApp.getActive().getSpreadsheetLocale()]),
    },
    { id: 'time.limit', run: () => unseen(words.tooLong) },
  ];
}

function whole(): ReturnType<Probe['run']> {
  const text = jobs();
  const finding = same(END, text.trim().slice(-END.length));
  return { ...finding, got: `${finding.got} (${text.length})` };
}

/** Milliseconds that reading and running the jobs take: what every menu item, sidebar and trigger waits for first. */
function evaluated(): number {
  const began = Date.now();
  // biome-ignore lint/security/noGlobalEval: it is what is tried; the loader of the script does the same.
  const run: (code: string) => unknown = eval;
  run(jobs());
  return Date.now() - began;
}

/** Members and syntax that the bundle does without, because nobody could say whether Google has them. */
function syntax(): string {
  const has = (name: string) => typeof (globalThis as unknown as Record<string, unknown>)[name] !== 'undefined';
  const names = ['structuredClone', 'Intl', 'BigInt', 'TextEncoder', 'URL', 'setTimeout'];
  const known = names.map((name) => `${name} ${has(name) ? '✓' : '✗'}`);
  return [...known, `lookbehind ${isExpression('(?<=a)b') ? '✓' : '✗'}`].join(', ');
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern).test('ab');
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function slept(): ReturnType<Probe['run']> {
  const began = Date.now();
  Utilities.sleep(100);
  const passed = Date.now() - began;
  return {
    ...within(1000, passed),
    verdict: passed >= 90 && passed <= 1000 ? '通过' : '不符',
    expected: '100–1000 ms',
  };
}
