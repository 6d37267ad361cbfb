/** Wraps the partial implementation of a Google class so that what it lacks throws by name. */
import { isRawError, NotImplementedError, ServiceError, scriptError } from './errors';
import { isDate, type Realm } from './realm';
import { isDocumented, mismatchOf, typeName } from './signatures';

const proxies = new WeakMap<object, object>();
const implementations = new WeakMap<object, object>();
const classNames = new WeakMap<object, string>();

/**
 * The object that the script receives for `implementation`: the same one each time.
 *
 * Methods run bound to the implementation; what they return is rebuilt with the script's own
 * constructors, and what they throw becomes an error of the script's context. A member that is not
 * implemented throws `NotImplementedError('Range.setFoo')` as soon as it is read; symbols and
 * `then`, `toJSON` and `constructor`, which the language itself looks up, are undefined instead.
 * Arguments that match no documented signature are refused; where none is known, what the
 * implementation cannot make anything of is not implemented. What an implementation keeps for
 * itself is not to be seen: it shows no keys, and prints as the name of its class.
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
      if (typeof member === 'symbol' || member === 'constructor') return undefined;
      const value = Reflect.get(target, member);
      if (!isPublic(className, target, member, value)) {
        if (member === 'then' || member === 'toJSON') return undefined;
        if (member === 'toString') return () => className;
        throw scriptError(realm, new NotImplementedError(`${className}.${member}`));
      }
      if (typeof value !== 'function') return value;
      const mismatch = mismatchOf(className, member);
      const method = (...args: unknown[]) => {
        try {
          const message = mismatch?.(args);
          if (message !== undefined) throw new ServiceError(message);
          return realm.toScript(value.apply(target, args));
        } catch (error) {
          const given = `${className}.${member} with (${args.map(typeName).join(',')})`;
          const seen = isRawError(error)
            ? new NotImplementedError(`${given}: ${error.message}; this`)
            : error;
          throw scriptError(realm, seen);
        }
      };
      methods.set(member, method);
      return method;
    },
    set(_target, member) {
      throw scriptError(realm, new ServiceError(`${className}.${String(member)} cannot be set.`));
    },
    has: (target, member) => isPublic(className, target, member, Reflect.get(target, member)),
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  });
  classNames.set(proxy, className);
  proxies.set(implementation, proxy);
  implementations.set(proxy, implementation);
  return proxy as T;
}

/** Methods, and what Google writes with a capital: enumerations and the collections of advanced services. */
function isPublic(className: string, target: object, member: PropertyKey, value: unknown): boolean {
  if (typeof value === 'function') {
    if (value === Object.prototype[member as 'toString']) return false;
    return isDocumented(className, String(member));
  }
  return typeof member === 'string' && /^[A-Z]/.test(member) && Object.hasOwn(target, member);
}

/** The class of Google's that an object of its services is of. */
export const classOf = (value: object): string | undefined => classNames.get(value);

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
  readonly #label: string;
  readonly #position: number;
  constructor(label: string, position: number) {
    this.#label = label;
    this.#position = position;
  }
  toString(): string {
    return this.#label;
  }
  name(): string {
    return this.#label;
  }
  ordinal(): number {
    return this.#position;
  }
  toJSON(): string {
    return this.#label;
  }
}

/**
 * A Google enumeration with the given names, in order; compared by identity, printed by name. A name that it does not
 * have throws as soon as it is read.
 */
export function enumeration<T extends string>(...names: T[]): Record<T, EnumValue> {
  const values = Object.fromEntries(
    names.map((name, position) => [name, new EnumValue(name, position)]),
  ) as Record<T, EnumValue>;
  return new Proxy(values, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || name === 'toJSON' || name === 'then')
        return Reflect.get(target, name);
      throw new NotImplementedError(
        `The enumeration's value ${name} (there are ${names.join(', ')})`,
      );
    },
  });
}

/** A Date argument of whatever context as epoch milliseconds; undefined for anything else. */
export function epochOf(value: unknown): number | undefined {
  return isDate(value) ? value.getTime() : undefined;
}
