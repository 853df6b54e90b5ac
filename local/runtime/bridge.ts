import { types } from 'node:util';
import { enumNames, fullName, googleClass, type Method } from './catalogue';
import { ApiException, Exception, unavailable } from './exception';
import type { Realm } from './realm';
import { EnumValue, Service } from './service';
import { accept } from './signature';

/** Asked before every call of a member: counts it, and throws where this execution may not call it. */
export type Gate = (className: string, member: string, method: Method) => void;

type Members = Record<string, ((...given: unknown[]) => unknown) | undefined>;

/**
 * Stands between the host's services and the add-on's context. What goes in belongs to the context (arrays, dates, errors are
 * the add-on's own), what comes out are the host's objects.
 */
export class Bridge {
  private readonly insides = new WeakMap<object, object>();
  private readonly hosts = new WeakMap<object, object>();
  private readonly prototypes = new Map<string, object>();

  constructor(
    private readonly realm: Realm,
    private readonly gate: Gate,
  ) {}

  readonly unwrap = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? (this.hosts.get(value) ?? value) : value;

  wrap(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.array(value);
    if (types.isDate(value)) return new this.realm.Date(value.getTime());
    if (value instanceof Service)
      return this.object(value, () => this.realm.Object.create(this.prototype(value.google)));
    if (value instanceof EnumValue) return this.object(value, () => this.enumObject(value));
    return this.plain(value as Record<string, unknown>);
  }

  /** Runs host code on behalf of the add-on: errors of the host become the add-on's own, those of the add-on pass. */
  private guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!types.isNativeError(error) || error instanceof this.realm.Error) throw error;
      throw this.exception(error);
    }
  }

  private array(items: unknown[]): unknown[] {
    const inside = new this.realm.Array(items.length);
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      inside[i] = typeof item === 'object' ? this.wrap(item) : item;
    }
    return inside;
  }

  private plain(value: Record<string, unknown>): object {
    const inside = new this.realm.Object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) inside[key] = this.wrap(item);
    return inside;
  }

  private object(host: object, make: () => object): object {
    const known = this.insides.get(host);
    if (known) return known;
    const inside = make();
    this.insides.set(host, inside);
    this.hosts.set(inside, host);
    return inside;
  }

  private prototype(className: string): object {
    const known = this.prototypes.get(className);
    if (known) return known;
    const made = new this.realm.Object();
    this.prototypes.set(className, made);
    const { methods, enums, collections } = googleClass(className);
    for (const [member, method] of methods) this.define(made, member, this.method(className, member, method));
    for (const [member, name] of enums) this.define(made, member, this.enumeration(name));
    for (const member of collections.keys()) this.defineCollection(made, member);
    this.define(
      made,
      'toString',
      this.realm.method('toString', () => className),
    );
    return made;
  }

  /** A service's own objects, such as BigQuery.Jobs. */
  private defineCollection(on: object, name: string): void {
    const get = this.realm.method(name, (self) =>
      this.wrap((this.hosts.get(self) as Service & Record<string, unknown>)[name]),
    );
    Object.defineProperty(on, name, { get: get as () => unknown, configurable: true });
  }

  private define(on: object, name: string, value: unknown): void {
    Object.defineProperty(on, name, { value, writable: true, configurable: true });
  }

  private method(className: string, member: string, method: Method): unknown {
    return this.realm.method(member, (self, given) =>
      this.guard(() => {
        const service = this.hosts.get(self) as Service & Members;
        if (!service) throw new Exception(`${fullName(className, member)} was called without its object`);
        const work = service[member];
        if (!work) throw unavailable(`${className}.${member}`);
        this.gate(className, member, method);
        return this.wrap(work.apply(service, accept(className, member, method, Array.from(given), this.unwrap)));
      }),
    );
  }

  private enumeration(name: string): object {
    const values = enumNames(name).map((value) => [value, EnumValue.of(name, value)]);
    return this.plain(Object.fromEntries(values));
  }

  private enumObject(value: EnumValue): object {
    const inside = new this.realm.Object();
    this.define(
      inside,
      'toString',
      this.realm.method('toString', () => value.name),
    );
    this.define(
      inside,
      'name',
      this.realm.method('name', () => value.name),
    );
    this.define(
      inside,
      'toJSON',
      this.realm.method('toJSON', () => value.name),
    );
    return inside;
  }

  /** Keeps the host's trace, which is for the log. */
  private exception(thrown: Error): Error {
    const error = new this.realm.Error(thrown.message);
    const ofApi = thrown instanceof ApiException;
    this.define(error, 'name', ofApi ? thrown.name : 'Exception');
    this.define(error, 'stack', thrown.stack);
    if (ofApi) this.define(error, 'details', this.wrap(thrown.details));
    return error;
  }
}
