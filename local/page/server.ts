/** Serves page and WebSocket on 127.0.0.1, and carries messages between the pages and the Worker. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { ShownHtml } from './desk';
import { Frames } from './frames';
import { Guard } from './guard';
import { mailOf, mailsOf } from './outbox';
import type { FromPage, Question, Shown, ToPage } from './protocol';
import { type Heard, Session, type SessionOptions } from './session';
import { Site } from './site';

export interface ServerOptions extends SessionOptions {
  /** Folder of the page's files, out/page. */
  files: string;
  /** The first port to try. 0: any free one. */
  port: number;
}

/** How many ports after the first are tried. */
const TRIES = 20;
/** Milliseconds for what pages have sent but is not here yet. */
const ON_THE_WAY = 150;
/** The largest message of a page: 50,000 order lines come in parts far below. */
const MESSAGE = 64 * 1024 * 1024;

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
  private session: Session | null = null;
  private asking: { question: number; page: number } | null = null;
  private count = 0;

  private constructor(private readonly options: ServerOptions) {
    const site = new Site(options.files, options.language, this.guard, this.frames);
    this.http = createServer((request, response) => site.answer(request, response));
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Serves pages at once; they wait while the workbook is being opened. @throws Error when no port is free (code EADDRINUSE) */
  static async start(options: ServerOptions): Promise<PageServer> {
    const server = new PageServer(options);
    await server.listen(options.port);
    server.session = new Session(options, (message) => server.hear(message));
    return server;
  }

  /** Resolves when the workbook is open. @throws Error why it cannot be opened; nothing is served then any more */
  async opened(): Promise<void> {
    await this.session?.ready.catch((error: Error) =>
      this.stop().then(() => {
        throw error;
      }),
    );
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  /** What the user opens: it holds the key of this start. */
  get address(): string {
    return this.addressWith(this.guard.key);
  }

  /** For one visit only. */
  addressOnce(): string {
    return this.addressWith(this.guard.ticket());
  }

  private addressWith(key: string): string {
    return `http://127.0.0.1:${this.port}/?key=${key}`;
  }

  /** Resolves when the workbook is no longer open, for whatever reason. */
  get ended(): Promise<void> {
    return this.session?.closed ?? Promise.resolve();
  }

  /** Saves, then stops serving. @throws Error why the workbook could not be saved */
  async close(): Promise<void> {
    if (this.asking) this.settle(this.asking.question, { button: 'CLOSE' });
    await setTimeout(ON_THE_WAY);
    await this.session?.close().finally(() => this.stop());
  }

  private async stop(): Promise<void> {
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
    else if (message.kind === 'change' || message.kind === 'check') this.session?.send({ ...message, page });
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
