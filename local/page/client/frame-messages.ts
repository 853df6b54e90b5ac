/** Messages between a sandboxed frame and the page around it. */
export type FromFrame =
  | { shopdeck: 'run'; id: number; name: string; args: unknown[] }
  | { shopdeck: 'size'; width?: number; height?: number }
  | { shopdeck: 'close' }
  | { shopdeck: 'focus' };

/** `failure` is the error's sentence; absent where the call succeeded. */
export interface ToFrame {
  id: number;
  value?: unknown;
  failure?: string;
}
