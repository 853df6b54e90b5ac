/** Search of the kind that BM25 is (Robertson & Zaragoza 2009), over parts of words: Chinese has no spaces, so that its words are cut into pairs of characters. */

const SATURATION = 1.2;
const LENGTH = 0.4;

/** How much a hit in each part of an entry counts. */
const WEIGHTS = { question: 3, tags: 2, answer: 1 } as const;
type Part = keyof typeof WEIGHTS;
const PARTS = Object.keys(WEIGHTS) as Part[];

/** What is searched. */
export interface Searchable {
  readonly question: string;
  readonly answer: string;
  readonly tags: string | null;
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const RUNS = /[\u3400-\u9fff\uf900-\ufaff]+|(?:(?![\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu;

/**
 * The parts by which a text is found: pairs of neighbouring Chinese characters (a single one for itself), and words of letters and digits.
 *
 * @example
 * partsOf('几天发货？'); // => ['几天', '天发', '发货']
 * partsOf('SPF50 面膜'); // => ['spf50', '面膜']
 * partsOf('退'); // => ['退']
 */
export function partsOf(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(RUNS) ?? [];
  return runs.flatMap((run) => {
    if (!HAN.test(run) || run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}

interface Indexed<E> {
  readonly entry: E;
  readonly counts: Readonly<Record<Part, ReadonlyMap<string, number>>>;
  readonly sizes: Readonly<Record<Part, number>>;
  readonly plain: string;
}

/** Entries made ready for searching, once for many searches. */
export class SearchIndex<E extends Searchable> {
  private readonly entries: readonly Indexed<E>[];
  private readonly frequency = new Map<string, number>();
  private readonly usual: Readonly<Record<Part, number>>;

  constructor(entries: readonly E[]) {
    this.entries = entries.map(indexed);
    for (const { counts } of this.entries) {
      const parts = new Set(PARTS.flatMap((part) => [...counts[part].keys()]));
      for (const part of parts) this.frequency.set(part, (this.frequency.get(part) ?? 0) + 1);
    }
    const mean = (part: Part) =>
      this.entries.reduce((sum, { sizes }) => sum + sizes[part], 0) / Math.max(1, this.entries.length);
    this.usual = { question: mean('question'), tags: mean('tags'), answer: mean('answer') };
  }

  /**
   * The entries that a question finds, the best first: by how rare the parts are that they share with it, a hit in the question counting more than one in the
   * answer. An empty question finds all of them in their own order.
   */
  find(question: string, most: number): E[] {
    const parts = [...new Set(partsOf(question))];
    if (parts.length === 0) return this.entries.slice(0, most).map(({ entry }) => entry);
    const whole = plainOf(question);
    return this.entries
      .map((one, order) => ({ entry: one.entry, order, score: this.score(one, parts, whole) }))
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score || left.order - right.order)
      .slice(0, most)
      .map(({ entry }) => entry);
  }

  private score({ counts, sizes, plain }: Indexed<E>, parts: readonly string[], whole: string): number {
    const shared = parts.reduce((sum, part) => sum + this.rarity(part) * this.weight(counts, sizes, part), 0);
    // A single character is in few pairs: it is looked for as it is. What stands there word for word goes first.
    const verbatim = whole !== '' && plain.includes(whole) ? 1 + shared : 0;
    return shared + verbatim;
  }

  private rarity(part: string): number {
    const found = this.frequency.get(part) ?? 0;
    return Math.log(1 + (this.entries.length - found + 0.5) / (found + 0.5));
  }

  private weight(counts: Indexed<E>['counts'], sizes: Indexed<E>['sizes'], part: string): number {
    const hits = PARTS.reduce((sum, where) => {
      const length = 1 - LENGTH + (LENGTH * sizes[where]) / Math.max(1, this.usual[where]);
      return sum + (WEIGHTS[where] * (counts[where].get(part) ?? 0)) / length;
    }, 0);
    return (hits * (SATURATION + 1)) / (hits + SATURATION);
  }
}

function indexed<E extends Searchable>(entry: E): Indexed<E> {
  const { question, answer, tags } = entry;
  const counts = { question: countsOf(question), tags: countsOf(tags ?? ''), answer: countsOf(answer) };
  const sizes = { question: sizeOf(counts.question), tags: sizeOf(counts.tags), answer: sizeOf(counts.answer) };
  return { entry, counts, sizes, plain: plainOf(`${question}\n${tags ?? ''}\n${answer}`) };
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of partsOf(text)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
const plainOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
