import type { MentionRefusal } from '../../crisis/mentions/mentionFile';

interface Refused {
  column: string;
  value: string;
}

const refusals: Record<MentionRefusal['code'], (refused: Refused) => string> = {
  notMentions: () => '没有找到“时间”和“内容”两列，不像是提及。请在第一行写上列名：时间、平台、内容。',
  notText: () => '不是 CSV 文本。请在 Excel 里另存为 CSV 再试。',
  empty: () => '文件里没有提及。',
  time: ({ value }) => `时间“${value}”读不出来，要像 2026-03-01 10:30。这一行没有导入。`,
  blank: ({ column }) => `“${column}”空着，这一行没有导入。`,
  kind: ({ value }) => `类别“${value}”不认识，可用：投诉、评价、新规、热搜、报道。这一行按没有类别导入了。`,
  openQuote: () => '引号没有配对，这一行没有导入。',
};

/** 提及的来路说的话：导入的文件和舆情源。 */
export const mentionsZh = {
  refusals,
  feeds: {
    off: '这个版本不联网，没有抓取。需要时用 npm run build -- --feeds 构建，授权后每小时抓取一次；也可以把提及导入或手填。',
    added: (added: number, known: number) =>
      added > 0 ? `新增 ${added} 条，原有 ${known} 条` : `没有新的提及（原有 ${known} 条）`,
    undated: (count: number) => `${count} 条没有时间，按抓取时间记`,
    status: (code: number) => `没有抓到：对方网站返回 ${code}。请检查地址。`,
    unreachable: (why: string) => `没有抓到：${why}`,
    noFeed: '抓到的不是 RSS、Atom 或 JSON Feed，请检查地址。',
    notWeb: '地址要以 http:// 或 https:// 开头，这一行没有抓取。',
    tooLong: '地址太长（超过 2,000 个字符），这一行没有抓取。',
    ran: (sources: number, added: number, failed: number) =>
      `舆情源 ${sources} 个，新增提及 ${added} 条${failed > 0 ? `，${failed} 个没有抓到` : ''}`,
  },
  about: { 舆情源: '每小时自动抓取的网站和订阅，抓到的放进“舆情提及”' } as Record<string, string>,
  notes: {
    舆情源: {
      地址: 'RSS、Atom 或 JSON Feed 的地址，以 http:// 或 https:// 开头',
      平台: '抓来的提及算哪个平台的',
      类别: '抓来的提及是什么，如政策网站填“新规”。不填：按内容判断',
      商品: '这个源只说某个商品时填',
      启用: '填“是”才会抓取',
    },
  } as Record<string, Record<string, string>>,
};
