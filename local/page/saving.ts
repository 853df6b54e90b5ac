/** Saves the workbook a moment after the last change, and tells how it stands. */
import type { Status } from './protocol';

/** Milliseconds without a change before the workbook is saved, and until it is saved where the changes do not end. */
const PAUSE = 1000;
const LONGEST = 5000;

type State = Pick<Status, 'saved' | 'reason'>;

export class Saving {
  state: State = { saved: 'saved', reason: null };
  private timer: NodeJS.Timeout | undefined;
  /** When the first change happened that no save has begun with. */
  private since: number | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly save: () => Promise<void>,
    private readonly told: () => void,
  ) {}

  /** Something changed. */
  changed(): void {
    clearTimeout(this.timer);
    this.since ??= Date.now();
    const left = this.since + LONGEST - Date.now();
    this.timer = setTimeout(() => void this.now(), Math.max(0, Math.min(PAUSE, left)));
    if (this.state.saved !== 'unsaved') this.tell({ saved: 'unsaved', reason: null });
  }

  /**
   * Saves at once where there is something to save, one save after the other: of two at a time the older could end last.
   * A failure is kept in the state, and the next change tries again.
   */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.state.saved === 'saved') return;
    this.running = this.once();
    await this.running;
  }

  private async once(): Promise<void> {
    this.since = null;
    this.tell({ saved: 'saving', reason: null });
    const before = this.state;
    try {
      await this.save();
      if (this.state === before) this.tell({ saved: 'saved', reason: null });
    } catch (error) {
      this.tell({ saved: 'failed', reason: (error as Error).message });
    } finally {
      this.running = null;
    }
  }

  private tell(state: State): void {
    this.state = state;
    this.told();
  }
}
