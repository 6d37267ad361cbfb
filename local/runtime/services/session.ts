/** Session and Logger: who runs the script, and what it notes. */
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
  return serviceObject<GoogleAppsScript.Base.Logger>(env.realm, 'Logger', {
    log: (...parts: unknown[]) => {
      env.run.logs.push(parts.map(String).join(' '));
      return undefined as never;
    },
  });
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
