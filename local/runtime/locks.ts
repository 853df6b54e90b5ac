export type LockScope = 'document' | 'script' | 'user';

/** Who holds which lock. A lock knows its holder by identity: an execution, or a test that plays another one. */
export class Locks {
  private readonly holders = new Map<LockScope, object>();

  take(scope: LockScope, holder: object): boolean {
    const current = this.holders.get(scope);
    if (current && current !== holder) return false;
    this.holders.set(scope, holder);
    return true;
  }

  holds(scope: LockScope, holder: object): boolean {
    return this.holders.get(scope) === holder;
  }

  release(scope: LockScope, holder: object): void {
    if (this.holds(scope, holder)) this.holders.delete(scope);
  }

  /** Google frees what an execution forgot. */
  releaseAll(holder: object): void {
    for (const [scope, current] of this.holders) if (current === holder) this.holders.delete(scope);
  }
}
