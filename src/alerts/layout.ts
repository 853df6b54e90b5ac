import * as z from 'zod/mini';
import type { AlertWords } from '../text/texts';
import type { Letter } from './letter';
import { plainText } from './plainText';
import type { MailRow } from './tabs';
import { LEVELS } from './warning';

const line = z.string();
const maybe = z.nullable(z.string());

const letterSchema = z.object({
  language: z.enum(['zh-CN', 'en']),
  silences: maybe,
  items: z.array(
    z.object({
      source: line,
      fingerprint: line,
      occurrence: line,
      level: z.enum(LEVELS),
      part: z.enum(['owner', 'standIn', 'backup', 'head']),
      why: z.enum(['new', 'raised', 'again']),
      role: line,
      subject: line,
      facts: z.array(z.object({ name: line, value: line })),
      evidence: z.array(line),
      more: z.number(),
      action: line,
      due: maybe,
      overdue: z.boolean(),
      link: maybe,
      muted: z.number(),
      notice: z.optional(z.object({ label: line, because: line })),
    }),
  ),
});

/** A letter as the column 版面 keeps it until it is sent. */
export const layoutOf = (letter: Letter) => JSON.stringify(letter);

/**
 * The letter of a waiting message; null where a user changed it: then 正文 goes out as it stands, as plain text. 版面 holds for the 正文 that it was made with
 * only.
 *
 * @param wordsIn the words of a language
 */
export function letterOf(row: MailRow, wordsIn: (language: Letter['language']) => AlertWords): Letter | null {
  const checked = z.safeParse(letterSchema, parsed(row.layout ?? ''));
  if (!checked.success) return null;
  const letter: Letter = checked.data;
  return plainText(letter, wordsIn(letter.language)) === row.body ? letter : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
