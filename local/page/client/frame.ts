/** HTML of the add-on in a frame of its own: no access to the page, only google.script by messages. */
import { element } from './element';
import type { FromFrame, ToFrame } from './frame-messages';

export interface FrameOwner {
  run(name: string, args: unknown[]): Promise<unknown>;
  close(): void;
  /** A wish for another size, in pixels. */
  resize(size: { width?: number; height?: number }): void;
  focusSheet(): void;
}

const PERMITTED = 'allow-scripts allow-forms allow-popups allow-downloads';

/** A frame that shows `address` until it is removed from the document. */
export function addonFrame(address: string, title: string, owner: FrameOwner): HTMLIFrameElement {
  const frame = element('iframe', {
    title,
    src: address,
    className: 'addon-frame',
    attributes: { sandbox: PERMITTED },
  });
  const answer = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
  const run = ({ id, name, args }: Extract<FromFrame, { shopdeck: 'run' }>) =>
    owner.run(name, args).then(
      (value) => answer({ id, value }),
      (error: Error) => answer({ id, failure: error.message }),
    );
  const hear = ({ source, data }: MessageEvent<FromFrame>) => {
    if (!frame.isConnected) return window.removeEventListener('message', hear);
    if (source !== frame.contentWindow) return;
    if (data.shopdeck === 'run') void run(data);
    else if (data.shopdeck === 'close') owner.close();
    else if (data.shopdeck === 'size') owner.resize(data);
    else if (data.shopdeck === 'focus') owner.focusSheet();
  };
  window.addEventListener('message', hear);
  return frame;
}
