import { starterSample } from '../../local/sample/starter';
import { type JobPorts, perform } from '../../src/jobs';
import { languageOf, textsIn } from '../../src/text/texts';
import type { Run, Trigger } from '../../src/workbook/run';
import { peekLanguage } from '../../src/workbook/settings';
import { openShop, type Shop } from '../../src/workbook/shop';
import type { WebAnswer } from '../../src/workbook/web';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryStore, type MemoryWorkbook } from '../workbook/memoryWorkbook';
import { TODAY } from './given/cells';

/** The jobs in the order in which the clock does them, and those that it never does. */
export const CLOCKED = [
  'customers',
  'forecast',
  'trends',
  'feeds',
  'crisis',
  'supply',
  'gantt',
  'stock',
  'content',
  'board',
  'cockpit',
  'mail',
] as const;

/** A feed with a mention, as every address of 舆情源 gives it. */
const FEED = `<rss version="2.0"><channel><item><title>又见异物</title><link>https://example.com/9</link><pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>`;
const answer: WebAnswer = { status: 200, text: FEED };

/** ShopDeck over a workbook in memory, with a mail service and the memory that lies beside the document. */
export class House {
  readonly outlet = new FakeOutlet();
  readonly memory = new MemoryStore();
  readonly ports: JobPorts;
  /** How often the lock is held now. */
  private held = 0;

  constructor(
    readonly workbook: MemoryWorkbook,
    public now = `${TODAY} 10:00:00`,
    /** Milliseconds since the execution began. */
    public elapsed: () => number = () => 0,
  ) {
    this.outlet.mail.quota = 1_000;
    this.ports = {
      open: () => this.open(),
      outlet: () => this.outlet,
      web: () => ({ get: (addresses) => addresses.map(() => answer) }),
      sampleFile: () => JSON.parse(JSON.stringify(starterSample())),
      selfTest: () => ({ result: '', done: true }),
    };
  }

  /** A shop as an execution opens it. */
  open(): Shop {
    const { workbook, memory, now } = this;
    const texts = textsIn(peekLanguage(workbook) ?? languageOf('zh_CN'));
    const lock = { hold: <T>(work: () => T) => this.hold(work) };
    return openShop({ workbook, memory, now, texts, lock, elapsed: () => this.elapsed(), bigQuery: null });
  }

  /** Whether another execution would have to wait. */
  get isLocked(): boolean {
    return this.held > 0;
  }

  private hold<T>(work: () => T): T {
    this.held++;
    try {
      return work();
    } finally {
      this.held--;
    }
  }

  /** One execution. */
  run(job: string, trigger: Trigger = 'command'): Run {
    return perform(this.ports, job, trigger);
  }
}
