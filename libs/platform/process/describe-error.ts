import { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';

/**
 * What an error has to say to the person at the terminal, in Norwegian: its own sentence, then one for every fault.
 * @returns `undefined` when it is a fault in the program, which nobody at the terminal can do anything about
 */
export function describeError(error: unknown, language = 'nb'): string[] | undefined {
  if (!(error instanceof DomainError)) return undefined;
  return [
    message(language, error.code, error.params),
    ...error.faults.map(
      ({ path, code, params }) => `${path ? `${path}: ` : ''}${message(language, code, params ?? {})}`,
    ),
  ];
}
