import { isDay } from '../../../calendar/isDay';
import { AUDIENCES, type Audience } from '../audience';

/** What was typed into the form, as it stands there. */
export interface SplitFields {
  readonly campaign: string;
  readonly audience: string;
  /** Ids one below the other; blank: everybody of the audience. */
  readonly list: string;
  readonly first: string;
  readonly second: string;
  /** Part of the people left alone, `0.2`. */
  readonly control: string;
  readonly end: string;
  readonly margin: string;
  readonly cost: string;
}

/** A split that can be made. */
export interface SplitRequest {
  readonly campaign: string;
  readonly audience: Audience;
  readonly ids: readonly string[] | null;
  readonly benefits: readonly string[];
  readonly control: number;
  /** ISO day. */
  readonly end: string;
  readonly margin: number | null;
  readonly cost: number | null;
}

/** What of the form is wrong. */
export type WrongField = 'campaign' | 'benefit' | 'sameBenefit' | 'control' | 'end' | 'margin' | 'cost';

const [LEAST, MOST] = [0.05, 0.5];

/**
 * The split that a form asks for, or what is wrong with it.
 *
 * @param today ISO day
 */
export function requestOf(fields: SplitFields, today: string): SplitRequest | WrongField {
  const campaign = fields.campaign.trim();
  const benefits = [fields.first, fields.second].map((benefit) => benefit.trim()).filter(Boolean);
  const [control, margin, cost] = [fields.control, fields.margin, fields.cost].map(amountIn);
  const audience = AUDIENCES.find((one) => one === fields.audience);
  if (campaign === '' || !audience) return 'campaign';
  if (benefits.length === 0) return 'benefit';
  if (new Set(benefits).size < benefits.length) return 'sameBenefit';
  if (!control || control < LEAST || control > MOST) return 'control';
  if (!isDay(fields.end) || fields.end <= today) return 'end';
  if (margin === undefined || (margin !== null && (margin <= 0 || margin > 1))) return 'margin';
  if (cost === undefined || (cost !== null && cost < 0)) return 'cost';
  return { campaign, audience, ids: idsIn(fields.list), benefits, control, end: fields.end, margin, cost };
}

/**
 * A typed amount.
 *
 * @returns null where nothing was typed, undefined where it is no amount
 * @example
 * [' ', '0.42', '42%', '４２％', 'viel'].map(amountIn); // => [null, 0.42, 0.42, 0.42, undefined]
 */
export function amountIn(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return null;
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  return match ? Number((Number(match[1]) / (match[2] ? 100 : 1)).toPrecision(12)) : undefined;
}

/**
 * Ids of a list, each once; null where there is none.
 *
 * @example
 * idsIn('小鹿1\n 橘猫2，小鹿1'); // => ['小鹿1', '橘猫2']
 */
export function idsIn(list: string): readonly string[] | null {
  const ids = list
    .split(/[\n\r\t,，、;；]+/)
    .map((id) => id.trim())
    .filter(Boolean);
  return ids.length > 0 ? [...new Set(ids)] : null;
}
