/** What came of asking for an address: what the server said, or why nothing came. */
export type WebAnswer = { readonly status: number; readonly text: string } | { readonly unreachable: string };

/** The web as jobs see it; absent where the add-on was built without it. */
export interface WebPort {
  /** Asks for each address by GET, redirects followed; answers stand in the order of the addresses. */
  get(addresses: readonly string[]): WebAnswer[];
}
