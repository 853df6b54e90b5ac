import type { Note } from '../../crisis/room/incident';

const duration = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`;
  return `${rest} 分钟`;
};

const notes: Record<Note, { name: string; hint: string }> = {
  problem: { name: '问题确认', hint: '查清了什么？哪批货、哪些人、多大范围' },
  measures: { name: '处理措施', hint: '做了什么？下架、退款、道歉、质检' },
  plan: { name: '改进计划', hint: '以后怎么不再发生？谁在什么时候完成' },
};

/** 危机处理侧边栏说的话。 */
export const crisisRoomZh = {
  title: '危机处理',
  loading: '正在读取…',
  none: '没有未解决的危机',
  noneHint: '有新的提及时，点“现在检查”马上判断；开启定时运行后每小时自动检查。',
  unreadable: (rows: number) => `“危机”表有 ${rows} 行填得不对，没有列在这里。点“现在检查”，再看“数据问题”。`,
  summary: (open: number, late: number) => (late > 0 ? `${open} 起未解决，${late} 起超时` : `${open} 起未解决`),
  levels: { 一级: '马上处理', 二级: '尽快处理', 三级: '24 小时内处理' } as Record<string, string>,
  left: (minutes: number) => `还剩 ${duration(minutes)}`,
  late: (minutes: number) => `已超时 ${duration(minutes)}`,
  noDue: '没有时限',
  dueAt: (moment: string) => `${moment} 前受理`,
  untaken: '待受理',
  taken: (by: string) => (by ? `${by} 已受理` : '已受理'),
  takenIn: (minutes: number) => `提前 ${duration(minutes)}`,
  takenLate: (minutes: number) => `晚了 ${duration(minutes)}`,
  happened: '发生了什么',
  counted: (count: number, first: string, last: string) =>
    count > 1 ? `共 ${count} 条，${first} 至 ${last}` : `1 条，${first}`,
  more: (count: number) => `再看 ${count} 条`,
  role: (role: string) => `责任：${role}`,
  takeBy: '受理人',
  choose: '请选择…',
  take: '受理',
  whoMissing: '请先选择受理人。',
  noTeam: '“团队”表还没有人，先写下名字。',
  handling: '处理记录',
  notes,
  save: '保存记录',
  nothingToSave: '没有改动，不用保存。',
  solve: '标为已解决',
  goTo: '在表里看',
  refresh: '刷新',
  check: '现在检查',
  checking: '正在判断提及…',
  importMentions: '导入提及',
  done: {
    take: (name: string) => `已受理“${name}”，响应时间已记下。`,
    note: () => '处理记录已保存。',
    solve: (name: string) => `“${name}”已标为解决。`,
  },
  changed: '刚才有人改过这起危机，没有写入。下面是现在的内容，您写的文字还在。',
  changedAway: '刚才有人把这起危机标为解决了，没有写入。',
  gone: '“危机”表里找不到这一行了，可能被删除了，没有写入。',
  import: {
    choose: '选择文件',
    drop: '把提及的 CSV 文件拖到这里',
    formats: '第一行要有列名：时间、平台、内容；作者、链接、商品、类别可以没有。GBK 和 UTF-8 都行。',
    privacy: '同一时间、平台、作者、内容的提及只导入一次，重复导入没有关系。',
    platform: '文件里没有“平台”列，请写平台名',
    reading: '正在读取…',
    found: (count: number) => `${count} 条提及`,
    refused: (count: number) => `${count} 行有问题`,
    refusedTitle: '有问题的行',
    moreRefused: (count: number) => `还有 ${count} 行，导入后见“数据问题”。`,
    preview: '前几条',
    run: (count: number) => `导入 ${count} 条`,
    record: '记入数据问题',
    writing: (done: number, all: number) => `已写入 ${done}/${all} 条…`,
    stopped: (done: number, all: number) => `已写入 ${done}/${all} 条，再导入一次会接着写。`,
    change: '换文件',
    again: '再导入一个',
    openProblems: '查看数据问题',
    back: '返回',
  },
};

export type CrisisRoomText = typeof crisisRoomZh;
