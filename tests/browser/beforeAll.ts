import { findBrowser } from './chromium';

/** Jest calls it before any test file. */
export default findBrowser;
