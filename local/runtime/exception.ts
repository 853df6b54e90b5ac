/** What Google's services throw. Inside the add-on it becomes an Error whose name is "Exception". */
export class Exception extends Error {
  override readonly name = 'Exception';
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
