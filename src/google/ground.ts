import type { Often } from '../schedule/settings';
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

/** What the installed trigger was asked for: Google does not tell. */
const INSTALLED = 'clock';

/** The clock triggers of a handler. */
const ticksOf = (handler: string) =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

/** How often the clock trigger of this handler runs; null where there is none. */
export function tickIn(handler: string, memory: MemoryPort): Often | null {
  return ticksOf(handler).length === 0 ? null : memory.get(INSTALLED) === 'minutes' ? 'minutes' : 'hourly';
}

/** Makes sure that there is one clock trigger and that it runs this often, and says whether anything had to be done. */
export function installTick(handler: string, often: Often, memory: MemoryPort): boolean {
  const mine = ticksOf(handler);
  if (mine.length === 1 && memory.get(INSTALLED) === often) return false;
  for (const trigger of mine) ScriptApp.deleteTrigger(trigger);
  const clock = ScriptApp.newTrigger(handler).timeBased();
  (often === 'hourly' ? clock.everyHours(1) : clock.everyMinutes(5)).create();
  memory.set(INSTALLED, often);
  return true;
}

/** Removes every clock trigger of this handler, and says how many there were. */
export function removeTick(handler: string): number {
  const mine = ticksOf(handler);
  for (const trigger of mine) ScriptApp.deleteTrigger(trigger);
  return mine.length;
}
