/** Session and Logger: who runs the script, and what it notes. */
import { isPlainObject } from '../realm';
import { serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

/** The global Session. Triggers run as the role account; a menu runs as who is at the keyboard. */
export function createSession(env: ServiceEnv): Session {
  const { run } = env;
  return serviceObject<Session>(env.realm, 'Session', {
    getEffectiveUser: () =>
      run.call('Session.getEffectiveUser', 'navigation', () => createUser(env, run.effectiveUser)),
    getActiveUser: () =>
      run.call('Session.getActiveUser', 'navigation', () => createUser(env, run.options.user)),
    getScriptTimeZone: () =>
      run.call('Session.getScriptTimeZone', 'navigation', () => 'Asia/Tokyo'),
  });
}

/** A user with a mail address; empty where Google hides it. */
export function createUser(env: ServiceEnv, email: string): User {
  return serviceObject<User>(env.realm, 'User', {
    getEmail: () => email,
  });
}

/** The global Logger. */
export function createLogger(env: ServiceEnv): object {
  const { logs } = env.run;
  let begin = 0;
  const logger: Partial<GoogleAppsScript.Base.Logger> = {
    log: (data: unknown, ...values: unknown[]) => {
      logs.push(typeof data === 'string' ? formatted(data, values) : logged(data));
      return serviceObject<GoogleAppsScript.Base.Logger>(env.realm, 'Logger', logger);
    },
    clear: () => {
      begin = logs.length;
    },
    getLog: () =>
      logs
        .slice(begin)
        .map((line) => `${line}\n`)
        .join(''),
  };
  return serviceObject<GoogleAppsScript.Base.Logger>(env.realm, 'Logger', logger);
}

/** `%s` after `%s` replaced by the values (documented). */
const formatted = (format: string, values: unknown[]): string => {
  const left = [...values];
  return format.replace(/%s/g, (place) => (left.length > 0 ? logged(left.shift()) : place));
};

/** An object as `{key=value}`, or by its message (documented). */
function logged(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(logged).join(', ')}]`;
  if (!isPlainObject(value)) return String(value);
  if (typeof value.message === 'string') return value.message;
  return `{${Object.entries(value)
    .map(([key, member]) => `${key}=${logged(member)}`)
    .join(', ')}}`;
}

/** The global console. */
export function createConsole(env: ServiceEnv): object {
  const log = (...parts: unknown[]) => {
    env.run.logs.push(parts.map(text).join(' '));
  };
  return { log, info: log, warn: log, error: log };
}

function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('message' in value) return String(value);
  return JSON.stringify(value);
}
