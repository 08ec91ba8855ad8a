import { DomainError } from '#kernel/domain-error';

/** Exit codes of the command line; scripts may rely on them. */
export const exitCodes = {
  ok: 0,
  /** Refused: what was asked for is wrong or not allowed. */
  refused: 1,
  /** The command itself was written wrongly. */
  usage: 2,
  notFound: 3,
  /** Something outside the program is missing: database, disk, port. */
  unavailable: 4,
  /** A fault in the program. */
  internal: 70,
} as const;

/** The exit code that an error ends the process with. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof DomainError)) return exitCodes.internal;
  if (error.kind === 'notFound') return exitCodes.notFound;
  return error.kind === 'unavailable' ? exitCodes.unavailable : exitCodes.refused;
}
