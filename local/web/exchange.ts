/** What the add-on's URL fetch service and the process that does its requests say to each other, as JSON. */

export interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64; null for none. */
  readonly payload: string | null;
  readonly followRedirects: boolean;
}

export interface Errand {
  readonly requests: readonly Request[];
  /** Hosts outside this machine that may be asked. */
  readonly hosts: readonly string[];
  /** Milliseconds for one request, redirects included. */
  readonly patience: number;
}

export type Reply =
  | {
      readonly status: number;
      /** By name as the server wrote it; several values of one name in order. */
      readonly headers: Readonly<Record<string, string | readonly string[]>>;
      /** Base64. */
      readonly body: string;
    }
  | { readonly failed: 'forbidden'; readonly host: string }
  | { readonly failed: 'dns' | 'unreachable' | 'timeout' | 'tooLarge' | 'redirects' };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Whether the add-on may ask a host: this machine, or one that the user allows, with its subdomains.
 *
 * @param hostname as URL gives it, IPv6 in brackets
 * @example
 * mayReach('feeds.example.com', ['example.com']); // => true
 */
export function mayReach(hostname: string, hosts: readonly string[]): boolean {
  const asked = hostname.toLowerCase();
  return LOOPBACK.test(asked) || hosts.some((host) => asked === host || asked.endsWith(`.${host}`));
}
