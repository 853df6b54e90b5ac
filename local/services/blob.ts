import { Service } from '../runtime/service';

/** https://developers.google.com/apps-script/reference/base/blob; bytes are signed, from -128 to 127, as Java's are. */
export class Blob extends Service {
  override readonly google = 'Blob';

  constructor(
    readonly data: Buffer,
    private type: string | null,
    private name: string | null,
  ) {
    super();
  }

  getBytes = () => signed(this.data);
  getContentType = () => this.type;
  getName = () => this.name;
  getDataAsString = () => this.data.toString('utf8');
  copyBlob = () => new Blob(Buffer.from(this.data), this.type, this.name);

  setName(name: string | null): this {
    this.name = name;
    return this;
  }

  setContentType(type: string | null): this {
    this.type = type;
    return this;
  }
}

export function signed(data: Uint8Array): number[] {
  return Array.from(Int8Array.from(data));
}

/** Text is UTF-8. */
export function bytes(data: string | number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Int8Array.from(data).buffer);
}
