import type { DomainError, Fault } from '#kernel/domain-error';
import { hasMessage, message } from '#kernel/messages';

/** A fault with its sentence, for a reader. */
export interface ToldFault {
  readonly path: string;
  readonly code: string;
  readonly sentence: string;
}

/** The sentence of an error in one language. */
export function sentenceOf(error: DomainError, language: string): string {
  return told(language, error.code, error.params);
}

/** The sentences of every fault of an error, in the order they were found. */
export function faultsOf(error: DomainError, language: string): readonly ToldFault[] {
  return error.faults.map((fault: Fault) => ({
    path: fault.path,
    code: fault.code,
    sentence: told(language, fault.code, fault.params),
  }));
}

/** What a form tells: every fault, or the refusal itself, about no field, when it has none. */
export function toldFaults(error: DomainError, language: string): readonly ToldFault[] {
  const faults = faultsOf(error, language);
  return faults.length > 0 ? faults : [{ path: '', code: error.code, sentence: sentenceOf(error, language) }];
}

/** The sentence of one fault. */
export function sentenceOfFault({ code, params }: Fault, language: string): string {
  return told(language, code, params);
}

function told(language: string, code: string, params: DomainError['params'] = {}): string {
  return hasMessage(code) ? message(language, code, params) : message(language, 'web.invalidInput');
}
