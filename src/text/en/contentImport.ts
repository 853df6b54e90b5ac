import type { contentImportZh } from '../zh-CN/contentImport';

/** What importing content statistics says. */
export const contentImportEn: typeof contentImportZh = {
  refusals: {
    blank: ({ column }) => `“${column}” is blank, so this row was left out. Fill it in and import again.`,
    notTime: ({ column, value }) =>
      `“${value}” in “${column}” is no time, so this row was left out. It should look like 2026-03-08 10:30.`,
    notCount: ({ column, value }) =>
      `“${value}” in “${column}” is no count. Only this cell was left out. It should be 1200, 1,200 or 1.2万.`,
    notRate: ({ column, value }) =>
      `“${value}” in “${column}” is no rate from 0 to 1. Only this cell was left out. It should be 32.5% or 0.325.`,
    unknownKind: ({ column, value }) =>
      value === ''
        ? `“${column}” is blank, so this row was left out. It should be 视频 or 图文.`
        : `“${value}” in “${column}” is not known, so this row was left out. It should be 视频 or 图文.`,
    openQuote: () =>
      'The quotation marks of this row do not match, so it was left out. Download the file again or mend them.',
    notContent: () =>
      'These are no content statistics, so nothing was taken. Understood are the exports of Douyin works (作品名称, 播放量), Xiaohongshu notes (笔记标题) and 视频号 videos (视频描述).',
    emptyFile: () => 'The file has no rows of data.',
    password: () => 'The file has a password. Open it, save it without one, and import that.',
    oldXls: () =>
      'This is an old .xls file. Open it in a spreadsheet program, save it as .xlsx or .csv, and import that.',
    notTable: () => 'No table could be read: the file is damaged, or no .csv or .xlsx. Download it again.',
  },
  brokenLine: (line) => `A piece arrived incomplete and nothing was written: ${line.slice(0, 200)}`,
  imported: ({ added, updated, unchanged, older, kept, refused }) =>
    [
      `Content imported: ${added} pieces added, ${updated} updated, ${unchanged} unchanged`,
      added > 0 ? 'fill in 成本 of the new ones to get their ROI' : '',
      older > 0 ? `${older} older than the last import were left out` : '',
      kept > 0 ? `${kept} cells that you changed were left alone` : '',
      refused > 0 ? `${refused} could not be imported, see 数据问题` : '',
    ]
      .filter(Boolean)
      .join('; '),
};
