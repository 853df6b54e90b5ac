/** Something to be had at a price. */
export interface Offer {
  /** Above 0. */
  readonly price: number;
  /** What it is worth beyond its price, above 0. */
  readonly worth: number;
}

/** A choice that no other beats: for its price there is none of more worth. */
interface Choice {
  readonly price: number;
  readonly worth: number;
  readonly taken: Link | null;
}
interface Link {
  readonly index: number;
  readonly before: Link | null;
}

/**
 * The offers that together are worth the most within a budget, exactly: all choices that are not beaten, one offer after another.
 *
 * Source: G. L. Nemhauser, Z. Ullmann (1969), "Discrete dynamic programming and capital allocation", Management Science 15.
 *
 * @returns indices of the offers, ascending
 * @example
 * knapsack([{ price: 6, worth: 10 }, { price: 5, worth: 7 }, { price: 5, worth: 7 }], 10); // => [1, 2]
 * knapsack([{ price: 6, worth: 10 }], 5); // => []
 */
export function knapsack(offers: readonly Offer[], budget: number): number[] {
  let front: Choice[] = [{ price: 0, worth: 0, taken: null }];
  offers.forEach(({ price, worth }, index) => {
    if (!(price > 0 && worth > 0)) return;
    const more = front.flatMap((choice): Choice[] => {
      const sum = choice.price + price;
      return sum > budget ? [] : [{ price: sum, worth: choice.worth + worth, taken: { index, before: choice.taken } }];
    });
    front = unbeaten([...front, ...more]);
  });
  const taken: number[] = [];
  for (let link = front[front.length - 1]?.taken ?? null; link; link = link.before) taken.unshift(link.index);
  return taken;
}

/** By price, each worth more than all cheaper ones. */
function unbeaten(choices: Choice[]): Choice[] {
  choices.sort((left, right) => left.price - right.price || right.worth - left.worth);
  let most = -1;
  return choices.filter(({ worth }) => {
    const better = worth > most;
    if (better) most = worth;
    return better;
  });
}
