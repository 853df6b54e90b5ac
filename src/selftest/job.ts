import type { Outcome } from '../workbook/run';
import type { Shop } from '../workbook/shop';
import { replaceTable } from '../workbook/write';
import { type Finding, type Probe, type ProbeId, unseen, VERDICTS } from './probe';
import { type ReportRow, reportTab } from './tabs';

/** Milliseconds of an execution after which no further probe is begun: whoever waits is told that it takes two minutes at most. */
const BUDGET = 110_000;

/** What the page found, which the server cannot try; null where no page took part. */
export type PageFindings = Partial<Record<ProbeId, Finding>>;

/** Probes of the page by id: without it they cannot be tried. */
const OF_PAGE: readonly ProbeId[] = ['page.dateOut', 'page.dateIn', 'page.batch'];

/**
 * Tries what ShopDeck assumes of the place where it runs, and writes 自检报告 anew. A probe that throws has not held, and what it threw is in the report.
 *
 * @param probes what can be tried here
 * @param page what the page found
 */
export function testHere(shop: Shop, probes: readonly Probe[], page: PageFindings | null): Outcome {
  const { selftest: words } = shop.texts;
  const rows = [
    ...probes.map((probe) => attempt(shop, probe)),
    ...OF_PAGE.map((id) => rowOf(shop, id, checkedFinding(page?.[id]) ?? unseen(words.noPage), 0)),
  ];
  replaceTable(shop, reportTab, failedFirst(rows));
  shop.counts.written += rows.length;
  const count = (wanted: string) => rows.filter(({ verdict }) => verdict === wanted).length;
  return { result: words.tested(count('通过'), count('不符'), count('没法查')), done: true };
}

/** What did not hold is what one looks for. */
const failedFirst = (rows: readonly ReportRow[]) => [
  ...rows.filter(({ verdict }) => verdict === '不符'),
  ...rows.filter(({ verdict }) => verdict !== '不符'),
];

function attempt(shop: Shop, { id, run }: Probe): ReportRow {
  const began = shop.elapsed();
  if (began > BUDGET) return rowOf(shop, id, unseen(shop.texts.selftest.noTime), 0);
  const finding = found(run);
  return rowOf(shop, id, finding, shop.elapsed() - began);
}

function found(run: () => Finding): Finding {
  try {
    return run();
  } catch (error) {
    return { verdict: '不符', expected: '', got: error instanceof Error ? error.message : String(error) };
  }
}

function rowOf(shop: Shop, id: ProbeId, finding: Finding, milliseconds: number): ReportRow {
  const [assumes, tried, matters] = shop.texts.selftest.probes[id];
  return { id, ...finding, assumes, tried, matters, milliseconds: Math.round(milliseconds), time: shop.now };
}

/** What a page sends is a stranger's until it is looked at. */
function checkedFinding(finding: Finding | undefined): Finding | null {
  if (!finding || !VERDICTS.includes(finding.verdict)) return null;
  const { verdict } = finding;
  const text = (value: unknown) => String(value ?? '').slice(0, 300);
  return { verdict, expected: text(finding.expected), got: text(finding.got) };
}
