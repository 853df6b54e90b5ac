/** What Google's services throw. Inside the add-on it becomes an Error whose name is "Exception". */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/** What Google's advanced services throw; `details` is the answer of the API behind them. */
export class ApiException extends Error {
  override readonly name = 'GoogleJsonResponseException';

  constructor(
    readonly member: string,
    readonly details: { message: string },
  ) {
    super(`API call to ${member} failed with error: ${details.message}`);
  }
}

/** What Google offers and we do not: said by name, never passed over in silence. */
export function unavailable(what: string): Exception {
  return new Exception(`${what} is not available in ShopDeck's local host`);
}

/** An error that the add-on let through. Its name and message are the add-on's own; `trace` is for the log, never for a merchant. */
export class ScriptError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly trace: string,
  ) {
    super(message);
  }
}
