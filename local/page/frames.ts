/** HTML of the add-on, kept for the frame that asks for it by an address nobody can guess. */
import { randomUUID } from 'node:crypto';

/** How many pages of HTML are kept; older ones are closed or reloaded away. */
const KEPT = 20;

const ADDON_STYLE = /<link\b[^>]*\badd-ons\d?\.css[^>]*>/gi;

/** What a frame may do: run its own scripts, load nothing from elsewhere, reach nobody but the page by messages. */
export const FRAME_POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Puts google.script before all of the add-on's own scripts and our stylesheet in place of Google's. */
export function frameDocument(html: string, bridge: string, style: string): string {
  const dressed = html.replace(ADDON_STYLE, () => `<style>${style}</style>`);
  return `<!DOCTYPE html><meta charset="utf-8"><script>${bridge}</script>${dressed}`;
}

export class Frames {
  private readonly kept = new Map<string, string>();

  /** @returns the address of the frame */
  keep(html: string): string {
    const id = randomUUID();
    this.kept.set(id, html);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest) this.kept.delete(oldest);
    return `/frame/${id}`;
  }

  /** The HTML at a frame's address, or undefined. */
  at(path: string): string | undefined {
    return this.kept.get(path.replace('/frame/', ''));
  }
}
