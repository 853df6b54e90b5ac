/** 菜单、提示、初始化侧边栏。 */
export const menuZh = {
  title: '电商运营',
  importOrders: '导入订单',
  makeRoster: '更新客户名册',
  setUp: '初始化',
  startClock: '开启定时运行',
  stopClock: '停止定时运行',
  openBoard: '任务看板',
  openCrisis: '危机处理',
  openProblems: '查看数据问题',
  clockStarted: (often: string) => `已开启定时运行（${often}）：每次更新看板、看舆情、发预警，客户名册每天更新一次。`,
  clockThere: (often: string) => `定时运行本来就开着（${often}）。`,
  clockStopped: '已停止定时运行。',
  clockAbsent: '没有开着的定时运行。',
  often: { hourly: '每小时', minutes: '每 5 分钟' },
  problemsNone: '没有数据问题。',
  done: (problems: number, result: string) =>
    problems > 0 ? `${result}。有 ${problems} 个数据问题，见“数据问题”表。` : `${result}。`,
  setup: {
    title: '初始化',
    lead: '选择要用的表。已有的数据不会改动，重复运行也没关系。',
    run: '建立所选的表',
    running: '正在建表…',
    present: '已有',
    none: '请至少选择一个表。',
    next: '接下来：打开菜单“电商运营 → 导入订单”，把平台导出的文件拖进来。',
  },
};
