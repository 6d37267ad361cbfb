/** A fresh context for one run: JavaScript as Apps Script's V8 has it, on the virtual clock. */
import vm from 'node:vm';
import { isDate, isPlainObject, type Realm } from './realm';
import { EnumValue, isServiceObject } from './serviceObject';

/**
 * Run once in every new context. Replaces Date by one in Japan Standard Time on the virtual clock,
 * whatever the machine's own time zone, and Math.random by the seeded one; removes what Apps
 * Script does not have; returns the makers of values that the realm needs.
 *
 * Only what depends on the local time zone is redefined; Japan has had a fixed +9 h since 1951.
 */
const PRELUDE = `(function (now, random) {
  'use strict';
  const Native = Date;
  const OFFSET = 9 * 3600000;
  const parse = (text) => {
    const local = /^([+-]\\d{6}|\\d{4})-\\d\\d-\\d\\dT[\\d:.]+$/.test(text) || !/(Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)\\b/i.test(text) && !/^\\d{4}(-\\d\\d){0,2}$/.test(text);
    if (!local) return Native.parse(text);
    const utc = /^[\\d+-]\\d*-\\d\\d-\\d\\dT/.test(text) ? Native.parse(text + 'Z') : Native.parse(text + ' UTC');
    return utc - OFFSET;
  };
  const fromParts = (parts) => Native.UTC(...parts) - OFFSET;
  class LocalDate extends Native {
    constructor(...args) {
      if (typeof args[0] === 'number' && args.length === 1) super(args[0]);
      else if (args.length === 0) super(now());
      else if (args.length > 1) super(fromParts(args));
      else if (typeof args[0] === 'string') super(parse(args[0]));
      else if (args[0] instanceof Native) super(args[0].getTime());
      else super(args[0]);
    }
    static now() { return now(); }
    static parse(text) { return parse(String(text)); }
  }
  const shifted = (date) => new Native(date.getTime() + OFFSET);
  for (const unit of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const getter = Native.prototype['getUTC' + unit];
    Object.defineProperty(LocalDate.prototype, 'get' + unit, {
      value() { return getter.call(shifted(this)); }, writable: true, configurable: true,
    });
    const setter = Native.prototype['setUTC' + unit];
    if (!setter) continue;
    Object.defineProperty(LocalDate.prototype, 'set' + unit, {
      value(...parts) {
        const date = shifted(this);
        setter.apply(date, parts);
        return this.setTime(date.getTime() - OFFSET);
      }, writable: true, configurable: true,
    });
  }
  const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const two = (n) => String(n).padStart(2, '0');
  const define = (name, value) => Object.defineProperty(LocalDate.prototype, name, { value, writable: true, configurable: true });
  define('getTimezoneOffset', function () { return -540; });
  define('toDateString', function () {
    if (isNaN(this)) return 'Invalid Date';
    return DAYS[this.getDay()] + ' ' + MONTHS[this.getMonth()] + ' ' + two(this.getDate()) + ' ' + this.getFullYear();
  });
  define('toTimeString', function () {
    if (isNaN(this)) return 'Invalid Date';
    return two(this.getHours()) + ':' + two(this.getMinutes()) + ':' + two(this.getSeconds()) + ' GMT+0900 (Japan Standard Time)';
  });
  define('toString', function () {
    return isNaN(this) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString();
  });
  define(Symbol.toPrimitive, function (hint) {
    return hint === 'number' ? this.getTime() : this.toString();
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = Native.prototype[name];
    define(name, function (locales, options) {
      return native.call(this, locales, { timeZone: 'Asia/Tokyo', ...options });
    });
  }
  Object.defineProperty(LocalDate, 'name', { value: 'Date' });
  const callable = new Proxy(LocalDate, { apply: () => new LocalDate().toString() });
  define('constructor', callable);
  globalThis.Date = callable;
  const NativeFormat = Intl.DateTimeFormat;
  Intl.DateTimeFormat = new Proxy(NativeFormat, {
    apply: (target, self, [locales, options]) => new target(locales, { timeZone: 'Asia/Tokyo', ...options }),
    construct: (target, [locales, options]) => new target(locales, { timeZone: 'Asia/Tokyo', ...options }),
  });
  Math.random = random;
  for (const name of ['SharedArrayBuffer', 'Atomics', 'WebAssembly']) delete globalThis[name];
  return {
    date: (epoch) => new LocalDate(epoch),
    error: (message, name) => {
      const error = new Error(message);
      error.name = name;
      return error;
    },
    array: (source, toScript) => {
      const length = source.length;
      const copy = new Array(length);
      for (let i = 0; i < length; i++) {
        const element = source[i];
        copy[i] = typeof element === 'object' && element !== null ? toScript(element) : element;
      }
      return copy;
    },
    object: () => ({}),
  };
})`;

const prelude = new vm.Script(PRELUDE, { filename: 'prelude' });

/**
 * The language's own names as constants of the script, which it finds before those of the global
 * object: Node looks every one of these up by code of its own, anew each time, which took a tenth
 * of a run. What the prelude replaces must be replaced by then.
 */
const OWN_NAMES = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Date', 'Error', 'Function', 'Intl'],
  ...['JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'Reflect'],
  ...['RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'Uint8Array', 'WeakMap'],
  ...['WeakSet', 'decodeURIComponent', 'encodeURIComponent', 'isFinite', 'isNaN', 'parseFloat'],
  'parseInt',
];
const ownNames = new vm.Script(`const {${OWN_NAMES.join(', ')}} = globalThis;`, {
  filename: 'names',
});

interface Makers {
  date(epoch: number): Date;
  error(message: string, name: string): Error;
  /** Copies there, as the cells of a whole sheet are too many to be handed over one by one. */
  array(source: unknown[], toScript: (value: unknown) => unknown): unknown[];
  object(): Record<string, unknown>;
}

export interface ScriptContext {
  context: vm.Context;
  realm: Realm;
}

/** Makes the context of a run; `now` and `random` are the run's clock and the seeded source. */
export function createScriptContext(now: () => number, random: () => number): ScriptContext {
  const context = vm.createContext({});
  const makers: Makers = prelude.runInContext(context)(now, random);
  ownNames.runInContext(context);
  return { context, realm: createRealm(makers) };
}

function createRealm(makers: Makers): Realm {
  const toScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof EnumValue) return value;
    if (isServiceObject(value)) return value;
    if (Array.isArray(value)) return makers.array(value, toScript);
    if (isDate(value)) return makers.date(value.getTime());
    if (isPlainObject(value)) {
      const object = makers.object();
      for (const [key, member] of Object.entries(value)) object[key] = toScript(member);
      return object;
    }
    return value;
  };
  return {
    date: makers.date,
    error: (message, name = 'Exception') => makers.error(message, name),
    toScript: <T>(value: T) => toScript(value) as T,
  };
}
