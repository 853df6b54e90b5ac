import fc from 'fast-check';
import { isSameHeld, told, workbookDifference } from './difference';
import { isForeign, jobOf, toldTwice, wrongTelling } from './oracle';
import { CLOCKED, House } from './rounds';
import { type GivenShop, shops, workbookOf } from './shop/workbooks';

const RUNS = Number(process.env.RUNS ?? 300);
const SEED = Number(process.env.SEED ?? 1);
function userDiff(shop: GivenShop, before: any, after: any): string | null {
  for (const { tab, columns, rows } of shop) {
    const [b, a] = [before.sheet(tab.name), after.sheet(tab.name)];
    for (let r = 1; r <= rows.length + 1; r++)
      for (let c = 1; c <= columns.length; c++) {
        if (r > 1 && columns[c - 1]?.column?.computed) continue;
        if (!isSameHeld(b.at(r, c), a.at(r, c)))
          return `${tab.name} ${r},${c} ${String(columns[c - 1]?.header)}: ${told(b.at(r, c))} → ${told(a.at(r, c))}`;
      }
  }
  return null;
}
test('x', () => {
  const t: Record<string, number> = {};
  const first: Record<string, number> = {};
  const add = (x: string, seed: number) => {
    t[x] = (t[x] ?? 0) + 1;
    first[x] ??= seed;
  };
  let errs: string[] = [];
  const say = jest.spyOn(console, 'error').mockImplementation((x) => {
    errs.push(String(x));
  });
  const all = fc.sample(shops, { numRuns: RUNS, seed: SEED });
  all.forEach((s, i) => {
    const wb = workbookOf(s);
    const start = wb.copy();
    const house = new House(wb);
    const ok: Record<string, boolean> = {};
    const norm = (x: string) =>
      x
        .replace(/row \d+ column \d+/, 'r c')
        .replace(/!\w+\d+/, '')
        .replace(/\d+,\d+/, '')
        .slice(0, 160);
    for (const job of [...(i % 2 ? ['setup'] : []), ...CLOCKED]) {
      errs = [];
      let run;
      try {
        run = house.run(job);
      } catch (e) {
        add('THROWN ' + job + ' ' + (e as Error).stack?.slice(0, 500), i);
        return;
      }
      if (errs.length) {
        add('RAW ' + job + ' ' + errs[0]?.slice(0, 600), i);
      }
      ok[job] = run.ok;
      if (!run.ok && !errs.length) add('failed ' + run.result.slice(0, 60), i);
      const mid = wb.copy();
      const sent = house.outlet.mail.sent.length;
      house.run(job);
      const d = workbookDifference(mid, wb, ['运行记录']);
      if (d && !(job === 'feeds' && d.startsWith('舆情源'))) add(`AGAIN ${job} ${norm(d)}`, i);
      if (sent !== house.outlet.mail.sent.length) add(`AGAIN mail ${job}`, i);
      const u = userDiff(s, start, wb);
      if (u) {
        add(`USER ${job} ${norm(u)}`, i);
        return;
      }
    }
    const tw = toldTwice(wb);
    if (tw) add('TWICE ' + tw.replace(/\d+/g, '#').slice(0, 100), i);
    for (const g of s) {
      if (isForeign(g)) continue;
      const job = jobOf(g.tab);
      if (job && !ok[job]) continue;
      const w = wrongTelling(g, wb);
      if (w) add('TOLD ' + norm(w), i);
    }
    // later rounds
    for (let round = 0; round < 2; round++) {
      const mid = wb.copy();
      for (const job of CLOCKED) {
        house.run(job);
        if (round === 1) {
          const d = workbookDifference(mid, wb, ['运行记录']);
          if (d) {
            add(`LATER ${job} ${norm(d)}`, i);
            break;
          }
        }
      }
    }
  });
  say.mockRestore();
  require('fs').writeFileSync(
    '/tmp/t/out.txt',
    Object.entries(t)
      .sort((a, b) => b[1] - a[1])
      .map(([k, v]) => `${v}\t#${first[k]}\t${k}`)
      .join('\n'),
  );
});
