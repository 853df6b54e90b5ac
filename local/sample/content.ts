import { CATALOGUE } from './catalogue';
import { CREATORS } from './creators';
import { yuan } from './order';
import { type Kind, PIECES, type PieceLine, type Turn } from './pieces';
import type { Random } from './random';

/** What is usual on a platform for a kind: views of the shop's own piece, views for each follower of a creator, and the rates of the steps. */
interface Usual {
  readonly own: number;
  readonly perFollower: number;
  readonly completion: number | null;
  readonly engagement: number;
  readonly click: number;
}

const USUAL: Readonly<Record<string, Usual>> = {
  '抖音 短视频': { own: 4_300, perFollower: 0.085, completion: 0.27, engagement: 0.042, click: 0.014 },
  '抖音 直播': { own: 1_300, perFollower: 0.05, completion: null, engagement: 0.09, click: 0.11 },
  '小红书 图文': { own: 2_000, perFollower: 0.1, completion: null, engagement: 0.07, click: 0.017 },
  '小红书 短视频': { own: 3_000, perFollower: 0.13, completion: 0.31, engagement: 0.055, click: 0.015 },
  '视频号 短视频': { own: 2_600, perFollower: 0.1, completion: 0.34, engagement: 0.034, click: 0.012 },
};
const [CART, ORDER, REPEAT] = [0.2, 0.42, 0.14];

/** The platforms have not told of pieces from here on when the workbook is saved; the exports do (`contentExports.ts`). */
export const UNTOLD_FROM = '2026-10-27';

/** A piece with its figures; null: the platform does not tell. */
export interface SamplePiece {
  readonly id: string;
  readonly platform: string;
  readonly kind: Kind;
  readonly line: PieceLine;
  /** ISO */
  readonly day: string;
  readonly views: number;
  readonly completed: number | null;
  readonly engaged: number;
  readonly clicks: number;
  readonly carts: number | null;
  readonly orders: number;
  readonly repeats: number;
  readonly revenue: number;
}

/** The shop's pieces, by day. */
export function samplePieces(random: Random): SamplePiece[] {
  const pieces = PIECES.flatMap(({ platform, kind, lines }) =>
    lines.map((line) => pieceOf(random, platform, kind, line)),
  );
  pieces.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return pieces.map((piece, index) => ({ ...piece, id: `N${piece.day.slice(2, 7).replace('-', '')}-${index + 1}` }));
}

function pieceOf(random: Random, platform: string, kind: Kind, line: PieceLine): SamplePiece {
  const [day, , , , creator, sku, , turn = {}] = line;
  const usual = USUAL[`${platform} ${kind}`] as Usual;
  const followers = CREATORS.find(([name, on]) => name === creator && on === platform)?.[2];
  const reach = followers === undefined ? usual.own : Math.max(usual.own, followers * usual.perFollower);
  const views = Math.round(reach * (turn.views ?? 1) * random.factor(0.3));
  const price = CATALOGUE.find((product) => product.sku === sku)?.price ?? 0;
  return {
    id: '',
    platform,
    kind,
    line,
    day: `2026-${day}`,
    views,
    ...steps(random, usual, views, turn, price, platform),
  };
}

/** Views, completions and interactions of the shop's own piece. @param times views beside those of an ordinary one */
export function figuresOf(random: Random, platform: string, kind: Kind, times: number) {
  const usual = USUAL[`${platform} ${kind}`] as Usual;
  const views = Math.round(usual.own * times * random.factor(0.2));
  const { completed, engaged } = steps(random, usual, views, {}, 0, platform);
  return { views, completed, engaged };
}

function steps(random: Random, usual: Usual, views: number, turn: Turn, price: number, platform: string) {
  const part = (of: number, rate: number) => {
    const mean = of * Math.min(0.9, rate * random.factor(0.14));
    return Math.min(of, mean > 300 ? Math.round(mean) : random.poisson(mean));
  };
  const completed = usual.completion === null ? null : part(views, usual.completion * (turn.completion ?? 1));
  const engaged = part(views, usual.engagement * (turn.engagement ?? 1));
  const clicks = part(views, usual.click * (turn.click ?? 1));
  const carts = part(clicks, CART * (turn.cart ?? 1));
  const orders = part(carts, ORDER * (turn.order ?? 1));
  const repeats = part(orders, REPEAT);
  const revenue = yuan(orders * price * (0.95 + 0.35 * random.next()));
  // 视频号 does not tell how many put a thing into the cart.
  return { completed, engaged, clicks, carts: platform === '视频号' ? null : carts, orders, repeats, revenue };
}

/** Rows of 内容 as the shop has them at the end of October. */
export const contentRows = (pieces: readonly SamplePiece[]): (string | number | null)[][] =>
  pieces.map(({ id, platform, kind, line, day, ...figures }) => {
    const [, title, elements, pain, creator, , cost] = line;
    const { views, completed, engaged, clicks, carts, orders, repeats, revenue } = figures;
    const told =
      day < UNTOLD_FROM ? [views, completed, engaged, clicks, carts, orders, repeats, revenue] : Array(8).fill(null);
    return [id, platform, kind, title, elements, pain, creator, day, cost, ...told];
  });
