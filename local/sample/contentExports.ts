import { figuresOf, type SamplePiece, UNTOLD_FROM } from './content';
import { encodeGbk } from './gb18030';
import type { Random } from './random';

/** A file as a platform's back office would give it. */
interface ExportFile {
  name: string;
  bytes: Buffer;
}

/** Pieces of November, which the workbook does not know: title, and views as times those of an ordinary piece. */
const NOVEMBER: Readonly<Record<string, readonly (readonly [day: string, title: string, times: number])[]>> = {
  抖音: [
    ['11-03', '分贝仪再测一次：吹风机开最大档', 4],
    ['11-08', '双11 零食加购清单', 0.8],
    ['11-14', '猫砂换季大扫除，扬灰对着光拍', 1.5],
  ],
  小红书: [
    ['11-05', '双11 护手霜怎么凑单', 0.7],
    ['11-12', '狗狗吹毛不再躲，第二次实测', 1.8],
  ],
  视频号: [['11-09', '双11 给爸妈囤核桃糕', 1.2]],
};

const DOUYIN =
  '作品名称,发布时间,体裁,审核状态,播放量,完播率,5s完播率,封面点击率,2s跳出率,平均播放时长,点赞量,分享量,评论量,收藏量,主页访问量,粉丝增量';
const XIAOHONGSHU = '笔记标题,首次发布时间,体裁,曝光,观看量,封面点击率,点赞,评论,收藏,涨粉,分享,人均观看时长,弹幕';
const SHIPINHAO =
  '视频描述,视频ID,发布时间,完播率,平均播放时长,播放量,推荐,喜欢,评论量,分享量,关注量,转发聊天和朋友圈,设为铃声,设为状态,设为朋友圈封面';

/** A piece as its platform tells of it. */
interface Told {
  readonly title: string;
  readonly day: string;
  readonly hour: number;
  readonly isVideo: boolean;
  readonly views: number;
  readonly completion: number;
  /** Likes, comments, favourites, shares. */
  readonly signs: readonly [number, number, number, number];
}

/** One export of each platform: the last pieces of October, of which 内容 has no figures yet, and those of November. */
export async function contentExports(random: Random, pieces: readonly SamplePiece[]): Promise<ExportFile[]> {
  const told = (platform: string) => toldOf(random, platform, pieces);
  return [
    { name: '抖音_作品数据.csv', bytes: Buffer.from(`\ufeff${lines(DOUYIN, told('抖音').map(douyinRow))}`) },
    { name: '小红书_笔记列表明细表.xlsx', bytes: await workbook(told('小红书').map(xiaohongshuRow)) },
    { name: '视频号_动态数据明细.csv', bytes: encodeGbk(lines(SHIPINHAO, told('视频号').map(shipinhaoRow))) },
  ];
}

function toldOf(random: Random, platform: string, pieces: readonly SamplePiece[]): Told[] {
  const late = pieces.filter((piece) => piece.platform === platform && piece.day >= UNTOLD_FROM);
  const own = late.map((piece) => {
    const { line, day, kind, views, completed, engaged } = piece;
    return told(random, { title: line[1], day, isVideo: kind !== '图文', views, completed, engaged });
  });
  const kind = platform === '小红书' ? '图文' : '短视频';
  const fresh = (NOVEMBER[platform] ?? []).map(([day, title, times]) => {
    const figures = figuresOf(random, platform, kind, times);
    return told(random, { ...figures, title, day: `2026-${day}`, isVideo: kind === '短视频' });
  });
  return [...own, ...fresh];
}

type Piece = Pick<Told, 'title' | 'day' | 'isVideo' | 'views'> & Pick<SamplePiece, 'completed' | 'engaged'>;

function told(random: Random, { completed, engaged, ...piece }: Piece): Told {
  const part = (share: number) => Math.round(engaged * share);
  const signs = [engaged - part(0.11) - part(0.2) - part(0.09), part(0.11), part(0.2), part(0.09)] as const;
  return { ...piece, hour: random.between(11, 21), completion: (completed ?? 0) / piece.views, signs };
}

/** As Douyin rounds what is large. */
const shown = (count: number) => (count >= 10_000 ? `${(count / 10_000).toFixed(1)}万` : String(count));

function douyinRow({ title, day, hour, isVideo, views, completion, signs }: Told): (string | number)[] {
  const [likes, comments, favourites, shares] = signs;
  const watched = isVideo
    ? [completion.toFixed(4), (completion * 1.7).toFixed(4), '-', '0.3120', '9.4']
    : ['-', '-', '-', '-', '-'];
  const counts = [likes, shares, comments, favourites].map(shown);
  return [
    title,
    `${day} ${hour}:30:00`,
    isVideo ? '视频' : '图文',
    '公开',
    shown(views),
    ...watched,
    ...counts,
    31,
    12,
  ];
}

function xiaohongshuRow({ title, day, hour, isVideo, views, signs }: Told): (string | number)[] {
  const [likes, comments, favourites, shares] = signs;
  const [year, month, date] = day.split('-');
  const time = `${year}年${month}月${date}日${hour}时30分00秒`;
  return [
    title,
    time,
    isVideo ? '视频' : '图文',
    views * 6,
    views,
    0.124,
    likes,
    comments,
    favourites,
    5,
    shares,
    11,
    0,
  ];
}

function shipinhaoRow({ title, day, views, completion, signs }: Told, index: number): (string | number)[] {
  const [likes, comments, favourites, shares] = signs;
  const id = `export/UzFfAgtgekIEAQ${1000 + index}`;
  const rates = [`${(completion * 100).toFixed(2)}%`, '14.73秒'];
  return [
    title,
    id,
    day.replaceAll('-', '/'),
    ...rates,
    views,
    favourites,
    likes,
    comments,
    shares,
    3,
    shares,
    0,
    0,
    0,
  ];
}

const lines = (headers: string, rows: readonly (readonly (string | number)[])[]) =>
  [headers, ...rows.map((row) => row.map(quoted).join(','))].map((line) => `${line}\r\n`).join('');
const quoted = (cell: string | number) => (/[",\r\n]/.test(String(cell)) ? `"${cell}"` : String(cell));

/** Xiaohongshu puts a note above the headers. */
async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.created = new Date('2026-12-01T00:00:00Z');
  book.modified = book.created;
  const sheet = book.addWorksheet('笔记列表明细');
  sheet.addRow(['最多导出排序后前1000条笔记']);
  sheet.addRow(XIAOHONGSHU.split(','));
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
