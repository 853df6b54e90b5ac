import { MerchantError } from '../workbook/merchantError';
import type { LockPort, MemoryPort } from '../workbook/shop';

/** How long a job waits for another one to finish writing, milliseconds. */
const PATIENCE = 30_000;

/** The document's lock: two jobs never write at once. Held within itself it is taken once. */
export class DocumentLock implements LockPort {
  private depth = 0;

  constructor(private readonly busy: string) {}

  hold<T>(work: () => T): T {
    const lock = LockService.getDocumentLock();
    if (this.depth === 0 && !lock.tryLock(PATIENCE)) throw new MerchantError(this.busy);
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
      if (this.depth === 0) lock.releaseLock();
    }
  }
}

/** What ShopDeck remembers with the document, 9 KB a value. */
export class DocumentMemory implements MemoryPort {
  get(key: string): string | null {
    return PropertiesService.getDocumentProperties().getProperty(key);
  }

  set(key: string, value: string): void {
    PropertiesService.getDocumentProperties().setProperty(key, value);
  }

  remove(key: string): void {
    PropertiesService.getDocumentProperties().deleteProperty(key);
  }
}

/** What ShopDeck remembers with the user who is at work. */
export class UserMemory implements MemoryPort {
  get(key: string): string | null {
    return PropertiesService.getUserProperties().getProperty(key);
  }

  set(key: string, value: string): void {
    PropertiesService.getUserProperties().setProperty(key, value);
  }

  remove(key: string): void {
    PropertiesService.getUserProperties().deleteProperty(key);
  }
}

/** Installs the one clock trigger where there is none yet, and says whether it did. */
export function installTick(handler: string, everyMinutes: number | null): boolean {
  const present = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
  if (present) return false;
  const clock = ScriptApp.newTrigger(handler).timeBased();
  (everyMinutes === null ? clock.everyHours(1) : clock.everyMinutes(everyMinutes)).create();
  return true;
}

/** Removes every clock trigger of this handler, and says how many there were. */
export function removeTick(handler: string): number {
  const mine = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  for (const trigger of mine) ScriptApp.deleteTrigger(trigger);
  return mine.length;
}
