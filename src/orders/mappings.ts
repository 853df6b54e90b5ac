import type { MemoryPort } from '../workbook/shop';
import type { Mapping } from './platforms/mapping';

/** One value per remembered mapping: a store's value holds 9 KB at most. */
const PREFIX = 'mapping:';
const LIST = 'mappings';

const signatures = (memory: MemoryPort): string[] => JSON.parse(memory.get(LIST) ?? '[]') as string[];

/** Column mappings of exports that ShopDeck does not know, by the signature of their headers. */
export function recallMappings(memory: MemoryPort): Record<string, Mapping> {
  const found = signatures(memory).map((signature) => [signature, memory.get(PREFIX + signature)] as const);
  return Object.fromEntries(
    found.flatMap(([signature, text]) => (text === null ? [] : [[signature, JSON.parse(text) as Mapping]])),
  );
}

/** Remembers a mapping for files with the same headers. */
export function rememberMapping(memory: MemoryPort, signature: string, mapping: Mapping): void {
  memory.set(PREFIX + signature, JSON.stringify(mapping));
  const known = signatures(memory);
  if (!known.includes(signature)) memory.set(LIST, JSON.stringify([...known, signature]));
}
