/** Saves the workbook a moment after the last change, and tells how it stands. */
import type { Status } from './protocol';

/** Milliseconds without a change before the workbook is saved. */
const PAUSE = 1000;

type State = Pick<Status, 'saved' | 'reason'>;

export class Saving {
  state: State = { saved: 'saved', reason: null };
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly save: () => Promise<void>,
    private readonly told: () => void,
  ) {}

  /** Something changed. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), PAUSE);
    if (this.state.saved !== 'unsaved') this.tell({ saved: 'unsaved', reason: null });
  }

  /** Saves at once where there is something to save. A failure is kept in the state, and the next change tries again. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    if (this.state.saved === 'saved') return;
    this.tell({ saved: 'saving', reason: null });
    const before = this.state;
    try {
      await this.save();
      if (this.state === before) this.tell({ saved: 'saved', reason: null });
    } catch (error) {
      this.tell({ saved: 'failed', reason: (error as Error).message });
    }
  }

  private tell(state: State): void {
    this.state = state;
    this.told();
  }
}
