import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import type { PropertyScope } from '../runtime/state';

/** "Properties value size: 9 KB / val", "Properties total storage: 500 KB / property store". */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export class PropertiesService extends Service {
  override readonly google = 'PropertiesService';

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentProperties = () => new Properties(this.execution, 'document');
  getUserProperties = () => new Properties(this.execution, 'user');
  getScriptProperties = () => new Properties(this.execution, 'script');
}

/** https://developers.google.com/apps-script/reference/properties/properties */
export class Properties extends Service {
  override readonly google = 'Properties';

  constructor(
    private readonly execution: Execution,
    private readonly scope: PropertyScope,
  ) {
    super();
  }

  getProperty = (key: string) => (Object.hasOwn(this.store, key) ? this.store[key] : null);
  getProperties = () => ({ ...this.store });
  getKeys = () => Object.keys(this.store);

  setProperty(key: string, value: string): this {
    return this.keep({ ...this.store, [key]: value }, [value]);
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const added = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    return this.keep({ ...(deleteAllOthers ? {} : this.store), ...added }, Object.values(added));
  }

  deleteProperty(key: string): this {
    delete this.store[key];
    return this;
  }

  deleteAllProperties(): this {
    this.execution.backend.state.properties[this.scope] = {};
    return this;
  }

  private get store(): Record<string, string> {
    return this.execution.backend.state.properties[this.scope];
  }

  private keep(store: Record<string, string>, added: string[]): this {
    if (added.some((value) => Buffer.byteLength(value) > VALUE_BYTES)) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    const size = Object.entries(store).reduce((sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v), 0);
    if (size > STORE_BYTES) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.execution.backend.state.properties[this.scope] = store;
    return this;
  }
}
