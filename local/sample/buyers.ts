import { CATALOGUE, type Category } from './catalogue';
import type { PlatformName } from './order';
import type { Random } from './random';

/** An invented buyer: what they like, how much they take and how they come back. */
export interface Buyer {
  id: string;
  favourite: Category;
  /** Pieces taken, beside other buyers. */
  appetite: number;
  /** Chance of coming back after a purchase. */
  loyalty: number;
  /** Usual days between two purchases. */
  pace: number;
}

const QUALITIES = [
  '爱笑的',
  '早起的',
  '慢吞吞',
  '住海边的',
  '赶作业的',
  '会做饭的',
  '养花的',
  '骑车的',
  '晒太阳的',
  '听雨的',
];
const CREATURES = ['小鹿', '橘猫', '海豚', '松鼠', '柚子', '汤圆', '白鹭', '企鹅', '栗子', '云朵', '考拉', '麦芽'];
const WORDS = ['yunduo', 'qingmang', 'xiaoman', 'baicha', 'lvdou', 'shanhu', 'mihuan', 'songguo', 'hetang', 'jidan'];
const FAVOURITES = [...new Set(CATALOGUE.map(({ category }) => category))];

/** A name as each platform shows it; the number keeps invented people apart. */
function inventedId(random: Random, platform: PlatformName, number: number): string {
  if (platform === '京东') return `jd_${random.pick(WORDS)}${1000 + number}`;
  if (platform === 'Shopify') return `${random.pick(WORDS)}.${random.pick(WORDS)}${number}@example.com`;
  return `${random.pick(QUALITIES)}${random.pick(CREATURES)}${number}`;
}

/** The buyers of one platform: who is due to come back, and new ones without end. */
export class Buyers {
  private readonly due: { buyer: Buyer; day: number }[] = [];
  private met = 0;

  constructor(
    private readonly random: Random,
    private readonly platform: PlatformName,
  ) {}

  /** Who buys on a day: mostly one who is due, else a new buyer. */
  on(day: number): Buyer {
    const waiting = this.due.findIndex((visit) => visit.day <= day);
    const visit = waiting >= 0 && this.random.chance(0.9) ? this.due.splice(waiting, 1)[0] : undefined;
    const buyer = visit?.buyer ?? this.newBuyer();
    this.plan(buyer, day);
    return buyer;
  }

  private newBuyer(): Buyer {
    this.met++;
    return {
      id: inventedId(this.random, this.platform, this.met),
      favourite: this.random.pick(FAVOURITES),
      appetite: this.random.factor(0.6),
      loyalty: 0.3 + 0.65 * this.random.next(),
      pace: 48 * this.random.factor(0.45),
    };
  }

  private plan(buyer: Buyer, day: number): void {
    if (!this.random.chance(buyer.loyalty)) return;
    const gap = Math.max(2, Math.round(buyer.pace * this.random.factor(0.55)));
    this.due.push({ buyer, day: day + gap });
    this.due.sort((a, b) => a.day - b.day);
  }
}
