import { computed, required } from '../../src/workbook/column';
import { refreshComputed } from '../../src/workbook/refresh';
import { openWhole } from '../../src/workbook/shop';
import { defineTab, keyOf } from '../../src/workbook/tab';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const RED = '#fce8e6';
const stock = defineTab({
  name: '库存',
  by: 'filled',
  key: ['sku'],
  columns: {
    sku: required('SKU', 'text'),
    state: computed('状态', 'text', { tints: [{ when: ({ state }) => state === '断货', background: RED }] }),
  },
});

const refresh = (workbook: MemoryWorkbook) => {
  const shop = shopOn(workbook);
  return refreshComputed(shop, openWhole(shop, stock), new Map([[keyOf(stock, { sku: 'A' }), { state: '断货' }]]));
};

test('a run that is cut off after any call leaves values and colours that the next run brings to an end', () => {
  for (let last = 0; last < 12; last++) {
    const workbook = new MemoryWorkbook({
      库存: [
        ['SKU', '状态'],
        ['A', ''],
      ],
    });
    let calls = 0;
    workbook.between = () => {
      if (++calls > last) throw new Error('killed');
    };
    try {
      refresh(workbook);
    } catch (error) {
      expect(error).toEqual(new Error('killed'));
    }
    workbook.between = () => {};
    refresh(workbook);
    expect(workbook.shown('库存')).toEqual([
      ['SKU', '状态'],
      ['A', '断货'],
    ]);
    expect(workbook.sheet('库存')?.looks.get('2,2')?.background).toBe(RED);
    expect(refresh(workbook)).toBe(0);
  }
});
