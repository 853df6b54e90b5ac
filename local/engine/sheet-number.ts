/** Google numbers sheets; the engine names them. The same name always gives the same number. */
export function sheetNumber(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % 2_147_483_647;
}
