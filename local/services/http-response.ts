import { unavailable } from '../runtime/exception';
import { Service } from '../runtime/service';
import type { Reply } from '../web/exchange';
import { Blob, signed } from './blob';

/** https://developers.google.com/apps-script/reference/url-fetch/http-response */
export class HTTPResponse extends Service {
  override readonly google = 'HTTPResponse';

  private readonly data: Buffer;

  constructor(private readonly reply: Extract<Reply, { status: number }>) {
    super();
    this.data = Buffer.from(reply.body, 'base64');
  }

  getResponseCode = () => this.reply.status;
  getContent = () => signed(this.data);
  getBlob = () => new Blob(this.data, this.header('content-type') || null, null);
  /** "with headers that have multiple values returned as arrays" */
  getAllHeaders = () => this.reply.headers;
  /** One value of each header. */
  getHeaders = () =>
    Object.fromEntries(
      Object.entries(this.reply.headers).map(([name, value]) => [name, typeof value === 'string' ? value : value[0]]),
    );

  /** "encoded as a string of the given charset"; without one, that of the header Content-Type, else UTF-8. */
  getContentText(charset?: string): string {
    const named = charset ?? /charset=["']?([\w-]+)/i.exec(this.header('content-type'))?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(named).decode(this.data);
    } catch {
      throw unavailable(`getContentText in the charset ${named}`);
    }
  }

  private header(name: string): string {
    const found = Object.entries(this.reply.headers).find(([one]) => one.toLowerCase() === name)?.[1] ?? '';
    return typeof found === 'string' ? found : (found[0] ?? '');
  }
}
