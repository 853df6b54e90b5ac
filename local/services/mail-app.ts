import { Exception, unavailable } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import { Blob } from './blob';
import { HtmlOutput } from './html';
import { type Message, post } from './message';

/** "Email recipients per message: 50", "Email body size: 200 KB / msg" (consumer accounts). */
const RECIPIENTS = 50;
const BODY_BYTES = 200 * 1024;
const SUBJECT_LENGTH = 250;
const ADDRESS = /^(?:[^<>@\r\n]*<)?[^\s<>@,;:"]+@[^\s<>@,;:"]+>?$/;

interface Options {
  to?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  noReply?: boolean;
  attachments?: unknown[];
  inlineImages?: unknown;
}

/** https://developers.google.com/apps-script/reference/mail/mail-app. Messages become .eml files in the outbox. */
export class MailApp extends Service {
  override readonly google = 'MailApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  getRemainingDailyQuota(): number {
    return Math.max(0, this.execution.backend.mailPerDay - this.today.recipients);
  }

  sendEmail(...given: [Options] | [string, string, string] | [string, string, string, string | Options]): void {
    const options = optionsOf(given);
    if (options.inlineImages) throw unavailable('sendEmail with inlineImages');
    const message = composed(this.execution, options);
    const recipients = [...message.to, ...message.cc, ...message.bcc];
    requireSendable(message, recipients);
    if (recipients.length > this.getRemainingDailyQuota()) {
      throw new Exception('Service invoked too many times for one day: email.');
    }
    post(this.execution.backend.outbox, message);
    this.today.recipients += recipients.length;
  }

  /** Recipients counted today; a new day of the shop starts from nothing. */
  private get today() {
    const { state, clock } = this.execution.backend;
    if (state.mail.day !== clock.day) state.mail = { day: clock.day, recipients: 0 };
    return state.mail;
  }
}

function optionsOf(given: unknown[]): Options {
  if (given.length === 1) return given[0] as Options;
  const [to, second, third, fourth] = given as [string, string, string, string | Options | undefined];
  if (typeof fourth === 'string') return { to, replyTo: second, subject: third, body: fourth };
  return { ...fourth, to, subject: second, body: third };
}

function composed(execution: Execution, options: Options): Message {
  const { email, clock } = execution.backend;
  return {
    from: { name: options.name ?? '', address: options.noReply ? 'noreply@localhost' : email },
    to: addresses(options.to),
    cc: addresses(options.cc),
    bcc: addresses(options.bcc),
    replyTo: addresses(options.replyTo),
    subject: options.subject ?? '',
    text: options.body ?? '',
    html: options.htmlBody ?? null,
    attachments: (options.attachments ?? []).map(attachment),
    date: new Date(clock.now()),
  };
}

function addresses(list = ''): string[] {
  return list
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
}

function attachment(given: unknown): Message['attachments'][number] {
  const blob = given instanceof HtmlOutput ? given.getBlob() : given;
  if (!(blob instanceof Blob)) throw new Exception('Invalid argument: attachments');
  const type = blob.getContentType() ?? 'application/octet-stream';
  return { name: blob.getName() ?? 'attachment', type, data: blob.data };
}

function requireSendable(message: Message, recipients: string[]): void {
  if (recipients.length === 0) throw new Exception('Failed to send email: no recipient');
  const wrong = [...recipients, ...message.replyTo].find((address) => !ADDRESS.test(address));
  if (wrong) throw new Exception(`Invalid email: ${wrong}`);
  if (message.subject.length > SUBJECT_LENGTH) throw new Exception('Invalid argument: subject');
  if (recipients.length > RECIPIENTS) throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  const size = Buffer.byteLength(message.text) + Buffer.byteLength(message.html ?? '');
  if (size > BODY_BYTES) throw new Exception('Limit Exceeded: Email Body Size.');
}
