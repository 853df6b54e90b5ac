import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Message {
  from: { name: string; address: string };
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  text: string;
  html: string | null;
  attachments: { name: string; type: string; data: Buffer }[];
  date: Date;
}

const CRLF = '\r\n';
/** Bytes of text in one encoded word, so that the word stays below the 75 characters that RFC 2047 allows. */
const WORD_BYTES = 45;

let posted = 0;

/**
 * Writes a message into the outbox, whole or not at all. The name begins with the time and a running number, so that a
 * listing is in the order of sending. Returns the path.
 */
export function post(outbox: string, message: Message): string {
  mkdirSync(outbox, { recursive: true });
  posted += 1;
  const time = message.date.toISOString().replace(/[-:]/g, '').replace('.', '');
  const name = `${time}-${String(posted).padStart(6, '0')}-${randomUUID().slice(0, 8)}.eml`;
  const hidden = join(outbox, `.${name}.part`);
  writeFileSync(hidden, rfc5322(message));
  renameSync(hidden, join(outbox, name));
  return join(outbox, name);
}

/** The message as RFC 5322 and MIME (RFC 2045 to 2047) have it: UTF-8, bodies in base64. */
export function rfc5322(message: Message): string {
  const { from, to, cc, bcc, replyTo, subject, date } = message;
  const head = [
    ['From', from.name ? `${words(from.name)} <${from.address}>` : from.address],
    ['To', to.map(address).join(', ')],
    ['Cc', cc.map(address).join(', ')],
    ['Bcc', bcc.map(address).join(', ')],
    ['Reply-To', replyTo.map(address).join(', ')],
    ['Subject', words(subject)],
    ['Date', rfcDate(date)],
    ['Message-ID', `<${randomUUID()}@shopdeck.localhost>`],
    ['MIME-Version', '1.0'],
  ];
  const fields = head.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
  return [...fields, content(message)].join(CRLF);
}

function content({ text, html, attachments }: Message): string {
  const plain = part('text/plain; charset=UTF-8', Buffer.from(text));
  const body =
    html === null ? plain : multipart('alternative', [plain, part('text/html; charset=UTF-8', Buffer.from(html))]);
  if (attachments.length === 0) return body;
  const files = attachments.map(({ name, type, data }) => {
    const file = encodeURIComponent(name).replaceAll("'", '%27');
    return part(oneLine(type), data, `Content-Disposition: attachment; filename*=UTF-8''${file}`);
  });
  return multipart('mixed', [body, ...files]);
}

function multipart(kind: string, parts: string[]): string {
  const boundary = `=_${randomUUID()}`;
  const inner = parts.map((each) => `--${boundary}${CRLF}${each}${CRLF}`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${CRLF}${CRLF}${inner}--${boundary}--${CRLF}`;
}

function part(type: string, data: Buffer, ...fields: string[]): string {
  const lines = data.toString('base64').match(/.{1,76}/g) ?? [];
  const head = [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...fields];
  return [...head, '', ...lines, ''].join(CRLF);
}

/** A line break in a header's text would begin a header of somebody else's making. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}

/** Plain ASCII as it is, anything else as encoded words (RFC 2047) that no character is cut by. */
function words(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.length < 60) return line;
  const pieces: string[] = [''];
  for (const character of line) {
    const last = pieces.length - 1;
    if (Buffer.byteLength(pieces[last] + character) > WORD_BYTES) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join(`${CRLF} `);
}

function address(given: string): string {
  const [, name, mail] = /^(.*)<(.+)>$/.exec(given) ?? [];
  return mail ? `${words(name?.trim() ?? '')} <${mail}>` : oneLine(given);
}

function rfcDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
