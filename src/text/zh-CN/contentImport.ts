import type { ContentRefusal } from '../../content/imports/line';

interface Refused {
  column: string;
  value: string;
}

interface Imported {
  added: number;
  updated: number;
  unchanged: number;
  /** Left out: fewer views than were imported before. */
  older: number;
  /** Cells that somebody typed into. */
  kept: number;
  refused: number;
}

const refusals: Record<ContentRefusal['code'], (refused: Refused) => string> = {
  blank: ({ column }) => `“${column}”是空的，这一行没有导入。请补上后重新导入。`,
  notTime: ({ column, value }) => `“${column}”的“${value}”不是时间，这一行没有导入。应为 2026-03-08 10:30。`,
  notCount: ({ column, value }) =>
    `“${column}”的“${value}”不是次数，这一格没有导入，其余照常。应为 1200、1,200 或 1.2万。`,
  notRate: ({ column, value }) =>
    `“${column}”的“${value}”不是 0 到 1 的比例，这一格没有导入，其余照常。应为 32.5% 或 0.325。`,
  unknownKind: ({ column, value }) =>
    value === ''
      ? `“${column}”是空的，这一行没有导入。应为视频或图文。`
      : `“${column}”的“${value}”不认识，这一行没有导入。应为视频或图文。`,
  openQuote: () => '这一行的引号没有成对，没有导入。请重新下载，或在文件中补上引号。',
  notContent: () =>
    '不像内容数据，没有导入。能读的是抖音作品（有“作品名称”“播放量”）、小红书笔记（有“笔记标题”）、视频号视频（有“视频描述”）的导出。',
  emptyFile: () => '文件里没有数据行。',
  password: () => '文件有密码。请先用密码打开，另存为没有密码的文件后再导入。',
  oldXls: () => '这是旧版 .xls 文件。请用表格软件打开后另存为 .xlsx 或 .csv 再导入。',
  notTable: () => '读不出表格：文件可能已损坏，或不是 .csv / .xlsx。请重新下载。',
};

/** 导入内容数据说的话。 */
export const contentImportZh = {
  refusals,
  brokenLine: (line: string) => `传过来的一条内容不完整，没有写入：${line.slice(0, 200)}`,
  imported: ({ added, updated, unchanged, older, kept, refused }: Imported) =>
    [
      `导入内容：新增 ${added} 条，更新 ${updated} 条，未变 ${unchanged} 条`,
      added > 0 ? '新增的补上成本才能算 ROI' : '',
      older > 0 ? `${older} 条比上次导入的旧，没有动` : '',
      kept > 0 ? `${kept} 格您改过，没有动` : '',
      refused > 0 ? `${refused} 处不能导入，见“数据问题”` : '',
    ]
      .filter(Boolean)
      .join('；'),
};
