import { headerKey } from '../../sidebar/files/cell';
import type { Table } from '../../sidebar/files/table';

/** What a statistics file says of a piece. */
export const CONTENT_FIELDS = [
  'title',
  'id',
  'publishedAt',
  'kind',
  'state',
  'views',
  'completionRate',
  'likes',
  'recommends',
  'comments',
  'favourites',
  'shares',
] as const;
export type ContentField = (typeof CONTENT_FIELDS)[number];

/** How a platform heads its statistics, each field under its names of today and of old. */
interface Format {
  readonly platform: string;
  /** What a made-up 内容ID begins with. */
  readonly prefix: string;
  /** Headers by which it is known; all of them are there. */
  readonly marks: readonly (readonly string[])[];
  readonly names: Readonly<Partial<Record<ContentField, readonly string[]>>>;
}

const COUNTS = {
  likes: ['点赞量', '点赞', '点赞数'],
  comments: ['评论量', '评论', '评论数'],
  favourites: ['收藏量', '收藏', '收藏数'],
  shares: ['分享量', '分享', '分享数'],
};

const FORMATS: readonly Format[] = [
  {
    platform: '抖音',
    prefix: 'DY',
    marks: [['作品名称'], ['发布时间'], ['播放量', '播放']],
    names: {
      ...COUNTS,
      title: ['作品名称'],
      publishedAt: ['发布时间'],
      kind: ['体裁'],
      state: ['审核状态', '发布状态'],
      views: ['播放量', '播放'],
      completionRate: ['完播率'],
    },
  },
  {
    platform: '小红书',
    prefix: 'XHS',
    marks: [['笔记标题'], ['首次发布时间', '发布时间']],
    names: {
      ...COUNTS,
      title: ['笔记标题'],
      publishedAt: ['首次发布时间', '发布时间'],
      kind: ['体裁'],
      views: ['观看量', '观看', '阅读量', '播放量'],
      completionRate: ['完播率'],
    },
  },
  {
    // 喜欢 and 推荐 are two signs of liking; 转发聊天和朋友圈 is a part of 分享量 and not added again.
    platform: '视频号',
    prefix: 'SPH',
    marks: [['视频描述'], ['发布时间']],
    names: {
      title: ['视频描述'],
      id: ['视频ID'],
      publishedAt: ['发布时间'],
      views: ['播放量', '播放'],
      completionRate: ['完播率'],
      likes: ['喜欢', '喜欢量'],
      recommends: ['推荐', '推荐量'],
      comments: ['评论量', '评论'],
      shares: ['分享量', '分享'],
    },
  },
];

/** Where a table says what: indices of columns, -1 where there is none. */
export interface Layout {
  readonly platform: string;
  readonly prefix: string;
  /** Index of the header row. */
  readonly header: number;
  readonly at: Readonly<Record<ContentField, number>>;
}

/** Exports may begin with a note, as Xiaohongshu's do; a header further down than this is none. */
const TOP_ROWS = 10;

/** Whose statistics a table is, and where it says what; null where it is nobody's that is known. */
export function layoutOf({ rows }: Pick<Table, 'rows'>): Layout | null {
  for (const [header, row] of rows.slice(0, TOP_ROWS).entries()) {
    const keys = row.map(headerKey);
    const place = (names: readonly string[] = []) =>
      names.map((name) => keys.indexOf(headerKey(name))).find((at) => at >= 0) ?? -1;
    const format = FORMATS.find(({ marks }) => marks.every((names) => place(names) >= 0));
    if (!format) continue;
    const at = Object.fromEntries(CONTENT_FIELDS.map((field) => [field, place(format.names[field])]));
    return { platform: format.platform, prefix: format.prefix, header, at: at as Layout['at'] };
  }
  return null;
}
