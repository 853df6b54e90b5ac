import { type Duty, tick } from '../../src/schedule/tick';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

/** A day of ticks over the same document. */
function clock() {
  const memory = new MemoryStore();
  const log: string[] = [];
  let spent = 0;
  const duty = (
    name: string,
    every: Duty['every'],
    work: () => { ok: boolean; done: boolean } = () => ({ ok: true, done: true }),
    cost = 1,
  ): Duty => ({
    name,
    label: name,
    every,
    applies: () => true,
    run: () => {
      log.push(name);
      spent += cost;
      return work();
    },
  });
  const at = (now: string, duties: Duty[], budget = 1000) => {
    spent = 0;
    return tick(shopOn(new MemoryWorkbook(), { memory, now: `${now}:00`, elapsed: () => spent }), duties, budget);
  };
  return { log, duty, at, memory };
}

test('a daily duty runs once a day and an hourly one once an hour', () => {
  const { log, duty, at } = clock();
  const duties = [duty('日', 'day'), duty('时', 'hour')];
  for (const now of ['2026-11-02 08:00', '2026-11-02 08:30', '2026-11-02 09:00', '2026-11-03 00:05']) at(now, duties);
  expect(log).toEqual(['日', '时', '时', '日', '时']);
});

test('a monthly duty runs once a month, and again only where work was left over', () => {
  const { log, duty, at } = clock();
  let left = false;
  const duties = [{ ...duty('月', 'month'), unfinished: () => left }];
  for (const now of ['2026-12-31 23:00', '2027-01-01 00:00', '2027-01-20 09:00']) at(now, duties);
  expect(log).toEqual(['月', '月']);
  left = true;
  at('2027-01-20 10:00', duties);
  expect(log).toHaveLength(3);
});

test('what the budget does not reach waits, and the next tick begins with it', () => {
  const { log, duty, at } = clock();
  const duties = [
    duty('甲', 'hour', undefined, 600),
    duty('乙', 'hour', undefined, 600),
    duty('丙', 'hour', undefined, 600),
  ];
  expect(at('2026-11-02 08:00', duties, 500)).toEqual({ result: '完成：甲；下次接着做：乙', done: false });
  expect(at('2026-11-02 09:00', duties, 500).done).toBe(false);
  expect(log).toEqual(['甲', '乙']);
  at('2026-11-02 10:00', duties, 500);
  expect(log).toEqual(['甲', '乙', '丙']);
});

test('a duty that runs out of time goes on at the next tick', () => {
  const { log, duty, at } = clock();
  let left = 2;
  const duties = [duty('长', 'day', () => ({ ok: true, done: --left === 0 })), duty('短', 'day')];
  at('2026-11-02 08:00', duties);
  at('2026-11-02 09:00', duties);
  expect(log).toEqual(['长', '长', '短']);
});

test('an execution that is cut off in the middle is taken up there', () => {
  const { log, duty, at } = clock();
  const cut = () => {
    throw new Error('Exceeded maximum execution time');
  };
  expect(() => at('2026-11-02 08:00', [duty('甲', 'day'), duty('乙', 'day', cut), duty('丙', 'day')])).toThrow(
    'Exceeded',
  );
  at('2026-11-02 09:00', [duty('甲', 'day'), duty('乙', 'day'), duty('丙', 'day')]);
  expect(log.filter((name) => name === '乙')).toHaveLength(2);
  expect(log.pop()).toBe('丙');
});

test('a duty that fails is not tried again before its next period', () => {
  const { log, duty, at } = clock();
  const duties = [duty('坏', 'day', () => ({ ok: false, done: true })), duty('好', 'day')];
  expect(at('2026-11-02 08:00', duties).result).toBe('完成：好；没有完成：坏');
  expect(at('2026-11-02 09:00', duties).result).toBe('现在没有到点的任务');
  expect(log).toEqual(['坏', '好']);
});

test('a monthly duty that fails is tried again the next day', () => {
  const { log, duty, at } = clock();
  let ok = false;
  const duties = [duty('月', 'month', () => ({ ok, done: true }))];
  for (const now of ['2027-01-01 08:00', '2027-01-01 20:00']) at(now, duties);
  ok = true;
  for (const now of ['2027-01-02 08:00', '2027-01-03 08:00']) at(now, duties);
  expect(log).toHaveLength(2);
});

test('nothing is done where the workbook has nothing for it', () => {
  const { log, duty, at } = clock();
  at('2026-11-02 08:00', [{ ...duty('甲', 'day'), applies: () => false }]);
  expect(log).toEqual([]);
});
