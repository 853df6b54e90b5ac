import { MODULES } from '../../src/modules';
import { firstRunOf } from '../../src/setup/job';
import { keepDraft, keepProgress, recallDraft, recallProgress } from '../../src/setup/progressLedger';
import { stepsWith } from '../../src/setup/step';
import { addPerson, readPeople } from '../../src/setup/teamLedger';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const TEAM = ['角色', '姓名', '邮箱', '我的备注'];
const teamOf = (...rows: string[][]) => new MemoryWorkbook({ 团队: [TEAM, ...rows] });
const add = (workbook: MemoryWorkbook, name: string, email: string, ...roles: string[]) =>
  addPerson(shopOn(workbook), { name, email, roles });

describe('adding somebody', () => {
  test('writes a row per role, in the order of the roles, below the rows that are there', () => {
    const workbook = teamOf(['客服', '方小满', 'fang@shop.cn', '早班']);
    expect(add(workbook, ' 李海 ', 'li@shop.cn', '采购', '负责人')).toBeNull();
    expect(workbook.shown('团队').slice(1)).toEqual([
      ['客服', '方小满', 'fang@shop.cn', '早班'],
      ['负责人', '李海', 'li@shop.cn', '', '', ''],
      ['采购', '李海', 'li@shop.cn', '', '', ''],
    ]);
    expect(readPeople(shopOn(workbook))).toEqual([
      { name: '方小满', email: 'fang@shop.cn', roles: ['客服'] },
      { name: '李海', email: 'li@shop.cn', roles: ['负责人', '采购'] },
    ]);
  });

  test('of roles that are there adds the others only, and touches no row', () => {
    const workbook = teamOf(['客服', '方小满', 'fang@shop.cn', '早班']);
    expect(add(workbook, '方小满', 'new@shop.cn', '客服', '品控')).toBeNull();
    expect(workbook.shown('团队')[1]).toEqual(['客服', '方小满', 'fang@shop.cn', '早班']);
    expect(workbook.shown('团队')).toHaveLength(3);
    expect(add(workbook, '方小满', 'new@shop.cn', '客服')).toBe('known');
    expect(workbook.shown('团队')).toHaveLength(3);
  });

  test('makes no second row of one that is not whole yet', () => {
    const workbook = teamOf(['客服', '方小满', '', '']);
    expect(add(workbook, '方小满', 'fang@shop.cn', '客服')).toBe('known');
    expect(workbook.shown('团队')).toHaveLength(2);
  });

  test.each([
    ['noName', ' ', 'li@shop.cn', ['运营']],
    ['badAddress', '李海', 'li@shop', ['运营']],
    ['badAddress', '李海', 'li@shop.cn, b@shop.cn', ['运营']],
    ['noRole', '李海', 'li@shop.cn', ['老板']],
  ] as const)('says %s, and writes nothing', (wrong, name, email, roles) => {
    const workbook = teamOf();
    expect(add(workbook, name, email, ...roles)).toBe(wrong);
    expect(workbook.shown('团队')).toHaveLength(1);
  });
});

describe('the first run', () => {
  const around = { modules: MODULES, order: ['驾驶舱'], clock: null, sample: 0, draft: {} };

  test('begins at the shop, and shows what there is', () => {
    const workbook = new MemoryWorkbook({
      订单: [
        ['平台', '订单号', '付款时间', '实付金额', '状态'],
        ['淘宝', 'A1', '', 1, '已完成'],
      ],
      设置: [
        ['键', '值', '说明'],
        ['币种', 'USD', ''],
        ['经营平台', '淘宝、抖音', ''],
      ],
    });
    const state = firstRunOf(shopOn(workbook), around);
    expect(state).toMatchObject({ step: 'shop', finished: false, chosen: null, orders: 1, sales: 0, people: [] });
    expect(state.settings.currency).toEqual({ key: '币种', value: 'USD' });
    expect(state.settings.platforms.value).toBe('淘宝、抖音');
    const orders = state.modules.find(({ name }) => name === 'orders');
    expect(orders).toMatchObject({
      comes: 'needed',
      tabs: [
        { name: '订单', present: true },
        { name: '销售历史', present: false },
      ],
    });
    expect(state.modules.find(({ name }) => name === 'supply')?.needs).toEqual([
      'cockpit',
      'orders',
      'forecast',
      'common',
    ]);
  });

  test('goes on where it was left, with what was typed', () => {
    const memory = new MemoryStore();
    keepProgress(memory, { step: 'modules', modules: ['board'] });
    keepProgress(memory, { step: 'clock' });
    expect(recallProgress(memory)).toEqual({ step: 'clock', modules: ['board'], finished: false });
    keepDraft(memory, { person: '李' });
    expect(recallDraft(memory)).toEqual({ person: '李' });
    keepDraft(memory, { person: '长'.repeat(5000) });
    expect(recallDraft(memory)).toEqual({ person: '李' });
  });

  test('asks for no orders where nothing lives of them', () => {
    expect(stepsWith(['board', 'common'])).not.toContain('import');
    expect(stepsWith(['orders', 'customers', 'common'])).toContain('import');
  });
});
