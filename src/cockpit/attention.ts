import type { Level } from '../alerts/warning';
import { daysBetween } from '../calendar/daysBetween';
import { minutesBetween } from '../calendar/moment';
import type { Light } from './light';

/** An incident as far as the cockpit goes. */
export interface OpenIncident {
  readonly level: Level;
  readonly open: boolean;
  readonly taken: boolean;
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly due: string | null;
}

/** A card of 任务 that is not done. */
export interface OpenTask {
  readonly task: string;
  readonly owner: string;
  /** ISO day */
  readonly due: string;
}

/** A place of 库存 by what its last round said. */
export interface Shelf {
  readonly product: string;
  readonly state: 'oversold' | 'short' | 'expired' | 'other' | 'unjudged';
}

/** A node of 供应甘特图 by its zone. */
export interface Node {
  readonly product: string;
  readonly name: string;
  readonly zone: Light | 'done' | 'unjudged';
}

/** A row of 供应链规划 with a day to order by. */
export interface Purchase {
  readonly product: string;
  /** Whether the last run said that the day is past. */
  readonly overdue: boolean;
  /** ISO day; null where nothing is to be ordered. */
  readonly orderBy: string | null;
}

/** One kind of thing that may want hands now; without a light where nothing was judged yet. */
interface Matter {
  readonly light: Light | null;
}

export interface CrisisMatter extends Matter {
  readonly kind: 'crises';
  readonly open: number;
  readonly gravest: Level | null;
  readonly untaken: number;
  readonly overdue: number;
  /** Minutes until the nearest deadline that nobody took up, negative where it is past. */
  readonly minutesLeft: number | null;
}

export interface TaskMatter extends Matter {
  readonly kind: 'tasks';
  readonly overdue: number;
  readonly today: number;
  /** The one that is late the longest. */
  readonly worst: (OpenTask & { readonly days: number }) | null;
}

export interface StockMatter extends Matter {
  readonly kind: 'stock';
  readonly oversold: number;
  readonly short: number;
  readonly expired: number;
  readonly places: number;
  readonly unjudged: number;
  readonly first: string | null;
}

export interface NodeMatter extends Matter {
  readonly kind: 'nodes';
  readonly red: number;
  readonly yellow: number;
  readonly running: number;
  readonly unjudged: number;
  readonly first: Node | null;
}

export interface PurchaseMatter extends Matter {
  readonly kind: 'purchases';
  readonly overdue: number;
  /** The first of those past their day, else the next one to come. */
  readonly first: { readonly product: string; readonly days: number | null } | null;
}

/** Incidents: red where a deadline is past or one is of 一级, yellow where any is open. */
export function crisisMatter(incidents: readonly OpenIncident[], now: string): CrisisMatter {
  const open = incidents.filter((one) => one.open);
  const untaken = open.filter(({ taken }) => !taken);
  const left = untaken.flatMap(({ due }) => (due === null ? [] : [minutesBetween(now, due)]));
  const overdue = left.filter((minutes) => minutes < 0).length;
  const gravest = open.map(({ level }) => level).sort(byGravity)[0] ?? null;
  const light = overdue > 0 || gravest === '一级' ? 'red' : open.length > 0 ? 'yellow' : 'green';
  const minutesLeft = left.length > 0 ? Math.min(...left) : null;
  return { kind: 'crises', light, open: open.length, gravest, untaken: untaken.length, overdue, minutesLeft };
}

const GRAVITY: Readonly<Record<Level, number>> = { 一级: 0, 二级: 1, 三级: 2 };
const byGravity = (one: Level, other: Level) => GRAVITY[one] - GRAVITY[other];

/**
 * Tasks: red where one is late, yellow where one is due today (guide, section 1: what is overdue turns red).
 *
 * @param today ISO day
 * @example
 * taskMatter([{ task: '补货', owner: '采购', due: '2026-11-01' }], '2026-11-04').worst?.days; // => 3
 */
export function taskMatter(tasks: readonly OpenTask[], today: string): TaskMatter {
  const late = tasks.filter(({ due }) => due < today).sort((one, other) => (one.due < other.due ? -1 : 1));
  const dueToday = tasks.filter(({ due }) => due === today).length;
  const [first] = late;
  const worst = first ? { ...first, days: daysBetween(first.due, today) } : null;
  const light = late.length > 0 ? 'red' : dueToday > 0 ? 'yellow' : 'green';
  return { kind: 'tasks', light, overdue: late.length, today: dueToday, worst };
}

/** Stock: red where anything is oversold, yellow where it may run out or its figures are old. */
export function stockMatter(shelves: readonly Shelf[]): StockMatter {
  const of = (state: Shelf['state']) => shelves.filter((shelf) => shelf.state === state);
  const [oversold, short, expired] = [of('oversold'), of('short'), of('expired')];
  const [places, unjudged] = [shelves.length, of('unjudged').length];
  const calm = places > unjudged ? 'green' : null;
  const light = oversold.length > 0 ? 'red' : short.length + expired.length > 0 ? 'yellow' : calm;
  const counts = { oversold: oversold.length, short: short.length, expired: expired.length, places, unjudged };
  return { kind: 'stock', light, ...counts, first: [...oversold, ...short][0]?.product ?? null };
}

/** The supply chart: as its worst node. */
export function nodeMatter(nodes: readonly Node[]): NodeMatter {
  const of = (zone: Node['zone']) => nodes.filter((node) => node.zone === zone);
  const [red, yellow, unjudged] = [of('red'), of('yellow'), of('unjudged').length];
  const running = nodes.length - of('done').length - unjudged;
  const calm = running === 0 && unjudged > 0 ? null : 'green';
  const light = red.length > 0 ? 'red' : yellow.length > 0 ? 'yellow' : calm;
  const first = [...red, ...yellow][0] ?? null;
  return { kind: 'nodes', light, red: red.length, yellow: yellow.length, running, unjudged, first };
}

/** Days ahead in which a purchase is worth a word. */
const SOON = 7;

/** Purchases: red where the day to order is past, yellow where it comes within a week. */
export function purchaseMatter(purchases: readonly Purchase[], today: string): PurchaseMatter {
  const late = purchases.filter(({ overdue }) => overdue);
  const coming = purchases
    .flatMap(({ product, overdue, orderBy }) =>
      overdue || orderBy === null || orderBy < today ? [] : [{ product, orderBy }],
    )
    .sort((one, other) => (one.orderBy < other.orderBy ? -1 : 1));
  const [next] = coming;
  const ahead = next ? { product: next.product, days: daysBetween(today, next.orderBy) } : null;
  const first = late[0] ? { product: late[0].product, days: null } : ahead;
  const light = late.length > 0 ? 'red' : ahead !== null && ahead.days <= SOON ? 'yellow' : 'green';
  return { kind: 'purchases', light, overdue: late.length, first };
}
