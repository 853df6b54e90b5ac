import fc from 'fast-check';
import { check, jobs, totals } from './check';
import { note } from './figures';
import { shops, tellShop } from './given/workbooks';
import { PATIENCE, SEED, SIZES } from './size';

test(
  'whatever stands in the cells, no job breaks, changes what is the users’, or says anything twice',
  () => {
    const found = fc.check(fc.property(shops, jobs, check), { numRuns: SIZES.workbooks, seed: SEED });
    if (!found.counterexample) return note('workbooks as nobody foresees them', totals);
    const [shop, names] = found.counterexample;
    const how = `seed ${found.seed}, path "${found.counterexamplePath}"`;
    throw new Error(`${String(found.errorInstance)}\n${names.join(', ')} over\n${tellShop(shop)}\n${how}`);
  },
  PATIENCE,
);
