import { OptimisticLockVersionMismatchError, QueryFailedError } from 'typeorm';
import { DomainError, type ErrorKind } from '#kernel/domain-error';
import type { ConstraintCodes } from './constraint-codes.js';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
}

/** What a person can be told about an error class of Postgres (appendix A of its manual) or of the network. */
const knownErrors: Readonly<Record<string, readonly [code: string, kind: ErrorKind]>> = {
  '23505': ['database.duplicate', 'conflict'],
  '23503': ['database.referenced', 'conflict'],
  '23514': ['database.refused', 'conflict'],
  // The NUL character, which no text of Postgres can hold, and half a character of two.
  '22021': ['database.unreadableCharacter', 'invalid'],
  '22P05': ['database.unreadableCharacter', 'invalid'],
  '22003': ['database.tooLargeNumber', 'invalid'],
  '23P01': ['database.refused', 'conflict'],
  '40001': ['database.busy', 'conflict'],
  '40P01': ['database.busy', 'conflict'],
  '55P03': ['database.busy', 'conflict'],
  '57014': ['database.tooSlow', 'unavailable'],
  '53100': ['database.diskFull', 'unavailable'],
  '53300': ['database.unavailable', 'unavailable'],
  '57P01': ['database.unavailable', 'unavailable'],
  '57P02': ['database.unavailable', 'unavailable'],
  '57P03': ['database.unavailable', 'unavailable'],
  ECONNREFUSED: ['database.unavailable', 'unavailable'],
  ECONNRESET: ['database.unavailable', 'unavailable'],
  ENOTFOUND: ['database.unavailable', 'unavailable'],
  EAI_AGAIN: ['database.unavailable', 'unavailable'],
  EHOSTUNREACH: ['database.unavailable', 'unavailable'],
  ENETUNREACH: ['database.unavailable', 'unavailable'],
  ETIMEDOUT: ['database.unavailable', 'unavailable'],
  EPIPE: ['database.unavailable', 'unavailable'],
  '28P01': ['database.loginRefused', 'unavailable'],
  '28000': ['database.loginRefused', 'unavailable'],
  '3D000': ['database.unknownDatabase', 'unavailable'],
};

/** True when Postgres undid the whole transaction because of another one, and the same work may succeed next time. */
export function isTransient(error: unknown): boolean {
  return ['40001', '40P01'].includes(postgresErrorOf(error)?.code ?? '');
}

/**
 * Turns an error of the database into one that a person can act on; anything else comes back as it was, because it is
 * a fault in the program. The text of Postgres is never passed on: it quotes the row.
 */
export function translateDatabaseError(error: unknown, constraints: ConstraintCodes): unknown {
  if (error instanceof DomainError) return error;
  if (error instanceof OptimisticLockVersionMismatchError) return caused('database.stale', 'stale', error);
  const { code, constraint } = postgresErrorOf(error) ?? {};
  const named = constraint ? constraints.of(constraint) : undefined;
  if (named) return caused(named, 'conflict', error);
  const known = code ? knownErrors[code] : undefined;
  if (known) return caused(known[0], known[1], error);
  return lostConnection(error) ? caused('database.unavailable', 'unavailable', error) : error;
}

function caused(code: string, kind: ErrorKind, cause: unknown): DomainError {
  return Object.assign(new DomainError(code, kind), { cause });
}

function postgresErrorOf(error: unknown): PostgresError | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : firstOf(error);
  return typeof source === 'object' && source !== null && 'code' in source
    ? (source as PostgresError)
    : undefined;
}

/** Node reports one error for each address of a host that did not answer. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors as unknown[])[0] : error;
}

/** pg gives these without a code. */
function lostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /connection (terminated|ended|timeout)|timeout exceeded when trying to connect/i.test(error.message)
  );
}
