/** How Google's APIs say no: the details of a GoogleJsonResponseException. */
export interface FailureDetails {
  code: number;
  message: string;
  errors: { domain: string; reason: string; message: string }[];
}

/** A refusal on its way to the add-on. */
export class ApiFailure extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }

  get details(): FailureDetails {
    const { code, reason, message } = this;
    return { code, message, errors: [{ domain: 'global', reason, message }] };
  }
}

export const notFound = (what: string) => new ApiFailure(404, 'notFound', `Not found: ${what}`);
export const duplicate = (what: string) => new ApiFailure(409, 'duplicate', `Already Exists: ${what}`);
export const invalid = (message: string) => new ApiFailure(400, 'invalid', message);
export const invalidQuery = (message: string) => new ApiFailure(400, 'invalidQuery', message);
/** What Google does and we do not: said by name. */
export const unavailable = (what: string) =>
  new ApiFailure(501, 'notImplemented', `${what} is not available in ShopDeck's local host`);
