import type { Shop } from '../workbook/shop';
import type { Notice } from './notice';

/** Who had a room's digest on a day. */
interface Memory {
  readonly day: string;
  readonly addresses: readonly string[];
}

/**
 * The daily digest of a room: what it says of `daily` warnings goes to each reader once a day, in the first run that has something for him; what comes later in the
 * day waits for the next one.
 */
export class Digest {
  private readonly key: string;
  private readonly today: string;
  private readonly had: ReadonlySet<string>;

  constructor(
    private readonly shop: Pick<Shop, 'memory' | 'now'>,
    source: string,
  ) {
    this.key = `digest ${source}`;
    this.today = shop.now.slice(0, 10);
    const text = shop.memory.get(this.key);
    const { day, addresses } = text === null ? { day: '', addresses: [] } : (JSON.parse(text) as Memory);
    this.had = new Set(day === this.today ? addresses : []);
  }

  /** What may be told now. */
  admits({ warning, address }: Pick<Notice, 'warning' | 'address'>): boolean {
    return !warning.daily || !this.had.has(address);
  }

  /** Remembers who has had it; called when it has been written into 邮件. */
  remember(told: readonly Notice[]): void {
    const fresh = told.filter(({ warning }) => warning.daily).map(({ address }) => address);
    if (fresh.length === 0) return;
    const memory: Memory = { day: this.today, addresses: [...new Set([...this.had, ...fresh])] };
    this.shop.memory.set(this.key, JSON.stringify(memory));
  }
}
