/** Fear, hope and condition: what follows has not happened, or not yet. */
const WORRY =
  /害怕|生怕|就怕|只怕|总怕|怕|担心|担忧|唯恐|希望|但愿|祈祷|如果|假如|倘若|要是|若是|万一|一旦|以防|以免|免得/g;

/** Worry denied: 不怕, 不用担心, with nothing but light words before the watched word. */
const CALM =
  /(?:不|不用|不必|无需|无须|别|没|没什么|没啥|甭|不再|再也不|从来?不)(?:怕|害怕|担心|担忧)(?:会|有|是|买到|出现|发生|遇到|什么|任何|存在|产品|商品|东西|的)*$/;

/** What was feared came true, or the letters belong to another word; 这样的 points at a thing that is there. */
const COME_TRUE =
  /如果不是|要不是|若不是|果然|果真|真的是|还真|居然|竟然|结果|恐怕|哪怕|可怕|不怕|[这那](?:样|种|些)的?$/;

/** `calm`: a worry that is denied (不用担心质量问题). */
export interface Worry {
  readonly cue: string;
  readonly calm: boolean;
}

/**
 * Looks for worry that governs the word.
 *
 * @param clause the clause before the word
 * @example
 * worryIn('以前总怕是'); // => { cue: '总怕', calm: false }
 * worryIn('买东西不用担心'); // => { cue: '不用担心', calm: true }
 * worryIn('恐怕是'); // => null
 */
export function worryIn(clause: string): Worry | null {
  const calm = CALM.exec(clause);
  if (calm) return { cue: calm[0], calm: true };
  if (COME_TRUE.test(clause)) return null;
  const found = clause.match(WORRY);
  const last = found?.[found.length - 1];
  return last ? { cue: last, calm: false } : null;
}
