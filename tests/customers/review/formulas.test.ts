import { chanceOver } from '../../../src/customers/review/chance';
import { COUPON_WINNER } from '../../../src/formulas';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const names = column('满100减20', '满80减15');
const sent = column(620, 618);
const buyers = column(38, 66);
const profit = column(2168.63, 3649.88);

const words = (rows: unknown[][]) => rows.map((row) => row[4]);

test('profit per head with its interval, the chance to beat all the others, and the verdict', () => {
  const [first, second] = COUPON_WINNER(names, sent, buyers, profit, 540, 1013.29, true, 0.08);
  expect(first?.[0]).toBeCloseTo(2168.63 / 620 - 0.08, 10);
  expect(Number(second?.[1])).toBeLessThan(Number(second?.[0]));
  expect(Number(second?.[2])).toBeGreaterThan(Number(second?.[0]));
  const offer = (people: number, bought: number, revenue: number) => ({
    group: { people, buyers: bought, revenue },
    margin: 1,
    cost: 0.08,
  });
  const spends = { mean: 3649.88 / 66, variation: 1 };
  expect(second?.[3]).toBeCloseTo(chanceOver(offer(618, 66, 3649.88), offer(620, 38, 2168.63), spends), 10);
  expect(words([first ?? [], second ?? []])).toEqual(['不如别的', '胜出']);
});

test('the rules of the tab: 200 to look, 500 to win, an end that is past', () => {
  const verdict = (people: number, ended: unknown, control = 400) =>
    COUPON_WINNER('券', people, people / 5, people * 8, control, control * 1.5, ended)[0]?.[4];
  expect(verdict(180, true)).toBe('样本不足');
  expect(verdict(600, true, 180)).toBe('样本不足');
  expect(verdict(400, true)).toBe('先看区间');
  expect(verdict(600, '')).toBe('未到截止日');
  expect(verdict(600, true)).toBe('胜出');
  expect(verdict(600, [['是']])).toBe('胜出');
});

test('without a control group the offers are held against each other', () => {
  expect(words(COUPON_WINNER(names, sent, column(20, 66), column(900, 3649.88), '', '', true))).toEqual([
    '不如别的',
    '胜出',
  ]);
  expect(words(COUPON_WINNER('券', 600, 60, 2000))).toEqual(['没有对照组']);
  expect(COUPON_WINNER('券', 600, 60, 2000)[0]?.[3]).toBe('');
});

test('nobody who buys is a figure too', () =>
  expect(COUPON_WINNER('券', 600, 0, 0, 500, 2000, true, 0.1)[0]?.slice(0, 1)).toEqual([-0.1]));

test('blank rows stay blank and stand in nobody’s way; a control group may stand in each row', () => {
  const rows = COUPON_WINNER(
    column('', '满100减20', '满80减15', '没填'),
    column('', 620, 618, ''),
    column('', 38, 66, ''),
    column('', 2168.63, 3649.88, ''),
    column('', 540, 540, ''),
    column('', 1013.29, 1013.29, ''),
    true,
    0.08,
  );
  expect([rows[0], rows[3]]).toEqual([Array(5).fill(''), Array(5).fill('')]);
  expect(rows.slice(1, 3)).toEqual(COUPON_WINNER(names, sent, buyers, profit, 540, 1013.29, true, 0.08));
});

test.each<[string, () => unknown, string, string]>([
  [
    'a missing column',
    () => COUPON_WINNER(names, sent, buyers, undefined),
    'COUPON_WINNER：缺少 profit（毛利）',
    'profit is missing',
  ],
  ['no names', () => COUPON_WINNER(undefined, sent, buyers, profit), '缺少 names（权益）', 'names is missing'],
  [
    'other heights',
    () => COUPON_WINNER(names, column(1), buyers, profit),
    'sent（触达人数）有 1 行，names（权益）有 2 行',
    'sent has 1 rows',
  ],
  ['two columns of names', () => COUPON_WINNER([['a', 'b']], 1, 1, 1), 'names（权益）选了 2 列', 'names has 2 columns'],
  [
    'more buyers than people',
    () => COUPON_WINNER(names, sent, column(38, 700), profit),
    '第 2 行的 buyers（回访人数）是 700，比 sent（触达人数）还多',
    'row 2 of buyers is 700, more than sent',
  ],
  [
    'profit of nobody',
    () => COUPON_WINNER(names, sent, column(38, 0), profit),
    '第 2 行的 buyers（回访人数）是 0，profit（毛利）却不是 0',
    'row 2 of buyers is 0, but profit is not',
  ],
  [
    'a loss',
    () => COUPON_WINNER(names, sent, buyers, column(5, -1)),
    '第 2 行的 profit（毛利）是 -1，不能小于 0',
    'cannot be below 0',
  ],
  [
    'a control group without its profit',
    () => COUPON_WINNER(names, sent, buyers, profit, 500),
    '填了 control_sent（对照组人数），也要填 control_profit（对照组毛利）',
    'so control_profit is needed',
  ],
  [
    'another word for the end',
    () => COUPON_WINNER(names, sent, buyers, profit, '', '', '明天'),
    'ended（到期）是“明天”，要填 TRUE 或 FALSE',
    'TRUE or FALSE is expected',
  ],
])('a wrong argument gives a sentence in Chinese and English: %s', (_, call, chinese, english) => {
  expect(call).toThrow(chinese);
  expect(call).toThrow(english);
});
