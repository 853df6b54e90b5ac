import type { mentionsZh } from '../zh-CN/mentions';

/** What the ways in for mentions say: imported files and 舆情源. */
export const mentionsEn: typeof mentionsZh = {
  refusals: {
    notMentions: () =>
      'There are no columns 时间 (time) and 内容 (text), so these are no mentions. Name the columns in the first row.',
    notText: () => 'This is no CSV text. Save it as CSV in Excel and try again.',
    empty: () => 'The file holds no mentions.',
    time: ({ value }) => `The time "${value}" cannot be read; write it as 2026-03-01 10:30. The row was not imported.`,
    blank: ({ column }) => `"${column}" is blank. The row was not imported.`,
    kind: ({ value }) =>
      `The kind "${value}" is not known (投诉, 评价, 新规, 热搜, 报道). The row was imported without it.`,
    openQuote: () => 'The quotation marks do not match. The row was not imported.',
  },
  feeds: {
    off: 'This build reaches no website, so nothing was fetched. Build with npm run build -- --feeds to fetch every hour; or import or type mentions.',
    added: (added, known) => (added > 0 ? `${added} added, ${known} known` : `Nothing new (${known} known)`),
    undated: (count) => `${count} without a time, noted at the time of fetching`,
    status: (code) => `Not fetched: the website answered ${code}. Check the address.`,
    unreachable: (why) => `Not fetched: ${why}`,
    noFeed: 'What came is neither RSS, Atom nor JSON Feed. Check the address.',
    notWeb: 'An address begins with http:// or https://. The row was not fetched.',
    tooLong: 'The address is too long (over 2,000 characters). The row was not fetched.',
    ran: (sources, added, failed) =>
      `${sources} sources, ${added} mentions added${failed > 0 ? `, ${failed} could not be fetched` : ''}`,
  },
  about: { 舆情源: 'Websites and feeds fetched every hour into 舆情提及' },
  notes: {
    舆情源: {
      地址: 'Address of an RSS, Atom or JSON feed, beginning with http:// or https://',
      平台: 'The platform that its mentions count for',
      类别: 'What its mentions are, such as 新规 for a regulator. Blank: judged by the text',
      商品: 'Fill in where the source speaks of one product only',
      启用: 'Fetched only where it is 是',
    },
  },
};
