import type { RequestHandler } from 'express';
import { toDomainError } from '../errors/to-domain-error.js';

/** A body parser whose refusals are already errors that a person can be told about. */
export function withToldErrors(parser: RequestHandler): RequestHandler {
  return (request, response, next) =>
    parser(request, response, (error?: unknown) => {
      next(error === undefined ? undefined : (toDomainError(error) ?? error));
    });
}
