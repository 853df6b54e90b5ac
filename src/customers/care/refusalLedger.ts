import { cellAddress } from '../../workbook/address';
import type { Problem } from '../../workbook/problem';
import type { Shop } from '../../workbook/shop';
import type { Table } from '../../workbook/table';
import { customerKey } from '../purchaseHistory';
import { isOwnId } from './ids';
import type { Subject } from './namingLedger';
import { type CareRow, careTab } from './tabs';

/** One reading of 触达计划. */
export type CareTable = Table<typeof careTab.columns>;

/** Platforms on which a customer's id is known. */
export type PlatformsOf = (customerId: string) => readonly string[];

/** Rows that say nothing that can be acted on, each with its sentence. */
export class Refusals {
  readonly problems: Problem[];

  constructor(
    private readonly shop: Shop,
    private readonly table: CareTable,
  ) {
    this.problems = [...table.problems];
  }

  /** Rows with the customer whom they are about. */
  known(platformsOf: PlatformsOf): Subject[] {
    const { texts } = this.shop;
    return this.table.rows.flatMap((placed) => {
      const { customerId, platform, id } = placed.row;
      const platforms = platformsOf(customerId).filter((one) => platform === null || one === platform);
      const [only] = platforms;
      if (platforms.length === 1 && only !== undefined)
        return { ...placed, customer: customerKey({ platform: only, customerId }) };
      // One of whom nothing is left in 订单 was a customer when it was planned.
      if (platforms.length === 0 && id !== null)
        return { ...placed, customer: customerKey({ platform: platform ?? '', customerId }) };
      const sentence =
        platforms.length > 1 ? texts.care.severalPlatforms(platforms) : texts.care.noCustomer(customerId);
      this.refuse(placed.at, platforms.length > 1 ? 'platform' : 'customerId', sentence);
      return [];
    });
  }

  /** Rows that are one of a kind and have their day. */
  sound(subjects: readonly Subject[]): Subject[] {
    const first = new Map<string, number>();
    const doubled = new Set<string>();
    for (const { at, row } of subjects) {
      const id = row.id ?? '';
      if (first.has(id)) this.refuse(at, 'id', this.shop.texts.care.doubledId(id, first.get(id) ?? 1));
      if (first.has(id)) doubled.add(id);
      else first.set(id, at);
    }
    return subjects.filter(({ at, row }) => {
      const dayless = row.day === null && !isOwnId(row.id ?? '');
      if (dayless) this.refuse(at, 'day', this.shop.texts.care.noDay);
      return !dayless && !doubled.has(row.id ?? '');
    });
  }

  private refuse(at: number, field: keyof CareRow, sentence: string): void {
    const { headers, cells } = this.table;
    const column = headers.at.get(field) ?? 1;
    const value = String(cells[at - 1]?.[column - 1] ?? '');
    const reason = { code: 'said', sentence } as const;
    const { header } = careTab.columns[field];
    this.problems.push({ tab: careTab.name, cell: cellAddress(at, column), column: header, value, reason });
  }
}

/** Whoever may be meant by a row that cannot be read is left alone until it can; by `customerKey`. */
export function blockedIn(
  { cells, headers }: CareTable,
  readable: ReadonlySet<number>,
  platformsOf: PlatformsOf,
): Set<string> {
  const text = (row: CareTable['cells'][number], field: keyof CareRow) =>
    String(row[(headers.at.get(field) ?? 0) - 1] ?? '').trim();
  const blocked = new Set<string>();
  cells.forEach((row, index) => {
    if (index === 0 || readable.has(index + 1)) return;
    const [customerId, platform] = [text(row, 'customerId'), text(row, 'platform')];
    const platforms = platformsOf(customerId);
    for (const one of platforms.includes(platform) ? [platform] : platforms)
      blocked.add(customerKey({ platform: one, customerId }));
  });
  return blocked;
}
