/**
 * Who may talk to the server: only a browser on this machine that was given the address of this start. Other web sites are
 * kept out by Origin, names that point to 127.0.0.1 (DNS rebinding) by Host, other users of the machine by the key.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const newKey = () => randomBytes(24).toString('base64url');

export class Guard {
  /** In the address of the first visit, then in a cookie. */
  readonly key = newKey();

  private readonly tickets = new Set<string>();

  constructor(private readonly listening: () => number) {}

  get port(): number {
    return this.listening();
  }

  /** The cookie's name bears the port: cookies are shared by all ports of a host. */
  get cookie(): string {
    return `shopdeck-${this.port}`;
  }

  /** Whether the request names this server and, where it says so, comes from its own page. */
  fromHere({ host, origin }: IncomingHttpHeaders): boolean {
    const names = [`127.0.0.1:${this.port}`, `localhost:${this.port}`];
    return names.includes(host ?? '') && (origin === undefined || origin === `http://${host}`);
  }

  /** A WebSocket must say where it comes from: it is not bound by the same-origin policy. */
  linkFromHere(headers: IncomingHttpHeaders): boolean {
    return headers.origin !== undefined && this.fromHere(headers) && this.hasCookie(headers);
  }

  hasCookie({ cookie }: IncomingHttpHeaders): boolean {
    const pairs = (cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.some(([name, value]) => name === this.cookie && this.isKey(value ?? ''));
  }

  /** A key for one visit: a browser that we start is given its address on a command line, which other users of the machine can read. */
  ticket(): string {
    const ticket = newKey();
    this.tickets.add(ticket);
    return ticket;
  }

  /** Whether an address holds the key, or a ticket, which is used up with that. */
  admits(given: string): boolean {
    return this.isKey(given) || this.tickets.delete(given);
  }

  isKey(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(this.key)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
