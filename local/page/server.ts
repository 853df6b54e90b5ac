/** Serves page and WebSocket on 127.0.0.1, and carries messages between the pages and the Worker. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { ShownHtml } from './desk';
import { FRAME_POLICY, Frames, frameDocument } from './frames';
import { Guard } from './guard';
import { mailOf, mailsOf } from './outbox';
import { pageDocument, pagePolicy, refusalDocument } from './page-document';
import type { FromPage, Language, Question, Shown, ToPage } from './protocol';
import { type Heard, Session, type SessionOptions } from './session';

export interface ServerOptions extends SessionOptions {
  /** Folder of the page's files, out/page. */
  files: string;
  /** The first port to try. 0: any free one. */
  port: number;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
/** How many ports after the first are tried. */
const TRIES = 20;
/** Milliseconds for what pages have sent but is not here yet. */
const ON_THE_WAY = 150;
/** The largest message of a page: 50,000 order lines come in parts far below. */
const MESSAGE = 64 * 1024 * 1024;

/** A browser that has the file already keeps it, and what it compiled of it. */
function sendFile(request: IncomingMessage, response: ServerResponse, file: string, type: string): void {
  const { mtimeMs, size } = statSync(file);
  const version = `"${mtimeMs}-${size}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', version);
  if (request.headers['if-none-match'] === version) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
  createReadStream(file).pipe(response);
}

/** null for what no page of ours sends. */
function parsed(data: RawData): FromPage | null {
  try {
    return JSON.parse(data.toString()) as FromPage;
  } catch {
    return null;
  }
}

export class PageServer {
  private readonly http: Server;
  private readonly links = new WebSocketServer({ noServer: true, maxPayload: MESSAGE });
  private readonly guard = new Guard(() => this.port);
  private readonly frames = new Frames();
  private readonly pages = new Map<number, WebSocket>();
  private readonly assets: { bridge: string; style: string };
  private session: Session | null = null;
  private asking: { question: number; page: number } | null = null;
  private count = 0;

  private constructor(private readonly options: ServerOptions) {
    const asset = (name: string) => readFileSync(join(options.files, name), 'utf8');
    this.assets = { bridge: asset('bridge.js'), style: asset('addon.css') };
    this.http = createServer((request, response) => this.answer(request, response));
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** @throws Error when the workbook cannot be opened or no port is free (code EADDRINUSE) */
  static async start(options: ServerOptions): Promise<PageServer> {
    const server = new PageServer(options);
    await server.listen(options.port);
    try {
      server.session = await Session.open(options, (message) => server.hear(message));
    } catch (error) {
      server.http.close();
      throw error;
    }
    return server;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  /** What the user opens: it holds the key of this start. */
  get address(): string {
    return `http://127.0.0.1:${this.port}/?key=${this.guard.key}`;
  }

  /** Saves, then stops serving. */
  async close(): Promise<void> {
    if (this.asking) this.settle(this.asking.question, { button: 'CLOSE' });
    await setTimeout(ON_THE_WAY);
    await this.session?.close();
    for (const page of this.pages.values()) page.terminate();
    this.links.close();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async listen(first: number): Promise<void> {
    for (let port = first; ; port += 1) {
      try {
        return await this.listenAt(port);
      } catch (error) {
        const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
        if (!taken || port >= first + TRIES) throw error;
      }
    }
  }

  private listenAt(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, '127.0.0.1', () => {
        this.http.off('error', reject);
        resolve();
      });
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    const welcome = this.guard.fromHere(request.headers) && request.method === 'GET';
    const known = welcome && this.guard.hasCookie(request.headers);
    if (welcome && this.guard.isKey(searchParams.get('key') ?? '')) this.welcome(response, searchParams);
    else if (!known) this.refuse(response, 403);
    else if (pathname === '/') this.page(response, searchParams);
    else if (pathname.startsWith('/frame/')) this.frame(pathname, response);
    else this.file(pathname, request, response);
  }

  /** The key moves from the address into a cookie, so that it is not in the history of what is shown. */
  private welcome(response: ServerResponse, query: URLSearchParams): void {
    const { key, cookie } = this.guard;
    query.delete('key');
    response.setHeader('Set-Cookie', `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`);
    response.writeHead(303, { Location: query.size > 0 ? `/?${query}` : '/' }).end();
  }

  private page(response: ServerResponse, query: URLSearchParams): void {
    this.send(response, pageDocument(this.languageOf(query)), pagePolicy(this.port));
  }

  private languageOf(query: URLSearchParams): Language {
    const wished = query.get('lang');
    return wished === 'en' || wished === 'zh-CN' ? wished : this.options.language;
  }

  private frame(path: string, response: ServerResponse): void {
    const html = this.frames.at(path);
    if (html === undefined) this.refuse(response, 404);
    else this.send(response, frameDocument(html, this.assets.bridge, this.assets.style), FRAME_POLICY);
  }

  private send(response: ServerResponse, html: string, policy: string, status = 200): void {
    response.setHeader('Content-Security-Policy', policy);
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  }

  private file(path: string, request: IncomingMessage, response: ServerResponse): void {
    const type = TYPES[extname(path)];
    const file = join(this.options.files, path);
    const served = type && /^\/[\w-]+\.\w+$/.test(path) && existsSync(file);
    if (served) sendFile(request, response, file, type);
    else this.refuse(response, 404);
  }

  private refuse(response: ServerResponse, status: number): void {
    this.send(response, refusalDocument(), "default-src 'none'; style-src 'unsafe-inline'; img-src data:", status);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const welcome = request.url === '/link' && this.guard.linkFromHere(request.headers);
    if (!welcome) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    this.links.handleUpgrade(request, socket, head, (link) => this.join(link));
  }

  private join(link: WebSocket): void {
    const page = ++this.count;
    this.pages.set(page, link);
    link.on('message', (data) => this.take(page, data));
    link.on('close', () => this.leave(page));
    link.on('error', () => link.terminate());
  }

  private leave(page: number): void {
    this.pages.delete(page);
    this.session?.send({ kind: 'leave', page });
    if (this.asking?.page === page) this.settle(this.asking.question, { button: 'CLOSE' });
  }

  private take(page: number, data: RawData): void {
    const message = parsed(data);
    if (!message) this.pages.get(page)?.terminate();
    else this.pass(page, message);
  }

  private pass(page: number, message: FromPage): void {
    if (message.kind === 'answer') this.settle(message.question, message.answer);
    else if (message.kind === 'change') this.session?.send({ ...message, page });
    else if (message.call === 'outbox') this.reply(page, message.id, mailsOf(this.options.outbox));
    else if (message.call === 'mail') this.reply(page, message.id, mailOf(this.options.outbox, message.args[0]));
    else this.session?.send({ kind: 'call', id: message.id, page, asked: message });
  }

  private reply(page: number, id: number, work: Promise<unknown>): void {
    work.then(
      (value) => this.tell(page, { kind: 'reply', id, value }),
      (error: Error) => this.tell(page, { kind: 'refusal', id, message: error.message }),
    );
  }

  private hear(message: Heard): void {
    if (message.kind === 'forward') for (const page of message.pages) this.pages.get(page)?.send(message.text);
    else if (message.kind === 'show') this.tell(message.page, { kind: 'show', shown: this.framed(message.shown) });
    else this.ask(message.page, message.question);
  }

  private framed(shown: ShownHtml): Shown {
    if (shown.kind === 'toast') return shown;
    if (shown.kind === 'activate') return { kind: 'activate', sheet: shown.sheet, range: shown.a1 };
    const { html, ...rest } = shown;
    return { ...rest, frame: this.frames.keep(html) };
  }

  private ask(page: number, ask: Question): void {
    const question = ++this.count;
    this.asking = { question, page };
    if (this.pages.has(page)) this.tell(page, { kind: 'ask', question, ask });
    else this.settle(question, { button: 'CLOSE' });
  }

  /** An answer to another question than the one waited for is late, and dropped. */
  private settle(question: number, answer: Parameters<Session['answer']>[0]): void {
    if (this.asking?.question !== question) return;
    this.asking = null;
    this.session?.answer(answer);
  }

  private tell(page: number, message: ToPage): void {
    this.pages.get(page)?.send(JSON.stringify(message));
  }
}
