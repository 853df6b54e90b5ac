/** The pages that have the workbook open: their changes and the add-on's in one order, told to all of them. */
import type { Engine, Mutation } from '../engine/engine';
import { fingerprint, type Snapshot } from './fingerprint';
import { Order, type Verdict } from './order';
import type { PageChange, PageCheck, ToPage, Why } from './protocol';

/**
 * How a page stands to the order. `apart`: it knows the places of all cells, but not all that is in them; what its user does still counts.
 * `refused`: it does not know the places.
 */
type Step = 'in step' | 'apart' | 'refused';

export interface PagesPorts {
  tell(pages: number[], message: ToPage): void;
  /** The workbook is not as it was. */
  changed(): void;
  /** A page's change is done, with all that follows from it. */
  done(page: number, mutations: Mutation[]): void;
}

export class Pages {
  private readonly order = new Order();
  private readonly standing = new Map<number, { opening: number; step: Step }>();
  private openings = 0;
  /** Consequences of the page's change that is being applied. */
  private consequences: Mutation[] | null = null;
  private readonly hear = (mutation: Mutation) => this.heard(mutation);

  constructor(
    private readonly engine: Engine,
    private readonly ports: PagesPorts,
  ) {
    engine.onMutation(this.hear);
  }

  /** Those that hear of changes. */
  get all(): number[] {
    return [...this.standing].filter(([, { step }]) => step === 'in step').map(([page]) => page);
  }

  /** The page has the workbook as it is now. */
  open(page: number): { opening: number; sequence: number } {
    this.openings += 1;
    this.standing.set(page, { opening: this.openings, step: 'in step' });
    return { opening: this.openings, sequence: this.order.sequence };
  }

  leave(page: number): void {
    this.standing.delete(page);
  }

  /** Takes a page's change into the order, or has the page open the workbook anew. What is not accepted is not done; the page tells its user. */
  change(page: number, { opening, seen, mutations }: PageChange): void {
    const standing = this.standing.get(page);
    if (standing?.opening !== opening || standing.step === 'refused') return;
    const verdict = this.order.judge(page, seen, mutations);
    if (verdict === 'refused') this.reopen(page, 'refused');
    else this.accept(page, mutations, verdict);
  }

  /** Answers a page that asks whether its sheets are ours. Where changes are on their way to it, it will ask again. */
  check(page: number, { opening, seen, parts }: PageCheck): void {
    const standing = this.standing.get(page);
    if (standing?.opening !== opening || standing.step !== 'in step' || seen !== this.order.sequence) return;
    const snapshot = this.engine.snapshot() as Snapshot;
    const agreed = parts.every((part) => fingerprint(snapshot, part) === part.print);
    if (agreed) this.ports.tell([page], { kind: 'agreed', sequence: seen });
    else this.reopen(page, 'differs');
  }

  private accept(page: number, mutations: Mutation[], verdict: Verdict): void {
    // As it came: the engine makes a new sheet of the very object that describes it, which then has what came later, too.
    const told = structuredClone(mutations);
    const consequences = this.apply(mutations);
    if (!consequences) {
      // Part of it may be done: nobody knows the sheet as it is now.
      for (const one of this.standing.keys()) this.reopen(one, 'refused');
      return;
    }
    this.spread(page, told, verdict);
    for (const consequence of consequences) this.heard(consequence);
    this.ports.done(page, told);
  }

  /** Tells the pages of a change that one of them made. */
  private spread(page: number, mutations: Mutation[], verdict: Verdict): void {
    const sequence = this.order.append(page, mutations, verdict);
    this.ports.tell([page], { kind: 'accepted', sequence, again: verdict === 'repeat' });
    const others = this.all.filter((one) => one !== page);
    this.ports.tell(others, { kind: 'change', sequence, mutations });
    if (verdict === 'apart') this.reopen(page, 'apart');
    this.ports.changed();
  }

  private reopen(page: number, why: Why): void {
    const standing = this.standing.get(page);
    if (!standing) return;
    standing.step = why === 'apart' ? 'apart' : 'refused';
    this.ports.tell([page], { kind: 'reopen', why });
  }

  /** What follows from a change, or null where the engine would not have it. */
  private apply(mutations: Mutation[]): Mutation[] | null {
    this.consequences = [];
    try {
      this.engine.apply(mutations, this.hear);
      return this.consequences;
    } catch {
      return null;
    } finally {
      this.consequences = null;
    }
  }

  private heard(mutation: Mutation): void {
    if (this.consequences) {
      this.consequences.push(mutation);
      return;
    }
    const mutations = [mutation];
    const sequence = this.order.append(null, mutations);
    this.ports.tell(this.all, { kind: 'change', sequence, mutations });
    this.ports.changed();
  }
}
