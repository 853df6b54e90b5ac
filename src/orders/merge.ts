import { fromCents, shareOut, shareWithin, sum, toCents } from './cents';
import type { OrderLine, OrderState, StoredLine } from './line';
import { pairLines } from './pair';

/** What an import changes in 订单. */
export interface MergedOrders {
  /** `index` into the existing lines. */
  updates: { index: number; line: StoredLine }[];
  additions: OrderLine[];
  unchanged: number;
}

const RANK: Readonly<Record<OrderState, number>> = { 已付款: 0, 已完成: 1, 已退款: 2, 已关闭: 3 };
const isFinal = (state: OrderState): boolean => state === '已退款' || state === '已关闭';
const later = (a: OrderState, b: OrderState): OrderState => (RANK[b] > RANK[a] ? b : a);
const earliest = (states: readonly OrderState[]): OrderState =>
  states.reduce((low, state) => (RANK[state] < RANK[low] ? state : low), '已关闭');

/**
 * Merges imported lines into those of the tab, order by order, so that importing again or an overlapping file adds nothing
 * twice. Within an order:
 * - Lines are matched by product (see `pairLines`); what finds no match is added; nothing is ever removed.
 * - A state only moves on: 已付款 < 已完成 < 已退款 < 已关闭. An older export cannot take a refund or a closing back.
 * - The refund of the order never shrinks. Where the import knows less of it than the tab, the tab's is kept, on the line
 *   where it stands; what no longer fits there moves to the order's other lines.
 * - 已退款 and 已关闭 mean refunded = paid. A closing that has forgotten the payment keeps the tab's.
 * - An import that knows the order only (`whole`) never adds to known lines: state and money are shared out over them.
 * - A blank never replaces what is there; 客户ID and 品类 that stand in the tab are the user's and stay.
 * An order imported for the first time is taken as it is.
 */
export function mergeOrders(existing: readonly StoredLine[], incoming: readonly OrderLine[]): MergedOrders {
  const places = new Map<string, number[]>();
  for (const [index, line] of existing.entries()) append(places, orderKey(line), index);
  const orders = new Map<string, OrderLine[]>();
  for (const line of incoming) append(orders, orderKey(line), line);
  const result: MergedOrders = { updates: [], additions: [], unchanged: 0 };
  for (const [key, lines] of orders) mergeOrder(existing, places.get(key) ?? [], lines, result);
  return result;
}

const orderKey = (line: StoredLine): string => `${line.platform}\n${line.orderId}`;

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** A line on its way: cents, and the line of the tab that it continues. */
interface Draft {
  index: number | null;
  line: StoredLine;
  incoming: OrderLine | null;
  paid: number;
  refunded: number;
  state: OrderState;
}

function mergeOrder(
  existing: readonly StoredLine[],
  places: readonly number[],
  lines: readonly OrderLine[],
  result: MergedOrders,
): void {
  const known = places.map((index) => ({ index, line: existing[index] as StoredLine }));
  const whole = lines.every((line) => line.whole);
  const drafts = known.length === 0 ? [] : whole ? spreadWhole(known, lines) : joinLines(known, lines);
  if (known.length === 0) result.additions.push(...lines);
  for (const draft of drafts) {
    const line = {
      ...draft.line,
      paid: fromCents(draft.paid),
      refunded: fromCents(draft.refunded),
      state: draft.state,
    };
    const before = draft.index === null ? null : existing[draft.index];
    if (draft.index === null) result.additions.push({ ...(draft.incoming as OrderLine), ...line });
    else if (before && sameLine(before, line)) result.unchanged++;
    else result.updates.push({ index: draft.index, line: { ...line, source: (lines[0] as OrderLine).source } });
  }
}

interface Known {
  index: number;
  line: StoredLine;
}

