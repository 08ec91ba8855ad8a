import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '#kernel/ids';

/** Header in which a request's id comes (from a proxy that set one) and goes. */
export const requestIdHeader = 'x-request-id';

/**
 * The id of a request, one for its log lines, its audit rows and its answer. One that comes from outside is taken
 * only when it looks like an id: it is written to the log.
 */
export function requestIdOf(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[requestIdHeader];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
  response.setHeader(requestIdHeader, id);
  return id;
}
