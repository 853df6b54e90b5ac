import type { NetworkTexts } from './experience';

/** Written by `npm run train:forecast`. */
export const NETWORK_TEXTS: NetworkTexts = { level: [], season: [] };
