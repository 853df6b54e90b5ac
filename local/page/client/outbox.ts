/** The outbox: every message that the add-on sent, to be read like mail. Remote pictures and scripts stay out. */
import type { Mail, MailSummary } from '../protocol';
import { openWindow } from './dialogs';
import { element } from './element';
import { readableTime, say } from './language';
import type { Link } from './link';

/** How a message without styles of its own is set. */
const MAIL_LOOK =
  '<style>body{margin:14px 22px;font:14px/1.6 "Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}</style>';

/** A field and its addresses; nothing where there are none. */
function field(name: string, addresses: string[]): (Node | string)[] {
  return addresses.length === 0 ? [] : [element('dt', {}, name), element('dd', {}, addresses.join(', '))];
}

function part(name: string, body: HTMLElement): { name: string; body: HTMLElement } {
  return { name, body };
}

/** The message's parts, one at a time behind their names. */
function parts({ html, plain }: Mail): HTMLElement {
  const rich =
    html === null
      ? []
      : [part(say.rich, element('iframe', { srcdoc: MAIL_LOOK + html, title: say.rich, attributes: { sandbox: '' } }))];
  const text = plain === null ? [] : [part(say.plain, element('pre', {}, plain))];
  const all = [...rich, ...text];
  const body = element('div', { className: 'mail-part' });
  const tabs = all.map(({ name }, index) => element('button', { role: 'tab', onclick: () => choose(index) }, name));
  const choose = (index: number) => {
    for (const [at, tab] of tabs.entries()) tab.ariaSelected = String(at === index);
    body.replaceChildren(...all.slice(index, index + 1).map((one) => one.body));
  };
  choose(0);
  return element(
    'div',
    { className: 'mail-parts' },
    element('div', { className: 'tabs', role: 'tablist' }, ...tabs),
    body,
  );
}

function message(mail: Mail): HTMLElement {
  const time = mail.time ? element('time', { dateTime: mail.time }, readableTime(mail.time)) : null;
  const head = element(
    'dl',
    {},
    ...field(say.from, mail.from ? [mail.from] : []),
    ...field(say.to, mail.to),
    ...field(say.copy, mail.cc),
    ...field(say.blindCopy, mail.bcc),
  );
  return element('article', { className: 'mail' }, element('h3', {}, mail.subject), time, head, parts(mail));
}

function row(mail: MailSummary, open: () => void): HTMLElement {
  return element(
    'button',
    { className: 'mail-row', onclick: open },
    element('span', { className: 'mail-to' }, mail.to.join(', ')),
    mail.time ? element('time', {}, readableTime(mail.time)) : null,
    element('span', { className: 'mail-subject' }, mail.subject),
  );
}

/** Opens the outbox as a window with the list at the left and the message at the right. */
export async function openOutbox(link: Link): Promise<void> {
  const mails = await link.call('outbox');
  const reader = element(
    'div',
    { className: 'mail-reader' },
    element('p', { className: 'empty' }, mails.length ? say.pickMail : say.noMail),
  );
  const rows = mails.map((mail) => row(mail, () => void read(mail)));
  const read = async (mail: MailSummary) => {
    for (const [at, one] of rows.entries()) one.ariaCurrent = String(mails[at] === mail);
    reader.replaceChildren(message(await link.call('mail', mail.file)));
  };
  openWindow(
    {
      title: say.outbox,
      width: mails.length ? 980 : 520,
      height: mails.length ? 560 : 180,
      modal: true,
      className: 'outbox',
    },
    () =>
      element(
        'div',
        { className: 'mails' },
        element('p', { className: 'mail-stays' }, say.mailStays),
        mails.length ? element('div', { className: 'mail-list' }, ...rows) : null,
        reader,
      ),
  );
  if (mails[0]) await read(mails[0]);
}
