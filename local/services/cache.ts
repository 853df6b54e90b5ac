import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';

/** "The maximum length of a key is 250 characters. The maximum amount of data that can be stored per key is 100KB." */
const KEY_LENGTH = 250;
const VALUE_BYTES = 100 * 1024;
/** "The minimum is 1 second and the maximum is 21600 seconds (6 hours)"; ten minutes when nothing is said. */
const LONGEST = 21_600;
const USUAL = 600;

/** https://developers.google.com/apps-script/reference/cache/cache-service */
export class CacheService extends Service {
  override readonly google = 'CacheService';

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentCache = () => new Cache(this.execution, 'document');
  getScriptCache = () => new Cache(this.execution, 'script');
  getUserCache = () => new Cache(this.execution, 'user');
}

/** https://developers.google.com/apps-script/reference/cache/cache */
export class Cache extends Service {
  override readonly google = 'Cache';

  constructor(
    private readonly execution: Execution,
    private readonly scope: string,
  ) {
    super();
  }

  get(key: string): string | null {
    const found = this.entries.get(this.place(key));
    return found && found.until > this.now ? found.value : null;
  }

  /** "Only keys that are present in the cache are returned." */
  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  put(key: string, value: string, seconds = USUAL): void {
    if (key.length > KEY_LENGTH) throw new Exception('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new Exception('Argument too large: value');
    const until = this.now + Math.min(Math.max(seconds, 1), LONGEST) * 1000;
    this.entries.set(this.place(key), { value, until });
  }

  putAll(values: Record<string, string>, seconds = USUAL): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.entries.delete(this.place(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  private get entries() {
    return this.execution.backend.cache;
  }

  private get now(): number {
    return this.execution.backend.clock.now();
  }

  private place(key: string): string {
    return `${this.scope}\n${key}`;
  }
}
