/** LockService: one lock of the script and one of the document, given back when a run ends. */
import { ServiceError } from '../errors';
import { serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type Lock = GoogleAppsScript.Lock.Lock;
type Service = GoogleAppsScript.Lock.LockService;
type LockName = 'script' | 'document';

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
      if (this.isMine()) this.holders.delete(this.name);
    });
  }
  hasLock(): boolean {
    return this.env.run.call('LockService.hasLock', 'navigation', () => this.isMine());
  }

  /**
   * A run that holds the lock while another starts inside one of its calls cannot go on before
   * that one ends, so the other waits its whole time in vain.
   */
  private take(timeoutInMillis: number): boolean {
    const holder = this.holders.get(this.name);
    if (holder && holder !== this.env.run) {
      this.env.run.pass(timeoutInMillis);
      return false;
    }
    this.holders.set(this.name, this.env.run);
    return true;
  }
  private isMine(): boolean {
    return this.holders.get(this.name) === this.env.run;
  }
  private get holders(): Map<LockName, object> {
    return this.env.world.lockHolders;
  }
}
