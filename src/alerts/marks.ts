import { amendRows } from '../workbook/amend';
import { openTable, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import { type MailRow, mailTab } from './tabs';

/**
 * Marks on rows of 邮件, known by key however the tab is sorted meanwhile. They are gathered, so that the end of one message and the beginning of the next are
 * one write.
 */
export class Marks {
  private readonly changes = new Map<string, Partial<MailRow>>();

  constructor(private readonly shop: Shop) {}

  /** To be written with the next write. */
  later(row: MailRow, change: Partial<MailRow> | null): void {
    const key = keyOf(mailTab, row);
    if (change) this.changes.set(key, { ...this.changes.get(key), ...change });
  }

  /** Writes a mark and all that are gathered. False where the row is not there any more: its user called the message off. */
  now(row: MailRow, change: Partial<MailRow>): boolean {
    this.later(row, change);
    const expected = this.changes.size;
    if (this.write() === expected) return true;
    const key = keyOf(mailTab, row);
    return openTable(this.shop, mailTab).rows.some((placed) => keyOf(mailTab, placed.row) === key);
  }

  /** Writes what is gathered; returns how many rows were there to take it. */
  write(): number {
    const written = this.changes.size > 0 ? amendRows(this.shop, mailTab, this.changes) : 0;
    this.changes.clear();
    this.shop.counts.written += written;
    return written;
  }
}
