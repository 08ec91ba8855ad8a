import type { Request } from 'express';
import type { DomainError } from '#kernel/domain-error';
import { requestIdOf, sessionOf } from '../access/request-session.js';
import { faultsOf, sentenceOf, type ToldFault } from './error-sentence.js';

/** An error as RFC 9457 has it; `code` and `faults` are ours. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly requestId: string;
  readonly faults: readonly ToldFault[];
}

/** The problem document of an error; `title` is its sentence in the language of the council that is asked. */
export function problemOf(error: DomainError, status: number, request: Request): Problem {
  const { language } = sessionOf(request);
  return {
    type: `/api/problems/${error.code}`,
    title: sentenceOf(error, language),
    status,
    code: error.code,
    instance: request.originalUrl.split('?', 1)[0],
    requestId: requestIdOf(request),
    faults: faultsOf(error, language),
  };
}
