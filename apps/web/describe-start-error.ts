import { describeError } from '#platform/process/describe-error';

/** Why the web application could not start, in words for the person at the terminal. */
export function describeStartError(error: unknown): string {
  const known = describeError(error);
  if (known) return known.join('\n');
  return error instanceof Error
    ? `Nettdelen startet ikke: ${error.stack ?? error.message}`
    : 'Nettdelen startet ikke.';
}
