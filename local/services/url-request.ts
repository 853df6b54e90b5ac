import { Exception, unavailable } from '../runtime/exception';
import type { Request } from '../web/exchange';
import { Blob, bytes } from './blob';

/** The advanced parameters of https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#advanced-parameters */
export interface Params {
  contentType?: unknown;
  headers?: unknown;
  method?: unknown;
  payload?: unknown;
  validateHttpsCertificates?: unknown;
  followRedirects?: unknown;
  muteHttpExceptions?: unknown;
  escaping?: unknown;
}

/** "the HTTP method for the request: get, delete, patch, post, or put" */
const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
/** "URL Fetch URL length: 2 KB / call", "headers: 100 / call", "header size: 8 KB / call", "POST size: 50 MB / call" */
const [URL_BYTES, HEADERS, HEADER_BYTES, PAYLOAD_BYTES] = [2048, 100, 8192, 50 * 1024 * 1024];
/** Headers that are the service's own. */
const RESERVED = ['host', 'content-length', 'connection', 'transfer-encoding', 'accept-encoding'];
const FORM = 'application/x-www-form-urlencoded';
const AGENT = 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: LOCAL)';

/** A request as it will be sent. @throws Exception where an argument is not what Google takes */
export function requestOf({ url, ...params }: Params & { url: string }): Request {
  const address = addressOf(url);
  for (const name of ['muteHttpExceptions', 'followRedirects', 'validateHttpsCertificates', 'escaping'] as const) {
    if (params[name] !== undefined && typeof params[name] !== 'boolean') throw invalid(name);
  }
  if (params.validateHttpsCertificates === false) throw unavailable('fetch without checking certificates');
  const payload = payloadOf(params.payload);
  const method = methodOf(params.method ?? (payload ? 'post' : 'get'));
  const carried = method === 'get' ? null : payload;
  const headers = { 'User-Agent': AGENT, 'Accept-Encoding': 'gzip', ...headersOf(params.headers) };
  const type: Record<string, string> =
    carried && !named(headers, 'content-type') ? { 'Content-Type': typeOf(params) } : {};
  return {
    url: address,
    method,
    headers: { ...headers, ...type },
    payload: carried ? carried.toString('base64') : null,
    followRedirects: params.followRedirects !== false,
  };
}

const invalid = (name: string) => new Exception(`Attribute provided with invalid value: ${name}`);
const named = (headers: Record<string, string>, name: string) =>
  Object.keys(headers).some((one) => one.toLowerCase() === name);

/** An address without a scheme is one of http. */
function addressOf(given: unknown): string {
  if (given === undefined || given === null || given === '')
    throw new Exception('Attribute provided with no value: url');
  const text = String(given);
  if (Buffer.byteLength(text) > URL_BYTES) throw new Exception('Limit Exceeded: URLFetch URL Length.');
  const whole = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole) || !/^https?:/i.test(whole)) throw new Exception(`Invalid argument: ${text}`);
  return new URL(whole).href;
}

function methodOf(given: unknown): string {
  const method = String(given).toLowerCase();
  if (!METHODS.includes(method)) throw invalid('method');
  return method;
}

function headersOf(given: unknown): Record<string, string> {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given)) throw invalid('headers');
  const headers = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  if (headers.length > HEADERS) throw new Exception('Limit Exceeded: URLFetch Headers.');
  for (const [name, value] of headers) {
    const legal = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !/[\r\n\0]/.test(value);
    if (!legal || RESERVED.includes(name.toLowerCase())) throw invalid(`Header:${name}`);
    if (Buffer.byteLength(name + value) > HEADER_BYTES) throw new Exception('Limit Exceeded: URLFetch Header Size.');
  }
  return Object.fromEntries(headers);
}

/** "It can be a string, a byte array, a blob, or a JavaScript object. A JavaScript object is interpreted as a map of form field names to values" */
function payloadOf(given: unknown): Buffer | null {
  if (given === undefined || given === null) return null;
  const data = dataOf(given);
  if (data.length > PAYLOAD_BYTES) throw new Exception('Limit Exceeded: URLFetch POST Size.');
  return data;
}

function dataOf(given: unknown): Buffer {
  if (typeof given === 'string') return Buffer.from(given, 'utf8');
  if (given instanceof Blob) return given.data;
  if (Array.isArray(given)) return bytes(given as number[]);
  if (typeof given !== 'object' || given === null) throw invalid('payload');
  const fields = Object.entries(given);
  if (fields.some(([, value]) => value instanceof Blob)) throw unavailable('fetch with blobs in a form');
  return Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString());
}

/** "the content type (defaults to 'application/x-www-form-urlencoded')" */
function typeOf({ contentType, payload }: Params): string {
  if (contentType !== undefined) {
    if (typeof contentType !== 'string' || /[\r\n]/.test(contentType)) throw invalid('contentType');
    return contentType;
  }
  return payload instanceof Blob ? (payload.getContentType() ?? FORM) : FORM;
}
