import { unavailable } from './failure';

/** A resource with nothing in it that we would pass over. */
export type Resource = Readonly<Record<string, unknown>>;

/** @throws ApiFailure for a field that we do not know what to do with */
export function only(where: string, given: unknown, fields: readonly string[]): Resource {
  const resource = (given ?? {}) as Resource;
  const strange = Object.entries(resource).find(([field, value]) => value !== undefined && !fields.includes(field));
  if (strange) throw unavailable(`${where} with ${strange[0]}`);
  return resource;
}

/** @throws ApiFailure for another value than the one we do */
export function always(where: string, resource: Resource, wanted: Resource): void {
  for (const [field, value] of Object.entries(wanted))
    if (resource[field] !== value) throw unavailable(`${where} with ${field} ${String(resource[field])}`);
}
