import { spawnSync } from 'node:child_process';
import { Exception, unavailable } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import { words } from '../text';
import type { Errand, Reply, Request } from '../web/exchange';
import { HTTPResponse } from './http-response';
import { type Params, requestOf } from './url-request';

/** Milliseconds for one request. */
const PATIENCE = 60_000;
/** "URL Fetch calls: 20,000 / day" (consumer accounts) */
export const FETCHES_PER_DAY = 20_000;

/** How much of a failing answer an exception quotes. */
const QUOTED = 100;

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app. Reaches this machine only, unless the user allows a host. */
export class UrlFetchApp extends Service {
  override readonly google = 'UrlFetchApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  fetch(url: string, params: Params = {}): HTTPResponse {
    return this.send([{ url, ...params }])[0] as HTTPResponse;
  }

  /** "Makes multiple requests to fetch multiple URLs using optional advanced parameters." */
  fetchAll(requests: (string | (Params & { url: string }))[]): HTTPResponse[] {
    return this.send(requests.map((request) => (typeof request === 'string' ? { url: request } : request)));
  }

  /** "Returns the request that is made if the operation was invoked." */
  getRequest(url: string, params: Params = {}) {
    const { payload, ...request } = requestOf({ url, ...params });
    return payload === null ? request : { ...request, payload: Buffer.from(payload, 'base64').toString('utf8') };
  }

  private send(asked: (Params & { url: string })[]): HTTPResponse[] {
    const requests = asked.map(requestOf);
    if (requests.length === 0) return [];
    this.count(requests.length);
    return this.exchange(requests).map((reply, index) =>
      answered(
        reply,
        requests[index] as Request,
        asked[index]?.muteHttpExceptions === true,
        this.execution.backend.locale,
      ),
    );
  }

  private count(calls: number): void {
    const { state, clock } = this.execution.backend;
    if (state.fetch.day !== clock.day) state.fetch = { day: clock.day, calls: 0 };
    if (state.fetch.calls + calls > FETCHES_PER_DAY) {
      throw new Exception('Service invoked too many times for one day: urlfetch.');
    }
    state.fetch.calls += calls;
  }

  /** A process of its own does the requests, all at once, while this thread waits: to the add-on the call is synchronous, as at Google. */
  private exchange(requests: Request[]): Reply[] {
    const { fetcher, hosts } = this.execution.backend.web;
    if (fetcher === null) throw unavailable('UrlFetchApp');
    const errand: Errand = { requests, hosts, patience: PATIENCE };
    const input = JSON.stringify(errand);
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = spawnSync(process.execPath, [fetcher], { input, env, maxBuffer: Number.POSITIVE_INFINITY });
    if (child.status !== 0) throw new Exception(`Address unavailable: ${requests[0]?.url}`);
    return JSON.parse(child.stdout.toString('utf8')) as Reply[];
  }
}

function answered(reply: Reply, { url }: Request, mute: boolean, locale: string): HTTPResponse {
  if ('failed' in reply) throw failure(reply, url, locale);
  const response = new HTTPResponse(reply);
  if (reply.status < 400 || mute) return response;
  const text = response.getContentText();
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED)}...` : text;
  throw new Exception(
    `Request failed for ${new URL(url).origin} returned code ${reply.status}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
  );
}

function failure(reply: Extract<Reply, { failed: string }>, url: string, locale: string): Exception {
  if (reply.failed === 'forbidden') {
    return new Exception(words[locale === 'en' ? 'en' : 'zh-CN'].services.hostNotAllowed(reply.host));
  }
  if (reply.failed === 'dns') return new Exception(`DNS error: ${url}`);
  if (reply.failed === 'timeout') return new Exception(`Timeout: ${url}`);
  if (reply.failed === 'tooLarge') return new Exception('Limit Exceeded: URLFetch Response Size.');
  return new Exception(`Address unavailable: ${url}`);
}
