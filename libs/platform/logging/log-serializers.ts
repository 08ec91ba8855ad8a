import { DomainError } from '#kernel/domain-error';

/** No id is longer (a UUID); what is, may be the secret of a personal link. */
const secrets = /[^/]{37,}/g;

/** What the log keeps of a request: never its query string, headers, cookies or body, which name people, nor a secret in its path. */
export function describeRequest(request: { id: unknown; method: string; url: string }) {
  return { id: request.id, method: request.method, path: request.url.split('?', 1)[0].replace(secrets, '…') };
}

/** What the log keeps of an answer. */
export function describeResponse(response: { statusCode: number }) {
  return { status: response.statusCode };
}

/** Errors whose message quotes what somebody wrote: the database quotes values, the parsers quote their input. */
const quoting = new Set([
  'QueryFailedError',
  'DatabaseError',
  'error',
  'SyntaxError',
  'ZodError',
  'URIError',
]);

/**
 * What the log keeps of an error: its kind, code and places in the program, its message when that cannot quote
 * anybody, and the same of what caused it. Never its other properties (TypeORM puts all values there).
 */
export function describeErrorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, driverError, cause } = error as ErrorWithSource;
  const quotes = quoting.has(error.name) || driverError !== undefined || isSqlState(code);
  return {
    type: error.name,
    ...(error instanceof DomainError ? { code: error.code, faults: faultCodes(error) } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(quotes ? {} : { message: error.message }),
    stack: framesOf(error),
    ...(error instanceof AggregateError
      ? { errors: error.errors.slice(0, 10).map(describeErrorForLog) }
      : {}),
    ...(driverError || cause ? { cause: describeErrorForLog(driverError ?? cause) } : {}),
  };
}

interface ErrorWithSource extends Error {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly driverError?: unknown;
}

/** Errors of Postgres carry a code of five signs. */
function isSqlState(code: unknown): boolean {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
}

function faultCodes(error: DomainError): string[] {
  return error.faults.map((fault) => `${fault.path}: ${fault.code}`);
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 12);
}
