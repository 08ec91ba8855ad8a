import { DomainError } from '#kernel/domain-error';

/**
 * For a step that may be taken only once: whoever presses twice, or comes second, goes on to where it leads.
 * @param code the refusal that says it was taken before; any other is thrown
 */
export function doneAlready(code: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof DomainError) || error.code !== code) throw error;
  };
}
