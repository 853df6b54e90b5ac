/**
 * `google.script` inside a sidebar or dialog. The frame has no origin of its own (sandboxed), so calls go to the page by
 * messages. Built as one script that the server puts at the top of every frame.
 */
import type { FromFrame, ToFrame } from './frame-messages';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let number = 0;

function tell(message: FromFrame): void {
  window.parent.postMessage(message, '*');
}

/** What google.script.run accepts: primitives, plain arrays and objects. Google's own sentence is thrown for the rest. */
function checked(value: unknown, property: string): unknown {
  if (value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => checked(item, String(index)));
  const plain = Object.prototype.toString.call(value) === '[object Object]' && typeof value === 'object';
  if (!plain) throw new TypeError(`Failed due to illegal value in property: ${property}`);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, checked(item, name)]));
}

/** A form, allowed as the only argument, becomes an object of its fields. */
function argumentsOf(args: unknown[]): unknown[] {
  const [form] = args;
  if (args.length === 1 && form instanceof HTMLFormElement)
    return [Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))];
  return args.map((value, index) => checked(value, String(index)));
}

function runner(handlers: Handlers): unknown {
  const chain: Record<string, (value: never) => unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(chain, {
    get: (known, name) => {
      if (typeof name !== 'string') return undefined;
      if (name in known) return known[name];
      return (...args: unknown[]) => {
        const id = ++number;
        const message: FromFrame = { shopdeck: 'run', id, name, args: argumentsOf(args) };
        waiting.set(id, handlers);
        tell(message);
      };
    },
  });
}

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== window.parent || !data || !waiting.has(data.id)) return;
  const { success, failure, userObject } = waiting.get(data.id) ?? {};
  waiting.delete(data.id);
  if (data.failure === undefined) success?.(data.value, userObject);
  else if (failure) failure(Object.assign(new Error(data.failure), { name: 'ScriptError' }), userObject);
  else console.error(data.failure);
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => tell({ shopdeck: 'close' }),
        setWidth: (width: number) => tell({ shopdeck: 'size', width }),
        setHeight: (height: number) => tell({ shopdeck: 'size', height }),
        editor: { focus: () => tell({ shopdeck: 'focus' }) },
      },
    },
  },
});
