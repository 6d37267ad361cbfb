/** LockService: one lock of the script and one of the document, given back when a run ends. */
import { ServiceError } from '../errors';
import type { LockName } from '../locks';
import { serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type Lock = GoogleAppsScript.Lock.Lock;
type Service = GoogleAppsScript.Lock.LockService;

/** The global LockService. */
export function createLockService(env: ServiceEnv): Service {
  const lock = (name: LockName) =>
    env.run.call(
      `LockService.get${name === 'script' ? 'Script' : 'Document'}Lock`,
      'navigation',
      () => serviceObject<Lock>(env.realm, 'Lock', new LockService(env, name)),
    );
  return serviceObject<Service>(env.realm, 'LockService', {
    getScriptLock: () => lock('script'),
    getDocumentLock: () => lock('document'),
  });
}

class LockService implements Partial<Lock> {
  constructor(
    private readonly env: ServiceEnv,
    private readonly name: LockName,
  ) {}

  tryLock(timeoutInMillis: number): boolean {
    return this.env.run.call('LockService.tryLock', 'lock', () => this.take(timeoutInMillis));
  }
  waitLock(timeoutInMillis: number): void {
    this.env.run.call('LockService.waitLock', 'lock', () => {
      if (this.take(timeoutInMillis)) return;
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    });
  }
  releaseLock(): void {
    this.env.run.call('LockService.releaseLock', 'unlock', () => {
      this.env.world.locks.release(this.name, this.env.run);
    });
  }
  hasLock(): boolean {
    return this.env.run.call('LockService.hasLock', 'navigation', () =>
      this.env.world.locks.isHeldBy(this.name, this.env.run),
    );
  }

  private take(timeoutInMillis: number): boolean {
    const { locks, faults } = this.env.world;
    const held = locks.isHeldBy(this.name, this.env.run);
    if (held || faults.ofLock(this.name) === undefined) {
      return locks.take(this.name, this.env.run, timeoutInMillis);
    }
    this.env.run.waitForLock(timeoutInMillis);
    return false;
  }
}
