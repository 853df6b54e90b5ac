/** A failure that a merchant can mend: its message is shown as it is, without a stack. */
export class MerchantError extends Error {
  override readonly name = 'MerchantError';
}
