/** The face of a coupon. */
export interface Face {
  /** What a basket must come to; 0 without a threshold. */
  readonly threshold: number;
  /** Money off; 0 where it takes a part off. */
  readonly off: number;
  /** What is left to pay, a fraction; 1 where it takes money off. */
  readonly rate: number;
  /** Whether it counts again for each full threshold (每满). */
  readonly again: boolean;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const PLAIN = { threshold: 0, off: 0, rate: 1, again: false };

type Reading = (numbers: number[]) => Face | null;

const off: Reading = ([threshold = 0, money = 0]) => (money < threshold ? { ...PLAIN, threshold, off: money } : null);
const offAnything: Reading = ([money = 0]) => ({ ...PLAIN, off: money });

const left = (threshold: number, rate: number): Face | null =>
  rate > 0 && rate < 1 ? { ...PLAIN, threshold, rate } : null;

/** 8折 and 85折 leave 0.8 and 0.85 to pay. */
const tenths: Reading = ([threshold = 0, count = 0]) => left(threshold, count <= 10 ? count / 10 : count / 100);

/** Ways in which merchants write a face, the fuller ones first: what one of them took is not looked at by the next. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [
    new RegExp(`每满${NUMBER}元?(?:立?减|-)${NUMBER}元?`, 'g'),
    (numbers) => {
      const face = off(numbers);
      return face && { ...face, again: true };
    },
  ],
  [new RegExp(`满${NUMBER}元?(?:立?减|抵|送|-)${NUMBER}元?`, 'g'), off],
  [new RegExp(`满${NUMBER}元?(?:打|享)?${NUMBER}折`, 'g'), tenths],
  [new RegExp(`${NUMBER}折`, 'g'), ([count = 0]) => tenths([0, count])],
  [new RegExp(`${NUMBER}%off`, 'g'), ([part = 0]) => left(0, 1 - part / 100)],
  [new RegExp(`${NUMBER}off${NUMBER}`, 'g'), ([money = 0, threshold = 0]) => off([threshold, money])],
  [new RegExp(`${NUMBER}(?:减|-)${NUMBER}元?`, 'g'), off],
  [new RegExp(`${NUMBER}元?无门槛`, 'g'), offAnything],
  [new RegExp(`无门槛(?:立?减|抵)?${NUMBER}元?`, 'g'), offAnything],
  [new RegExp(`立减${NUMBER}元?`, 'g'), offAnything],
  [new RegExp(`${NUMBER}元(?:优惠|代金|抵用|现金|老客|红包)?[券包]`, 'g'), offAnything],
];

/** Benefits that go by pieces are no faces: what a basket must come to is not said. */
const BY_PIECES = /\d件|第.件|半价|买.送/;

/**
 * The face of a coupon from the words of 权益.
 *
 * @returns null where the words name none, several, or one that gives more than it takes
 * @example
 * faceIn('满100减20'); // => { threshold: 100, off: 20, rate: 1, again: false }
 * faceIn('85折券'); // => { threshold: 0, off: 0, rate: 0.85, again: false }
 * faceIn('15元无门槛'); // => { threshold: 0, off: 15, rate: 1, again: false }
 * faceIn('专属直播邀请'); // => null
 */
export function faceIn(benefit: string): Face | null {
  let rest = benefit
    .normalize('NFKC')
    .replace(/[\s¥$]/g, '')
    .replace(/[−–—]/g, '-')
    .toLowerCase();
  if (BY_PIECES.test(rest)) return null;
  const found: (Face | null)[] = [];
  for (const [form, read] of FORMS) {
    // The last two of what a replacement is told are the place and the whole text.
    rest = rest.replace(form, (_, ...told: unknown[]) => {
      found.push(read(told.slice(0, -2).map(Number)));
      return '|';
    });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
