import type { ICellData } from '@univerjs/core';
import type { CellInput, Scalar } from './engine';

const text = 1;
const number = 2;
const boolean = 3;

const errors = new Set([
  ...['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!'],
  ...['#SPILL!', '#CALC!', '#CYCLE!', '#BLOCKED!', '#CONNECT!', '#FIELD!', '#GETTING_DATA'],
]);

export function isError(value: unknown): value is string {
  return typeof value === 'string' && errors.has(value);
}

/** What a stored cell holds. Booleans are 1 and 0 with a type; text that was typed with line breaks is a document. */
export function contentValue(cell: ICellData | null | undefined): Scalar {
  if (!cell) return null;
  const value = cell.v;
  if (value === undefined || value === null) return cell.p ? (documentText(cell) ?? null) : null;
  if (cell.t === boolean) return value === 1 || value === true || value === '1' || value === 'TRUE';
  if (cell.t === number && typeof value === 'string') return Number(value);
  return value === '' && cell.f ? '' : value;
}

function documentText(cell: ICellData): string | undefined {
  return cell.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** The content part of a cell: what replaces everything but style and custom data. Empty for a blank. */
export function contentOf(input: CellInput): ICellData {
  if (input.formula !== undefined) return { f: input.formula };
  return plainContent(input.value ?? null);
}

export function plainContent(value: Scalar): ICellData {
  if (typeof value === 'string') return value === '' ? {} : { v: value, t: text };
  if (typeof value === 'number') return Number.isFinite(value) ? { v: value, t: number } : { v: '#NUM!', t: text };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: boolean };
  return {};
}

/** The same change as a mutation's cell: members that are to go are null. Written out, as spreading costs ten times more. */
export function replacement({ v = null, t, f = null }: ICellData): ICellData {
  return t ? { v, t, f, si: null, p: null } : { v, f, si: null, p: null };
}
