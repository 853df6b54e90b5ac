import { nameKey, namesIn } from '../name';
import type { PieceKind } from '../tabs';
import type { Brief } from './brief';

/** Whose hands a row of 内容规范 is for: a creator's, or the shop's own. */
export const MAKERS = ['达人', '自制'] as const;
export type Maker = (typeof MAKERS)[number];

/** A row of 内容规范: one thing to check, at one step. */
export interface Check {
  readonly kind: PieceKind;
  readonly step: string;
  readonly item: string;
  readonly role: string | null;
  /** Working days before the piece is published; negative ones come after it. */
  readonly lead: number | null;
  readonly days: number | null;
  /** Several platforms in one cell; null: all. */
  readonly platforms: string | null;
  readonly maker: Maker | null;
}

/** A step of making a piece, with what is to be checked at it. */
export interface WorkStep {
  readonly step: string;
  readonly role: string;
  readonly lead: number;
  readonly days: number | null;
  readonly items: readonly string[];
}

/** What the standard asks of a piece depends on its kind and platform, and on whether a creator makes it. */
type Piece = Pick<Brief, 'kind' | 'platform' | 'tier' | 'creator'>;

/**
 * The steps of a piece by the standard, in the order of its rows. Role, working days ahead and duration of a step are those that one of its rows states; a step
 * for which none does is left out (`faultsIn` names it).
 */
export function stepsFor(checks: readonly Check[], piece: Piece): WorkStep[] {
  const own = checks.filter(({ kind }) => kind === piece.kind);
  const steps = new Map<string, WorkStep & { readonly items: string[] }>();
  for (const check of own.filter((one) => applies(one, piece))) {
    const { role, lead, days } = settledFor(check, own);
    if (role === null || lead === null) continue;
    const key = `${check.step}\n${role}`;
    const known = steps.get(key) ?? { step: check.step, role, lead, days, items: [] };
    known.items.push(check.item);
    steps.set(key, known);
  }
  return [...steps.values()];
}

function applies({ platforms, maker }: Check, { platform, tier, creator }: Piece): boolean {
  const isCreators = tier !== null || creator !== null;
  const named = namesIn(platforms).map(nameKey);
  return (
    (maker === null || (maker === '达人') === isCreators) && (named.length === 0 || named.includes(nameKey(platform)))
  );
}

type Settled = Pick<Check, 'role' | 'lead' | 'days'>;

/** What holds for a row: its own role or that of its step, and what the first row of that step and role that says so states. */
function settledFor(check: Check, own: readonly Check[]): Settled {
  const same = own.filter(({ step }) => step === check.step);
  const role = check.role ?? first(same, 'role');
  const roles = same.filter((one) => (one.role ?? first(same, 'role')) === role);
  return { role, lead: first(roles, 'lead') ?? first(same, 'lead'), days: first(roles, 'days') };
}

const first = <Field extends keyof Settled>(rows: readonly Check[], field: Field): Check[Field] | null =>
  rows.find((row) => row[field] !== null)?.[field] ?? null;

/** What is wrong with a row of the standard: its step has no role or day at all, or it states another day than holds for its step. */
export interface Fault {
  readonly check: Check;
  readonly field: keyof Settled;
  /** What holds instead; null where nothing does. */
  readonly holds: string | number | null;
}

/** Rows of the standard that contradict each other, and steps that nobody can plan. */
export function faultsIn(checks: readonly Check[]): Fault[] {
  const named = new Set<string>();
  return checks.flatMap((check): Fault[] => {
    const own = checks.filter(({ kind }) => kind === check.kind);
    const settled = settledFor(check, own);
    const differs = (['lead', 'days'] as const).filter(
      (field) => check[field] !== null && settled[field] !== null && check[field] !== settled[field],
    );
    const place = `${check.kind}\n${check.step}`;
    const lacks = named.has(place) ? [] : (['role', 'lead'] as const).filter((field) => settled[field] === null);
    if (lacks.length > 0) named.add(place);
    return [...differs, ...lacks].map((field) => ({ check, field, holds: settled[field] }));
  });
}
