/** A process of its own that does the requests it reads from stdin and writes the replies to stdout: the add-on waits for it as a script waits for Google. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type Errand, mayReach, type Reply, type Request } from './exchange';

/** "URL Fetch response size: 50 MB / call" */
const LARGEST = 50 * 1024 * 1024;
const REDIRECTS = 20;

class Failure extends Error {
  constructor(readonly reply: Reply) {
    super('failed');
  }
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) throw new Failure({ failed: 'tooLarge' });
    parts.push(part);
  }
  return unpacked(Buffer.concat(parts), String(answer.headers['content-encoding'] ?? ''));
}

function unpacked(body: Buffer, encoding: string): Buffer {
  const limits = { maxOutputLength: LARGEST };
  if (encoding === 'gzip') return gunzipSync(body, limits);
  if (encoding === 'deflate') return inflateSync(body, limits);
  return encoding === 'br' ? brotliDecompressSync(body, limits) : body;
}

/** Headers by the names that the server wrote. */
function headersOf({ rawHeaders }: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    const before = headers[name];
    headers[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return headers;
}

function send(url: URL, { method, headers, payload }: Request, signal: AbortSignal): Promise<IncomingMessage> {
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const body = payload === null ? undefined : Buffer.from(payload, 'base64');
  const length = body ? { 'Content-Length': String(body.length) } : {};
  return new Promise((resolve, reject) => {
    const sent = open(url, { method: method.toUpperCase(), headers: { ...headers, ...length }, signal }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A redirect is followed by GET, but for 307 and 308, which repeat the request. */
function redirected(request: Request, status: number): Request {
  if (status === 307 || status === 308 || request.method === 'get') return request;
  return { ...request, method: 'get', payload: null };
}

async function ask(request: Request, hosts: readonly string[], signal: AbortSignal): Promise<Reply> {
  let url = new URL(request.url);
  let asked = request;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    // Every hop: a server on this machine must not lead out of it.
    if (!mayReach(url.hostname, hosts)) return { failed: 'forbidden', host: url.hostname };
    const answer = await send(url, asked, signal);
    const status = answer.statusCode ?? 0;
    const next = answer.headers.location;
    if (request.followRedirects && next && [301, 302, 303, 307, 308].includes(status)) {
      answer.resume();
      url = new URL(next, url);
      asked = redirected(asked, status);
      if (!/^https?:$/.test(url.protocol)) return { failed: 'unreachable' };
    } else return { status, headers: headersOf(answer), body: (await bodyOf(answer)).toString('base64') };
  }
  return { failed: 'redirects' };
}

async function replyTo(request: Request, { hosts, patience }: Errand): Promise<Reply> {
  const signal = AbortSignal.timeout(patience);
  try {
    return await ask(request, hosts, signal);
  } catch (error) {
    if (error instanceof Failure) return error.reply;
    const { code } = error as NodeJS.ErrnoException;
    if (signal.aborted) return { failed: 'timeout' };
    return { failed: code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'dns' : 'unreachable' };
  }
}

async function written(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const errand = JSON.parse(await written()) as Errand;
const replies = await Promise.all(errand.requests.map((request) => replyTo(request, errand)));
process.stdout.write(JSON.stringify(replies));
