import { normalName } from '../task';
import type { Area, Reference } from './reference';

/** Stock of one SKU at one place. */
export interface StockLevel {
  readonly sku: string;
  readonly platform: string;
  readonly available: number;
  /** 活动备货量; null where nobody filled it in. */
  readonly allocated: number | null;
  readonly inTransit: number | null;
}

export interface Shift {
  readonly day: string;
  readonly platform: string;
  readonly agent: string;
}

export interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly campaign: string | null;
  readonly tags: string | null;
}

/** What references are looked up in; null where the workbook has no such tab. */
export interface Sources {
  readonly stock: readonly StockLevel[] | null;
  readonly shifts: readonly Shift[] | null;
  readonly knowledge: readonly Answer[] | null;
  /** A tab's cells as users see them, by row. */
  cells(tab: string): readonly (readonly string[])[] | null;
}

/** What a reference says now. */
export type Resolved =
  | { readonly kind: 'stock'; readonly of: StockSum }
  | {
      readonly kind: 'shift';
      readonly day: string;
      readonly platform: string | null;
      readonly agents: readonly string[];
    }
  | { readonly kind: 'knowledge'; readonly question: string; readonly answers: number }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'range'; readonly text: string; readonly values: readonly string[]; readonly cells: number }
  | { readonly kind: 'incident'; readonly id: string }
  /** It names nothing that is there. */
  | { readonly kind: 'nothing'; readonly because: Nothing; readonly text: string };

export type Nothing = 'unreadable' | 'noStockTab' | 'noSku' | 'notThere' | 'noShiftsTab' | 'noKnowledgeTab' | 'noTab';

/** Stock of a SKU over the warehouses of one platform, or of all. */
export interface StockSum {
  readonly sku: string;
  readonly platform: string | null;
  readonly available: number;
  readonly allocated: number | null;
  readonly inTransit: number;
}

/** Values of a range that are shown. */
const SHOWN = 4;

/** What a reference says now; a reference that names nothing harms no other one. */
export function resolve(reference: Reference, sources: Sources): Resolved {
  switch (reference.kind) {
    case 'stock':
      return stockOf(reference, sources.stock);
    case 'shift':
      return shiftOf(reference, sources.shifts);
    case 'knowledge':
      return knowledgeOf(reference, sources.knowledge);
    case 'link':
      return { kind: 'link', address: reference.text };
    case 'incident':
      return { kind: 'incident', id: reference.text };
    case 'range':
      return rangeOf(reference, sources.cells(reference.tab));
    case 'unreadable':
      return { kind: 'nothing', because: 'unreadable', text: reference.text };
  }
}

type Of<K extends Reference['kind']> = Extract<Reference, { kind: K }>;

const isSame = (left: string, right: string) => normalName(left) === normalName(right);

function stockOf({ sku, platform, text }: Of<'stock'>, stock: Sources['stock']): Resolved {
  if (stock === null) return { kind: 'nothing', because: 'noStockTab', text };
  const levels = stock.filter((level) => isSame(level.sku, sku));
  if (levels.length === 0) return { kind: 'nothing', because: 'noSku', text };
  const here = levels.filter((level) => platform === null || isSame(level.platform, platform));
  if (here.length === 0) return { kind: 'nothing', because: 'notThere', text };
  const filled = here.flatMap(({ allocated }) => allocated ?? []);
  const of = {
    sku,
    platform,
    available: sum(here.map(({ available }) => available)),
    allocated: filled.length > 0 ? sum(filled) : null,
    inTransit: sum(here.map(({ inTransit }) => inTransit ?? 0)),
  };
  return { kind: 'stock', of };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function shiftOf({ day, platform, text }: Of<'shift'>, shifts: Sources['shifts']): Resolved {
  if (shifts === null) return { kind: 'nothing', because: 'noShiftsTab', text };
  const there = shifts.filter((shift) => shift.day === day && (platform === null || isSame(shift.platform, platform)));
  return { kind: 'shift', day, platform, agents: [...new Set(there.map(({ agent }) => agent))] };
}

/** A question as it stands in 知识库, else a campaign, a tag, or words of a question. */
function knowledgeOf({ question, text }: Of<'knowledge'>, knowledge: Sources['knowledge']): Resolved {
  if (knowledge === null) return { kind: 'nothing', because: 'noKnowledgeTab', text };
  const wanted = normalName(question);
  const tests: ((answer: Answer) => boolean)[] = [
    (answer) => normalName(answer.question) === wanted,
    ({ campaign }) => campaign !== null && normalName(campaign) === wanted,
    ({ tags }) => (tags ?? '').split(/[、,，;；\s]/).some((tag) => normalName(tag) === wanted),
    (answer) => normalName(answer.question).includes(wanted),
  ];
  const found = tests.map((test) => knowledge.filter(test).length).find((count) => count > 0) ?? 0;
  return { kind: 'knowledge', question, answers: found };
}

function rangeOf({ area, text }: Of<'range'>, rows: readonly (readonly string[])[] | null): Resolved {
  if (rows === null) return { kind: 'nothing', because: 'noTab', text };
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return { kind: 'range', text, values: valuesIn(area, rows).slice(0, SHOWN), cells };
}

/** What is filled in of an area; an area may reach far beyond the last row. */
function valuesIn({ top, left, bottom, right }: Area, rows: readonly (readonly string[])[]): string[] {
  return rows.slice(top - 1, bottom).flatMap((row) => row.slice(left - 1, right).filter((value) => value !== ''));
}
