import type { Expected } from '../../workbook/column';
import type { Reason } from '../../workbook/problem';

const expected: Record<Expected, string> = {
  text: '这里是公式错误，要填文字',
  shorter: '太长了，一格最多 50,000 个字',
  number: '要填数字',
  count: '要填不小于 0 的数字',
  money: '要填金额，如 1050 或 1,050.00',
  rate: '要填比例，如 0.35 或 35%',
  day: '要填日期，如 2026-03-01',
  time: '要填日期或时间，如 2026-03-01 10:30:00',
  month: '要填月份，如 2026-03',
  choice: '不在可选的词里',
  yesNo: '要填“是”或“否”',
  filled: '必填，不能空着',
};

const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');

/** 这里要填什么，说给正在填的人听。 */
const wanted = (what: Expected, choices: readonly string[] | null): string =>
  `${expected[what]}${what === 'choice' && choices ? `，请选 ${list(choices)}` : ''}`;

function reason(why: Reason): string {
  if (why.code === 'duplicate') return `和第 ${why.firstRow} 行重复，这一行没有用。请删掉其中一行。`;
  if (why.code === 'doubledHeader') return '这个列名出现了两次，只用左边那一列。请改名或删掉多余的列。';
  if (why.code === 'currency') return `币种和店铺的（${why.shop}）不同，不能相加，这一行没有计入。`;
  if (why.code === 'said') return why.sentence;
  return `${wanted(why.expected, why.choices)}。这一行先不计入，改好后再运行一次。`;
}

export const workbookZh = {
  wanted,
  reason,
  mustFill: '必填',
  mayFill: '选填',
  filledByUs: '由 ShopDeck 计算，不用填',
  choices: (words: readonly string[]) => `可选：${words.join(' / ')}`,
  foreignTab: (tab: string, headers: readonly string[]) =>
    `表“${tab}”的第一行缺少列 ${list(headers)}，不像是 ShopDeck 的表，没有动它。请补上这些列名，或把您自己的表改个名字再运行。`,
  rowsKeepMoving: (tab: string) => `表“${tab}”的行一直在变动，没能写完。请等同事改完再运行一次。`,
  busy: '另一项任务正在写表格，请过一会儿再试。',
  newerWorkbook: (version: number) => `这个表格由更新版本的 ShopDeck 写过（结构版本 ${version}），请先更新 ShopDeck。`,
  joined: (sentences: readonly string[]) => sentences.filter(Boolean).join('；'),
  failed: (why: string) => `没有完成：${why}`,
  broke: (why: string) => `出错了，没有完成（${why}）。数据没有丢，请再试一次；还不行，请把这一行发给我们。`,
  notRecorded: (tab: string) => `（“${tab}”写不进去，这次没有留下记录）`,
  triggers: { menu: '菜单', sidebar: '侧边栏', clock: '定时', command: '命令行' },
};
