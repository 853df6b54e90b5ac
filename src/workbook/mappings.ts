import type { MemoryPort } from './shop';

/** One value per remembered mapping: a store's value holds 9 KB at most. Orders came first, so their names are plain. */
const prefixOf = (kind: 'orders' | 'stock') => (kind === 'orders' ? 'mapping:' : `mapping:${kind}:`);
const listOf = (kind: 'orders' | 'stock') => (kind === 'orders' ? 'mappings' : `mappings:${kind}`);

const signatures = (memory: MemoryPort, kind: 'orders' | 'stock'): string[] =>
  JSON.parse(memory.get(listOf(kind)) ?? '[]') as string[];

/** Column mappings of files that ShopDeck does not know, by the signature of their headers. `M` is what the room that reads such files remembers. */
export function recallMappings<M>(memory: MemoryPort, kind: 'orders' | 'stock'): Record<string, M> {
  const found = signatures(memory, kind).map(
    (signature) => [signature, memory.get(prefixOf(kind) + signature)] as const,
  );
  return Object.fromEntries(
    found.flatMap(([signature, text]) => (text === null ? [] : [[signature, JSON.parse(text) as M]])),
  );
}

/** Remembers a mapping for files with the same headers. */
export function rememberMapping<M>(memory: MemoryPort, kind: 'orders' | 'stock', signature: string, mapping: M): void {
  memory.set(prefixOf(kind) + signature, JSON.stringify(mapping));
  const known = signatures(memory, kind);
  if (!known.includes(signature)) memory.set(listOf(kind), JSON.stringify([...known, signature]));
}
