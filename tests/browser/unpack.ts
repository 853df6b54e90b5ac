import { executable } from './chromium';

/** Before any test file: the packaged browser is unpacked once, not by two of them at the same time. */
export default function unpack(): void {
  executable();
}
