import fc from 'fast-check';
import { Order } from '../../../local/page/order';

const values = [{ id: 'sheet.mutation.set-range-values', params: {} }];
const rows = [{ id: 'sheet.mutation.insert-row', params: {} }, ...values];

test('a change fits where nothing unknown to its page came before', () => {
  const order = new Order();
  order.append(1, values);
  expect(order.judge(1, 0, rows)).toBe('fits');
  expect(order.judge(2, 1, rows)).toBe('fits');
});

test('after unknown values, values are repeated and moved cells need a fresh sheet', () => {
  const order = new Order();
  order.append(null, values);
  expect(order.judge(1, 0, values)).toBe('repeat');
  expect(order.judge(1, 0, rows)).toBe('apart');
});

test('after unknown moved cells a change is refused: it would hit others', () => {
  const order = new Order();
  order.append(2, rows);
  expect(order.judge(1, 0, values)).toBe('refused');
  expect(order.judge(1, 1, values)).toBe('fits');
});

test('cells that moved elsewhere refuse nothing', () => {
  const order = new Order();
  order.append(2, [{ id: 'sheet.mutation.insert-row', params: { subUnitId: 's1', range: { startRow: 9 } } }]);
  const typed = (row: number) => [
    { id: 'sheet.mutation.set-range-values', params: { subUnitId: 's1', cellValue: { [row]: { 0: { v: 1 } } } } },
  ];
  expect(order.judge(1, 0, typed(3))).toBe('repeat');
  expect(order.judge(1, 0, typed(9))).toBe('refused');
});

test('looks fit after unknown values, and set a page apart after unknown looks', () => {
  const looks = [{ id: 'sheet.mutation.set-worksheet-col-width', params: { subUnitId: 's1' } }];
  const order = new Order();
  order.append(2, values);
  expect(order.judge(1, 0, looks)).toBe('fits');
  order.append(2, looks);
  expect(order.judge(1, 0, looks)).toBe('apart');
});

test('what a page takes once more is unknown to it until then: its next values are repeated too', () => {
  const order = new Order();
  order.append(2, values);
  order.append(1, values, order.judge(1, 0, values));
  expect(order.judge(1, 1, values)).toBe('repeat');
  expect(order.judge(1, 2, values)).toBe('fits');
});

test('a page that lags behind what is remembered is refused', () => {
  const order = new Order();
  for (let count = 0; count < 6000; count += 1) order.append(1, values);
  expect(order.judge(1, 0, values)).toBe('refused');
  expect(order.judge(1, 1000, values)).toBe('fits');
});

/** A page that writes at once and hears of the order later. */
class Page {
  readonly cells = new Map<number, number>();
  readonly inbox: { sequence: number; write: [number, number] | null }[] = [];
  seen = 0;

  hear(): void {
    const message = this.inbox.shift();
    if (!message) return;
    this.seen = message.sequence;
    if (message.write) this.cells.set(...message.write);
  }
}

test('pages that write values in any order end with the same cells', () => {
  const step = fc.oneof(
    fc.record({ write: fc.nat(2), cell: fc.nat(3), value: fc.nat() }),
    fc.record({ hear: fc.nat(2) }),
    fc.record({ deliver: fc.nat(2) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const order = new Order();
      const pages = [new Page(), new Page(), new Page()];
      const sent: { seen: number; write: [number, number] }[][] = [[], [], []];
      const truth = new Map<number, number>();
      const deliver = (from: number) => {
        const change = sent[from]?.shift();
        if (!change) return;
        const verdict = order.judge(from, change.seen, values);
        const sequence = order.append(from, values, verdict);
        truth.set(...change.write);
        pages.forEach((page, at) => {
          page.inbox.push({ sequence, write: at === from && verdict === 'fits' ? null : change.write });
        });
      };
      for (const one of steps) {
        if ('hear' in one) pages[one.hear]?.hear();
        else if ('deliver' in one) deliver(one.deliver);
        else {
          pages[one.write]?.cells.set(one.cell, one.value);
          sent[one.write]?.push({ seen: pages[one.write]?.seen ?? 0, write: [one.cell, one.value] });
        }
      }
      for (const from of [0, 1, 2]) while (sent[from]?.length) deliver(from);
      for (const page of pages) while (page.inbox.length) page.hear();
      for (const page of pages) expect(page.cells).toEqual(truth);
    }),
  );
});
