import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import type { LockScope } from '../runtime/locks';
import { Service } from '../runtime/service';

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Service {
  override readonly google = 'LockService';

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentLock = () => new Lock(this.execution, 'document');
  getScriptLock = () => new Lock(this.execution, 'script');
  getUserLock = () => new Lock(this.execution, 'user');
}

/** https://developers.google.com/apps-script/reference/lock/lock. Waiting costs virtual time only. */
export class Lock extends Service {
  override readonly google = 'Lock';

  constructor(
    private readonly execution: Execution,
    private readonly scope: LockScope,
  ) {
    super();
  }

  hasLock = () => this.locks.holds(this.scope, this.execution);

  /** "true if the lock was acquired, false otherwise" */
  tryLock(milliseconds: number): boolean {
    if (this.locks.take(this.scope, this.execution)) return true;
    this.execution.sleep(milliseconds);
    return this.locks.take(this.scope, this.execution);
  }

  waitLock(milliseconds: number): void {
    if (this.tryLock(milliseconds)) return;
    throw new Exception('Lock timeout: another process was holding the lock for too long.');
  }

  /** Changes become visible to the next holder: a lock is released after the writes it protected. */
  releaseLock(): void {
    this.locks.release(this.scope, this.execution);
  }

  private get locks() {
    return this.execution.backend.locks;
  }
}
