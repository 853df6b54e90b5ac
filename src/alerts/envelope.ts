import { textsIn } from '../text/texts';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { shopSettings } from '../workbook/shopSettings';
import { html } from './html';
import { letterOf } from './layout';
import type { OutgoingMail } from './port';
import { oneLine } from './strangersText';
import type { MailRow } from './tabs';

/** Google refuses subjects over 250 characters; mail programs show far fewer. */
const LONGEST_SUBJECT = 200;
const LONGEST_SENDER = 60;

/**
 * The mail of a waiting row: 主题 and 正文 as they stand there, in HTML too where nobody changed them.
 *
 * @param again whether it may have gone out before, which the reader is told
 */
export function mailOf(row: MailRow, to: readonly string[], again: boolean, shop: Shop): OutgoingMail {
  const letter = letterOf(row, (language) => textsIn(language).alerts);
  const words = letter ? textsIn(letter.language).alerts : shop.texts.alerts;
  const subject = row.subject ?? '';
  const body = row.body ?? subject;
  const { name } = readSettings(shop, shopSettings);
  return {
    to,
    sender: oneLine([name, words.sender].filter(Boolean).join(' · '), LONGEST_SENDER),
    subject: oneLine(again ? words.resentSubject(subject) : subject, LONGEST_SUBJECT),
    text: again ? `${words.resent}\n\n${body}` : body,
    html: letter && html(letter, words, again ? words.resent : null),
  };
}
