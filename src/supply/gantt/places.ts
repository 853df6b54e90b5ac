interface Place {
  readonly plan: string;
  readonly product: string;
  readonly name: string;
  readonly id: string;
}

/**
 * Finds the nodes that a predecessor's name means: those of the same plan and product, else those of the plan. A node may stand in several rows, one per factory; all
 * of them are meant.
 */
export class Places {
  private readonly ids = new Map<string, string[]>();
  private readonly named: ReadonlySet<string>;

  /**
   * @param sound nodes that can be waited for
   * @param all every row's plan and node, those among them that cannot be read
   */
  constructor(sound: readonly Place[], all: readonly Pick<Place, 'plan' | 'name'>[]) {
    for (const { plan, product, name, id } of sound) {
      this.add(place(plan, name, product), id);
      this.add(place(plan, name), id);
    }
    this.named = new Set(all.map(({ plan, name }) => place(plan, name)));
  }

  /** Ids; [] where the node is there and cannot be waited for, null where the plan has none. */
  find(plan: string, product: string, name: string): readonly string[] | null {
    const found = this.ids.get(place(plan, name, product)) ?? this.ids.get(place(plan, name));
    return found ?? (this.named.has(place(plan, name)) ? [] : null);
  }

  private add(at: string, id: string): void {
    this.ids.set(at, [...(this.ids.get(at) ?? []), id]);
  }
}

const place = (...parts: readonly string[]) => JSON.stringify(parts);
