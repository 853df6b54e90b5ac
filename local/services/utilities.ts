import { createHash, createHmac, randomUUID } from 'node:crypto';
import { formatted } from '../runtime/console';
import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { type EnumValue, Service } from '../runtime/service';
import { Blob, bytes, signed } from './blob';
import { formatDate } from './format-date';

const DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Google's own bound: "The maximum allowed value is 300000 (or 5 minutes)." */
const LONGEST_SLEEP = 300_000;

/** https://developers.google.com/apps-script/reference/utilities/utilities. Text is UTF-8. */
export class Utilities extends Service {
  override readonly google = 'Utilities';

  constructor(private readonly execution: Execution) {
    super();
  }

  getUuid = () => randomUUID();
  formatDate = (date: Date, timeZone: string, format: string) => formatDate(date, timeZone, format);
  formatString = (template: string, ...values: unknown[]) => formatted([template, ...values]);

  base64Encode = (data: string | number[]) => bytes(data).toString('base64');
  base64EncodeWebSafe = (data: string | number[]) => padded(bytes(data).toString('base64url'));
  base64Decode = (text: string) => signed(Buffer.from(text, 'base64'));
  base64DecodeWebSafe = (text: string) => signed(Buffer.from(text, 'base64url'));

  newBlob = (data: string | number[], type: string | null = null, name: string | null = null) =>
    new Blob(bytes(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name);

  computeDigest(algorithm: EnumValue, data: string | number[]): number[] {
    const name = DIGESTS[algorithm.name];
    if (!name) throw new Exception(`Invalid argument: ${algorithm.name}`);
    return signed(createHash(name).update(bytes(data)).digest());
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[]): number[] {
    return signed(createHmac('sha256', bytes(key)).update(bytes(value)).digest());
  }

  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) throw new Exception('Invalid argument: milliseconds');
    this.execution.sleep(milliseconds);
  }
}

function padded(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
