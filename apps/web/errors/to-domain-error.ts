import { HttpException } from '@nestjs/common';
import { DomainError } from '#kernel/domain-error';
import { webError } from './web.errors.js';

/** What Express and its body parser throw: an error with a status and sometimes a type. */
interface HttpLikeError extends Error {
  readonly status?: number;
  readonly statusCode?: number;
  readonly type?: string;
}

/**
 * Every error that leaves a route, as one a person can be told about; undefined for faults of the program,
 * about which nothing is told but the number to report.
 */
export function toDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (!(error instanceof Error)) return undefined;
  const { status, statusCode, type } = error as HttpLikeError;
  if (type === 'entity.parse.failed') return webError('web.unreadableJson');
  return ofStatus(status ?? statusCode ?? 500);
}

function ofStatus(status: number): DomainError | undefined {
  if (status === 401) return webError('web.notSignedIn');
  if (status === 403) return webError('web.notAllowed');
  if (status === 404 || status === 405) return webError('web.notFound');
  if (status === 413) return webError('web.bodyTooLarge');
  if (status === 415) return webError('web.wrongContentType');
  return status >= 400 && status < 500 ? webError('web.invalidInput') : undefined;
}
