import { type Refusal, type RefusalCode, refusalSentence } from '../../src/orders/refusal';
import { ordersEn } from '../../src/text/en/orders';
import { ordersZh } from '../../src/text/zh-CN/orders';

const CODES = Object.keys(ordersZh.refusals) as RefusalCode[];
const refusal = (code: RefusalCode): Refusal => ({
  code,
  file: 'a.csv',
  cell: 'C17',
  column: '列',
  value: '值',
  rows: 3,
});

test.each(CODES)('%s has a full sentence in both languages', (code) => {
  expect(refusalSentence(ordersZh, refusal(code))).toMatch(/^[^a-z]*.*。$/);
  expect(refusalSentence(ordersEn, refusal(code))).toMatch(/^.*\.$/);
  for (const text of [ordersZh, ordersEn])
    expect(refusalSentence(text, refusal(code))).not.toMatch(/undefined|\[object/);
});
