import fc from 'fast-check';
import { addDays } from '../../../src/calendar/addDays';
import type { MemorySheet } from '../../workbook/memoryWorkbook';
import { BOUGHT, shopWith } from './shop';

const OWN = '我的备注';

/** What a user does in 触达计划 on a day, and who buys. */
const deed = fc.oneof(
  fc.record({
    what: fc.constant('mark' as const),
    row: fc.nat(30),
    state: fc.constantFrom('已触达', '已回访', '停止', '待办', ''),
  }),
  fc.record({ what: fc.constantFrom('result' as const, 'own' as const), row: fc.nat(30) }),
  fc.record({ what: fc.constantFrom('sort' as const, 'none' as const) }),
  fc.record({ what: fc.constant('delete' as const), row: fc.nat(30) }),
  fc.record({ what: fc.constantFrom('buy' as const, 'ask' as const), row: fc.nat(BOUGHT.length - 1) }),
);
const life = fc.array(fc.array(deed, { maxLength: 3 }), { minLength: 10, maxLength: 20 });

type Desk = ReturnType<typeof shopWith>;

function act(desk: Desk, one: typeof deed extends fc.Arbitrary<infer D> ? D : never, today: string): void {
  const { cells } = desk.workbook.sheet('触达计划') as MemorySheet;
  const at = 'row' in one ? 2 + (one.row % Math.max(1, cells.length - 1)) : 0;
  if (one.what === 'buy') desk.buy([BOUGHT[one.row]?.[0] ?? '', today, 60]);
  else if (one.what === 'ask') cells.push([{ value: BOUGHT[one.row]?.[0] ?? '', formula: '' }]);
  else if (one.what === 'sort') cells.push(...cells.splice(1).reverse());
  else if (at > cells.length) return;
  else if (one.what === 'mark') desk.type(at, '状态', one.state);
  else if (one.what === 'result') desk.type(at, '结果', `${today} 说了什么`);
  else if (one.what === 'own') desk.type(at, OWN, `${today} 自己记的`);
  else if (one.what === 'delete') cells.splice(at - 1, 1);
}

test('whatever the user does in the tab day by day, a run never touches what is his, loses no row and plans none twice', () => {
  fc.assert(
    fc.property(life, (days) => {
      const desk = shopWith();
      desk.run('2026-11-01');
      desk.workbook.sheet('触达计划')?.put(1, 20, { value: OWN, formula: '' });
      days.forEach((deeds, index) => {
        const today = addDays('2026-11-02', 3 * index);
        for (const one of deeds) act(desk, one, today);
        const before = desk.rows();
        desk.run(today);
        const after = desk.rows();
        before.forEach((row, place) => {
          const now = after[place] ?? {};
          expect([now.客户ID, now.结果, now[OWN]]).toEqual([row.客户ID, row.结果, row[OWN]]);
          if (row.触达ID) expect(now.触达ID).toBe(row.触达ID);
          if (now.状态 !== row.状态) expect([row.状态, now.状态]).toEqual(['待办', '停止']);
        });
        const ids = after.flatMap(({ 触达ID }) => 触达ID || []);
        expect(new Set(ids).size).toBe(ids.length);
        const fresh = after.slice(before.length).map(({ 客户ID }) => 客户ID);
        // A state that is the user's own stays when its contact has ended: 提醒 says so.
        const isOpen = ({ 状态, 提醒 }: Record<string, string>) => 状态 === '待办' && 提醒 === '';
        const open = after
          .slice(0, before.length)
          .filter(isOpen)
          .map(({ 客户ID }) => 客户ID);
        expect(fresh.filter((one) => open.includes(one))).toEqual([]);
        desk.run(today);
        expect(desk.rows()).toEqual(after);
      });
    }),
    { numRuns: 8 },
  );
});
