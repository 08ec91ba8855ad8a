import type { RequestHandler } from 'express';
import { toDomainError } from '../errors/to-domain-error.js';
import { webError } from '../errors/web.errors.js';
import { deepestJson } from './json-depth.js';

/** How a parser's own check says that a body nests too deep; parsers keep the type of what is thrown, and nothing else. */
export const tooDeep = 'saksgang.tooDeep';

/** A body parser whose refusals are already errors that a person can be told about. */
export function withToldErrors(parser: RequestHandler): RequestHandler {
  return (request, response, next) =>
    parser(request, response, (error?: unknown) => {
      next(error === undefined ? undefined : told(error));
    });
}

function told(error: unknown): unknown {
  const { type } = error as { readonly type?: string };
  return type === tooDeep ? webError('web.tooDeep', { limit: deepestJson }) : (toDomainError(error) ?? error);
}