/** An order-level import over the lines that the tab has. */
function spreadWhole(known: readonly Known[], lines: readonly OrderLine[]): Draft[] {
  const [first] = lines as [OrderLine];
  const state = lines.reduce((last, line) => later(last, line.state), first.state);
  const before = known.map(({ line }) => toCents(line.paid));
  const total = sum(lines.map((line) => toCents(line.paid)));
  const keep = total === sum(before) || (total === 0 && state === '已关闭');
  const weights = sum(before) > 0 ? before : known.map(({ line }) => line.quantity);
  const paid = keep ? before : shareOut(total, weights);
  const drafts = known.map(({ index, line }, at) => ({
    index,
    incoming: null,
    line: { ...line, buyer: line.buyer ?? first.buyer, paidAt: paymentTime(line, first) },
    paid: paid[at] ?? 0,
    refunded: toCents(line.refunded),
    state: later(line.state, state),
  }));
  const reported = sum(lines.map((line) => toCents(line.refunded)));
  return settle(drafts, Math.max(reported, sum(drafts.map((draft) => draft.refunded))));
}

/** Lines of an import that knows them, joined to those of the tab. */
function joinLines(known: readonly Known[], lines: readonly OrderLine[]): Draft[] {
  const pairs = pairLines(
    known.map(({ line }) => line),
    lines,
  );
  const partners = lines.map((_, at) => known[pairs[at] ?? -1] ?? null);
  const met = partners.flatMap((partner) => (partner ? [partner.line] : []));
  const refundBefore = sum(met.map((line) => toCents(line.refunded)));
  const reported = sum(lines.map((line) => toCents(line.refunded)));
  const older = reported < refundBefore;
  const floor = met.length > 0 ? earliest(met.map((line) => line.state)) : '已付款';
  const drafts = lines.map((line, at) => draftOf(line, partners[at] ?? null, floor, older));
  const untouched = known.filter((line) => !partners.includes(line)).map(untouchedDraft);
  return [...settle(drafts, Math.max(reported, refundBefore)), ...untouched];
}

function draftOf(incoming: OrderLine, partner: Known | null, floor: OrderState, older: boolean): Draft {
  const state = later(partner?.line.state ?? floor, incoming.state);
  const paid = toCents(incoming.paid);
  const refund = partner && older ? partner.line.refunded : incoming.refunded;
  const forgotten = state === '已关闭' && paid === 0 && partner;
  return {
    index: partner?.index ?? null,
    incoming,
    line: partner ? filledIn(partner.line, incoming) : incoming,
    paid: forgotten ? toCents(forgotten.line.paid) : paid,
    refunded: toCents(refund),
    state,
  };
}

const untouchedDraft = ({ index, line }: Known): Draft => ({
  index,
  incoming: null,
  line,
  paid: toCents(line.paid),
  refunded: toCents(line.refunded),
  state: line.state,
});

const filledIn = (line: StoredLine, incoming: OrderLine): StoredLine => ({
  ...line,
  buyer: line.buyer ?? incoming.buyer,
  category: line.category ?? incoming.category,
  sku: incoming.sku ?? line.sku,
  product: incoming.product ?? line.product,
  quantity: incoming.quantity,
  paidAt: paymentTime(line, incoming),
});

/** An export without a payment time repeats the order time there, which must not replace a real one. */
const paymentTime = (line: StoredLine, incoming: OrderLine): string =>
  incoming.paidAt === incoming.orderedAt ? line.paidAt : incoming.paidAt;

/** Makes refunds agree with the states, and the order's refund reach at least `floor` cents as far as its payments allow. */
function settle(drafts: readonly Draft[], floor: number): Draft[] {
  const settled = drafts.map((draft) => ({
    ...draft,
    refunded: isFinal(draft.state) ? draft.paid : Math.min(draft.refunded, draft.paid),
  }));
  const room = settled.map((draft) => draft.paid - draft.refunded);
  const short = Math.max(0, floor - sum(settled.map((draft) => draft.refunded)));
  const more = shareWithin(short, room, room);
  for (const [at, draft] of settled.entries()) draft.refunded += more[at] ?? 0;
  const open = settled.filter((draft) => !isFinal(draft.state));
  const spent = open.every((draft) => draft.refunded === draft.paid) && sum(open.map((draft) => draft.paid)) > 0;
  return spent ? settled.map((draft) => ({ ...draft, state: later(draft.state, '已退款') })) : settled;
}

const COMPARED = ['buyer', 'paidAt', 'sku', 'product', 'category', 'quantity', 'paid', 'refunded', 'state'] as const;
const sameLine = (a: StoredLine, b: StoredLine): boolean => COMPARED.every((field) => a[field] === b[field]);
