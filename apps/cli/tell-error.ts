import { describeError } from '#platform/process/describe-error';
import { exitCodeOf } from '#platform/process/exit-codes';

/** Tells an error on standard error, in sentences, and gives the exit code for it. */
export function tellError(error: unknown): number {
  const sentences = describeError(error);
  if (sentences) process.stderr.write(`\n${sentences.join('\n')}\n`);
  else
    process.stderr.write(
      `\nDet er en feil i programmet. Send dette til den som drifter det:\n${stackOf(error)}\n`,
    );
  return exitCodeOf(error);
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.stack, error.cause ? `Årsak: ${stackOf(error.cause)}` : ''].filter((part) => part).join('\n');
}
