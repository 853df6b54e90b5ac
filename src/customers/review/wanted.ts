import type { Baskets } from './coupon/baskets';
import type { Spends } from './profit';
import { type AudienceSpan, spanKey, type Usual } from './usual';

/** Notes what a review would like to know, and knows nothing: so that all of it can be asked for at once. It asks the same whatever the answers, but for the spends. */
export class Wanted implements Usual {
  private readonly bySpan = new Map<string, AudienceSpan>();
  private asksBaskets = false;

  constructor(readonly spends: Spends | null) {}

  comeBack(audience: AudienceSpan['audience'], start: string, days: number): null {
    const span = { audience, start, days };
    this.bySpan.set(spanKey(span), span);
    return null;
  }

  baskets(): Baskets {
    this.asksBaskets = true;
    return { count: 0, amounts: [] };
  }

  get all(): { spans: readonly AudienceSpan[]; baskets: boolean } {
    return { spans: [...this.bySpan.values()], baskets: this.asksBaskets };
  }
}
