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

test('no two actions say the same', () => {
  for (const { actions } of [customersZh, customersEn]) {
    expect(new Set(Object.values(actions)).size).toBe(Object.keys(actions).length);
  }
});
