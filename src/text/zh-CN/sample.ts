import type { SampleRow } from '../../sample/ledger';

/** 放入和删除示例数据。 */
export const sampleZh = {
  added: (rows: number, tabs: readonly string[]) =>
    `放入示例数据 ${rows} 行（${tabs.join('、')}）；人名、店名、数字都是编的，邮箱是 example.com，不会真的发信`,
  there: (rows: number) => `示例数据已经在了（${rows} 行），没有再放一份`,
  none: '没有示例数据',
  removed: (rows: number, kept: readonly SampleRow[]) =>
    [
      `删除示例数据 ${rows} 行`,
      kept.length > 0
        ? `${kept.length} 行您改过，算您自己的，留下了：${kept
            .slice(0, 5)
            .map(({ tab, row }) => `${tab} ${row}`)
            .join('、')}${kept.length > 5 ? ' 等' : ''}`
        : '',
    ]
      .filter(Boolean)
      .join('；'),
};
