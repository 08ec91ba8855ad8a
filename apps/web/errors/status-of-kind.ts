import type { ErrorKind } from '#kernel/domain-error';

/** The HTTP status of each kind of refusal; a new kind does not compile until it has one. */
export const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  notFound: 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  stale: 412,
  preconditionRequired: 428,
  tooLarge: 413,
  unsupportedType: 415,
  tooManyRequests: 429,
  unavailable: 503,
};

/** Refusals with a status that their kind alone does not tell. */
const statusOfCode: Readonly<Record<string, number>> = { 'web.unexpected': 500, 'web.methodNotAllowed': 405 };

/** The HTTP status of an error. */
export function statusOf({ code, kind }: { readonly code: string; readonly kind: ErrorKind }): number {
  return statusOfCode[code] ?? statusOfKind[kind];
}
