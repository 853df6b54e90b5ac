import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the local host needs of appsscript.json. */
export interface Manifest {
  timeZone: string;
  /** Full URLs; null when the manifest lists none. */
  scopes: string[] | null;
  /** Advanced services: by the service, such as "bigquery", the name of its object in the script. */
  services: ReadonlyMap<string, string>;
}

/** @throws Error when the folder has no readable appsscript.json. */
export function readManifest(bundle: string): Manifest {
  const path = join(bundle, 'appsscript.json');
  const { timeZone, oauthScopes, dependencies } = JSON.parse(readFileSync(path, 'utf8')) as {
    timeZone?: string;
    oauthScopes?: string[];
    dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string }[] };
  };
  const enabled = dependencies?.enabledAdvancedServices ?? [];
  return {
    timeZone: timeZone ?? 'America/New_York',
    scopes: oauthScopes ?? null,
    services: new Map(enabled.map(({ serviceId, userSymbol }) => [serviceId, userSymbol])),
  };
}
