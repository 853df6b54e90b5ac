/** The workbook as others change it, too: kept in step with theirs, without taking anything from the user's hands. */
import type { Mutation } from '../../engine/engine';
import type { Snapshot } from '../fingerprint';
import { lossesIn } from '../losses';
import { unpacked } from '../packing';
import type { OpenedWorkbook, ToPage, Why } from '../protocol';
import { Agreement } from './agreement';
import { Editing, type Typed } from './editing';
import type { Link } from './link';
import type { Spreadsheet } from './spreadsheet';
import { Sync } from './sync';
import { Undoing } from './undoing';
import type { Workbook } from './workbook';

type News = Extract<ToPage, { kind: 'change' } | { kind: 'accepted' } | { kind: 'agreed' }>;

export interface SharingEvents {
  /** The workbook changed, by whomever. */
  changed(): void;
  /** The page must open the workbook anew. */
  missed(): void;
  /** What was being typed is given up: its cell is gone. */
  givenUp(text: string): void;
}

export class Sharing {
  private readonly sync: Sync;
  private readonly agreement: Agreement;
  private readonly editing: Editing;
  private readonly undoing: Undoing;
  private workbook: Workbook | null = null;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    link: Link,
    private readonly events: SharingEvents,
  ) {
    const { univer } = spreadsheet;
    this.editing = new Editing(univer, events.givenUp);
    this.undoing = new Undoing(univer, () => this.workbook?.getId() ?? '');
    this.agreement = new Agreement({
      settled: () => this.sync.settled,
      snapshot: () => this.workbook?.getWorkbook().getSnapshot() as unknown as Snapshot,
      ask: (parts) => this.sync.check(parts),
    });
    this.sync = new Sync(univer, link, {
      missed: events.missed,
      did: (mutation) => this.undoing.did(mutation),
      coming: (mutation) => this.coming(mutation),
      came: (mutation) => spreadsheet.follow(mutation),
      changed: (mutation) => this.changed(mutation),
    });
  }

  /** Shows this workbook from now on. What is being typed goes on in the same cell of it. */
  open(opened: OpenedWorkbook): Workbook {
    const typed = this.workbook && this.editing.typed;
    const workbook = this.spreadsheet.open(unpacked(opened.workbook));
    this.workbook = workbook;
    this.sync.start(workbook.getId(), opened);
    this.agreement.start();
    this.undoing.forget();
    if (typed) this.resume(typed);
    return workbook;
  }

  take(news: News): void {
    if (news.kind === 'agreed') this.agreement.agreed(news.sequence);
    else this.sync.take(news);
  }

  /** Leaves the workbook, which is to be opened anew. Resolves when that can be done; false where it was opened anew meanwhile. */
  async leave(why: Why): Promise<boolean> {
    if (why === 'differs') this.agreement.differs();
    this.sync.leave();
    await this.editing.betweenWords();
    return this.sync.hasLeft;
  }

  /** What the user did that is not in the workbook, since this was asked last. */
  losses(): string[] {
    return lossesIn(this.sync.unaccepted(), (id) => this.workbook?.getSheetBySheetId(id)?.getSheetName() ?? '');
  }

  private resume(typed: Typed): void {
    const sheet = this.workbook?.getSheetBySheetId(typed.sheetId);
    if (!sheet || typed.row >= sheet.getMaxRows() || typed.column >= sheet.getMaxColumns()) {
      this.events.givenUp(typed.text);
      return;
    }
    this.workbook?.setActiveSheet(sheet);
    sheet.getRange(typed.row, typed.column).activate();
    this.editing.resume(typed);
  }

  private coming(mutation: Mutation): void {
    this.editing.heed(mutation);
    this.undoing.heed(mutation);
  }

  private changed(mutation: Mutation): void {
    this.agreement.noticed(mutation);
    this.events.changed();
  }
}
