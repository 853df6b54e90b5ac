/** Answers the browser's GET requests: the page, its files, and the frames with the add-on's HTML. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { FRAME_POLICY, type Frames, frameDocument } from './frames';
import type { Guard } from './guard';
import { pageDocument, pagePolicy, refusalDocument } from './page-document';
import type { Language } from './protocol';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

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

export class Site {
  private readonly bridge: string;
  private readonly style: string;

  /** @param files folder of the page's files */
  constructor(
    private readonly files: string,
    private readonly language: Language,
    private readonly guard: Guard,
    private readonly frames: Frames,
  ) {
    this.bridge = readFileSync(join(files, 'bridge.js'), 'utf8');
    this.style = readFileSync(join(files, 'addon.css'), 'utf8');
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    const [path = '/', query] = (request.url ?? '/').split('?');
    const asked = new URLSearchParams(query);
    const welcome = this.guard.fromHere(request.headers) && request.method === 'GET';
    const known = welcome && this.guard.hasCookie(request.headers);
    if (welcome && this.guard.admits(asked.get('key') ?? '')) this.welcome(response, asked);
    else if (!known) this.refuse(response, 403);
    else if (path === '/') this.page(response, asked);
    else if (path.startsWith('/frame/')) this.frame(path, response);
    else this.file(path, request, response);
  }

  /** The key moves from the address into a cookie, so that it is not in the history of what is shown. */
  private welcome(response: ServerResponse, query: URLSearchParams): void {
    const { key, cookie } = this.guard;
    query.delete('key');
    response.setHeader('Set-Cookie', `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`);
    response.writeHead(303, { Location: query.size > 0 ? `/?${query}` : '/' }).end();
  }

  private page(response: ServerResponse, query: URLSearchParams): void {
    this.send(response, pageDocument(this.languageOf(query)), pagePolicy(this.guard.port));
  }

  private languageOf(query: URLSearchParams): Language {
    const wished = query.get('lang');
    return wished === 'en' || wished === 'zh-CN' ? wished : this.language;
  }

  private frame(path: string, response: ServerResponse): void {
    const html = this.frames.at(path);
    if (html === undefined) this.refuse(response, 404);
    else this.send(response, frameDocument(html, this.bridge, this.style), FRAME_POLICY);
  }

  private send(response: ServerResponse, html: string, policy: string, status = 200): void {
    response.setHeader('Content-Security-Policy', policy);
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  }

  private file(path: string, request: IncomingMessage, response: ServerResponse): void {
    const type = TYPES[extname(path)];
    const file = join(this.files, path);
    const served = type && /^\/[\w-]+\.\w+$/.test(path) && existsSync(file);
    if (served) sendFile(request, response, file, type);
    else this.refuse(response, 404);
  }

  private refuse(response: ServerResponse, status: number): void {
    this.send(response, refusalDocument(), "default-src 'none'; style-src 'unsafe-inline'; img-src data:", status);
  }
}
