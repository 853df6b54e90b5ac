import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the local host needs of appsscript.json. */
export interface Manifest {
  timeZone: string;
  /** Full URLs; null when the manifest lists none. */
  scopes: string[] | null;
}

/** @throws Error when the folder has no readable appsscript.json. */
export function readManifest(bundle: string): Manifest {
  const path = join(bundle, 'appsscript.json');
  const { timeZone, oauthScopes } = JSON.parse(readFileSync(path, 'utf8')) as {
    timeZone?: string;
    oauthScopes?: string[];
  };
  return { timeZone: timeZone ?? 'America/New_York', scopes: oauthScopes ?? null };
}
