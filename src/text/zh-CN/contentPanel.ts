import type { ContentFileReading } from '../../content/imports/line';
import { contentImportZh } from './contentImport';

/** 导入内容数据：侧栏里的文字。 */
export const contentPanelZh = {
  title: '导入内容数据',
  refusals: contentImportZh.refusals,
  choose: '选择文件',
  drop: '把平台导出的作品数据拖到这里，可一次拖入多个',
  formats: '支持抖音的作品数据、小红书的笔记数据、视频号的视频数据，.csv 和 .xlsx 都行。',
  privacy: '文件只在本机读取。已有的内容更新播放、完播、互动，新的会新增；您填的成本、点击和改过的格子不动。',
  reading: '正在读取文件…',
  found: ({ platform, rows, lines, skipped }: ContentFileReading) =>
    [`${platform} · ${rows} 行，内容 ${lines} 条`, skipped > 0 ? `跳过 ${skipped} 条（没有公开）` : '']
      .filter(Boolean)
      .join('；'),
  refused: (rows: number) => `${rows} 行不能导入`,
  refusedTitle: '不能导入的内容',
  more: (count: number) => `还有 ${count} 条，导入后见“数据问题”`,
  import: (lines: number) => `导入 ${lines} 条`,
  record: '记录到数据问题',
  writing: '正在写入…',
  change: '换文件',
  again: '再导入一个',
  showContent: '查看内容',
  openProblems: '打开数据问题',
};

export type ContentPanelText = typeof contentPanelZh;
