import { sampleShop } from '../../local/sample/tabs';
import { openShopHost, records } from './shopHost';

test('the sample shop gives the crisis desk something of everything to do', () => {
  const sample = sampleShop();
  const tabs = ['设置', '团队', '舆情提及', '监控规则', '评价统计'].map((name) => {
    const tab = sample.tabs.find((one) => one.name === name);
    return [name, [tab?.columns.map(({ header }) => header) ?? [], ...(tab?.rows ?? [])]] as const;
  });
  const host = openShopHost(Object.fromEntries(tabs), { now: new Date('2026-10-31T20:00:00+08:00') });
  expect(host.run('runJob', ['crisis'], 'command')).toMatchObject({ ok: true, 数据问题: 0 });
  const crises = records(host, '危机').map((row) => [row.规则, row.平台, row.提及数]);
  expect(crises.sort()).toEqual([
    ['单条投诉', '京东', 1],
    ['差评率', '京东', 1],
    ['政策风险', '淘宝', 1],
    ['竞品攻击', '抖音', 6],
    ['质量投诉', '抖音、淘宝', 3],
  ]);
  const verdicts = records(host, '舆情提及').map((row) => row.判定);
  expect(['告警', '担忧', '排除'].map((verdict) => verdicts.filter((one) => one === verdict).length)).toEqual([
    13, 1, 7,
  ]);
  expect(records(host, '竞品分析').length).toBeGreaterThan(5);
});
