/**
 * The time that the add-on sees. Frozen at `start` when one is given, else the machine's. Utilities.sleep and waiting
 * for a lock only move it forward, so nobody sits through them.
 */
export class Clock {
  private ahead = 0;

  constructor(private readonly start?: Date) {}

  /** Milliseconds since 1970. */
  now(): number {
    return (this.start ? this.start.getTime() : Date.now()) + this.ahead;
  }

  /** The day of the shop, YYYY-MM-DD, by which quotas count. */
  get day(): string {
    return new Date(this.now()).toLocaleDateString('sv-SE');
  }

  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** After an execution a clock that is not frozen shows the machine's time again. */
  catchUp(): void {
    if (!this.start) this.ahead = 0;
  }
}
