/** Wraps the partial implementation of a Google class so that what it lacks throws by name. */
import { NotImplementedError, ServiceError, scriptError } from './errors';
import { isDate, type Realm } from './realm';

const proxies = new WeakMap<object, object>();
const implementations = new WeakMap<object, object>();

/**
 * The object that the script receives for `implementation`: the same one each time.
 *
 * Methods run bound to the implementation; what they return is rebuilt with the script's own
 * constructors, and what they throw becomes an error of the script's context. A member that is not
 * implemented throws `NotImplementedError('Range.setFoo')` as soon as it is read; symbols and
 * `then`, `toJSON` and `constructor`, which the language itself looks up, are undefined instead.
 */
export function serviceObject<T extends object>(
  realm: Realm,
  className: string,
  implementation: Partial<T>,
): T {
  const known = proxies.get(implementation);
  if (known) return known as T;
  const methods = new Map<PropertyKey, unknown>();
  const proxy = new Proxy(implementation, {
    get(target, member) {
      if (methods.has(member)) return methods.get(member);
      const value = Reflect.get(target, member);
      if (typeof member === 'symbol' || member === 'constructor') return undefined;
      if (!(member in target)) {
        if (member === 'then' || member === 'toJSON') return undefined;
        if (member === 'toString') return () => className;
        throw scriptError(realm, new NotImplementedError(`${className}.${member}`));
      }
      if (typeof value !== 'function') return value;
      const method = (...args: unknown[]) => {
        try {
          return realm.toScript(value.apply(target, args));
        } catch (error) {
          throw scriptError(realm, error);
        }
      };
      methods.set(member, method);
      return method;
    },
    set(_target, member) {
      throw scriptError(realm, new ServiceError(`${className}.${String(member)} cannot be set.`));
    },
  });
  proxies.set(implementation, proxy);
  implementations.set(proxy, implementation);
  return proxy as T;
}

/** The implementation behind a service object that the script passes back; undefined for others. */
export function implementationOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? implementations.get(value) : undefined;
}

/** Whether a value is a service object, which must pass between script and services unchanged. */
export function isServiceObject(value: object): boolean {
  return implementations.has(value);
}

/** One value of a Google enumeration, e.g. `DocumentApp.ElementType.TABLE`. */
export class EnumValue {
  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {}
  toString(): string {
    return this.label;
  }
  name(): string {
    return this.label;
  }
  ordinal(): number {
    return this.position;
  }
  toJSON(): string {
    return this.label;
  }
}

/** A Google enumeration with the given names, in order; compared by identity, printed by name. */
export function enumeration<T extends string>(...names: T[]): Record<T, EnumValue> {
  return Object.fromEntries(
    names.map((name, position) => [name, new EnumValue(name, position)]),
  ) as Record<T, EnumValue>;
}

/** A Date argument of whatever context as epoch milliseconds; undefined for anything else. */
export function epochOf(value: unknown): number | undefined {
  return isDate(value) ? value.getTime() : undefined;
}
