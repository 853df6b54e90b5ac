import { actionFor } from '../../src/customers/action';
import { CUSTOMER_TYPES } from '../../src/customers/customerType';
import { TIERS } from '../../src/customers/tier';
import { customersEn } from '../../src/text/en/customers';
import { customersZh } from '../../src/text/zh-CN/customers';

const codes = TIERS.flatMap((tier) => CUSTOMER_TYPES.map((type) => actionFor(tier, type)));

test('every tier and type has an action in words, and every action in words is suggested to somebody', () => {
  expect(new Set(codes)).toEqual(new Set(Object.keys(customersZh.actions)));
  expect(Object.keys(customersEn.actions).sort()).toEqual(Object.keys(customersZh.actions).sort());
});

test('what is said to somebody who stayed away is true of one order too: nothing of coming less than before', () => {
  expect(actionFor('高价值', '重要挽留客户')).toBe('vip-greet');
  expect(customersZh.actions['vip-greet']).toMatch(/^有一阵子没来了，/);
  expect(customersEn.actions['vip-greet']).toMatch(/^They have not come for a while:/);
});

test('客户类型 says that the mean decides it and not the scores', () => {
  expect(customersZh.notes.客户RFM.客户类型).toMatch(/全店平均.*不看 R、F、M 分/);
  expect(customersEn.notes.客户RFM.客户类型).toMatch(/mean of the shop.*Not by the scores/);
});

test('no two actions say the same', () => {
  for (const { actions } of [customersZh, customersEn]) {
    expect(new Set(Object.values(actions)).size).toBe(Object.keys(actions).length);
  }
});
