import fc from 'fast-check';
import { told, workbookDifference } from './difference';
import { isForeign, jobOf, toldIn, wrongTelling } from './oracle';
import { CLOCKED, House } from './rounds';
import { shops, workbookOf } from './shop/workbooks';

const SEED = Number(process.env.SEED ?? 1);
const ONE = Number(process.env.ONE);
const TAB = process.env.TAB ?? '';
test('one', () => {
  const out: string[] = [];
  const say = jest.spyOn(console, 'error').mockImplementation((x) => {
    out.push('ERR ' + String(x).slice(0, 1500));
  });
  const s = fc.sample(shops, { numRuns: ONE + 1, seed: SEED })[ONE]!;
  const wb = workbookOf(s);
  const house = new House(wb);
  const dump = (name: string) => {
    const sh = wb.sheet(name);
    out.push(`--- ${name}`);
    sh?.cells.forEach((r, i) =>
      out.push(
        `${i + 1}: ${r
          .map(told)
          .map((x) => x.slice(0, 40))
          .join(' | ')}`,
      ),
    );
  };
  for (const t of TAB.split(',')) dump(t);
  for (const g of s)
    if (TAB.split(',').includes(g.tab.name)) {
      out.push('fits ' + g.rows.map((r) => r.map((c) => (c.fits ? 1 : 0)).join('')).join(' '));
      out.push('merged ' + JSON.stringify(g.merged));
    }
  const ok: Record<string, boolean> = {};
  for (const job of [...(ONE % 2 ? ['setup'] : []), ...CLOCKED]) {
    const r = house.run(job);
    ok[job] = r.ok;
    out.push(`${job}: ${r.result}`);
    const mid = wb.copy();
    house.run(job);
    const d = workbookDifference(mid, wb, ['运行记录']);
    if (d) out.push('   AGAIN ' + d);
    if (process.env.AFTER === job) for (const t of TAB.split(',')) dump(t);
  }
  for (const g of s) {
    if (isForeign(g)) continue;
    const w = wrongTelling(g, wb);
    if (w) out.push('TOLD ' + w + ' job ' + jobOf(g.tab) + ok[jobOf(g.tab)!]);
  }
  out.push(
    ...toldIn(wb)
      .filter((x) => TAB.split(',').includes(x.tab))
      .map((x) => `${x.tab}!${x.cell} ${x.value.slice(0, 30)} ${x.reason}`),
  );
  for (const t of TAB.split(',')) dump(t);
  say.mockRestore();
  require('fs').writeFileSync('/tmp/t/one.txt', out.join('\n'));
});
