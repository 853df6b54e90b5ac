/** Reads messages (.eml, RFC 5322 and MIME) as the host writes them. */
import type { Mail } from './protocol';

interface Part {
  headers: Map<string, string>;
  body: string;
}

/** =?utf-8?B?…?= and =?utf-8?Q?…?= (RFC 2047). */
function decodedWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?([\w-]+)\?([BbQq])\?([^?]*)\?=/g, (_word, _charset, coding: string, data: string) =>
    coding.toUpperCase() === 'B' ? Buffer.from(data, 'base64').toString('utf8') : fromQuoted(data.replaceAll('_', ' ')),
  );
}

function fromQuoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function parsed(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const headers = head.split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: new Map(headers), body: end ? text.slice(end.index + end[0].length) : '' };
}

function bodyText({ headers, body }: Part): string {
  const coding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return coding === 'quoted-printable' ? fromQuoted(body) : Buffer.from(body, 'latin1').toString('utf8');
}

/** The leaves of a message, alternatives and attachments alike. */
function leaves(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1];
  if (!boundary) return [part];
  const pieces = part.body.split(`--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => leaves(parsed(piece.replace(/^\r?\n/, '').replace(/\r?\n$/, ''))));
}

function addresses(field: string | undefined): string[] {
  return (field ?? '')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((one) => decodedWords(one).trim())
    .filter(Boolean);
}

function timeOf(field: string | undefined): string | null {
  const time = new Date(field ?? '');
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** @param bytes the message as latin1 text, so that each character is one byte */
export function readMail(file: string, bytes: string): Mail {
  const message = parsed(bytes);
  const { headers } = message;
  const all = leaves(message);
  const body = (type: string) => {
    const found = all.find((part) => (part.headers.get('content-type') ?? 'text/plain').toLowerCase().startsWith(type));
    return found ? bodyText(found) : null;
  };
  return {
    file,
    time: timeOf(headers.get('date')),
    from: decodedWords(headers.get('from') ?? ''),
    to: addresses(headers.get('to')),
    cc: addresses(headers.get('cc')),
    bcc: addresses(headers.get('bcc')),
    subject: decodedWords(Buffer.from(headers.get('subject') ?? '', 'latin1').toString('utf8')),
    plain: body('text/plain'),
    html: body('text/html'),
  };
}
