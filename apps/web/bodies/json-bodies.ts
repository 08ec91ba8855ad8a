import type { IncomingMessage } from 'node:http';
import { json } from 'express';
import { deepestJson, jsonDepth } from './json-depth.js';
import { tooDeep, withToldErrors } from './told-errors.js';

/** Room for the longest text the API takes, in the letters of any language. Files and exchange files come as streams. */
const limit = '8mb';

/** Reads JSON bodies of the API; exchange files are read by their own route, up to their own limit. */
export const jsonBodies = withToldErrors(
  json({
    limit,
    // Any JSON value is read: what it ought to be is said with the other faults.
    strict: false,
    // Below a mounted path Express shortens `url`; `originalUrl` stays what was asked for.
    type: (request: IncomingMessage & { originalUrl?: string }) =>
      isJson(request) && isOurs(request.originalUrl ?? ''),
    verify: (_request: IncomingMessage, _response: unknown, body: Buffer) => {
      if (jsonDepth(body) > deepestJson) throw Object.assign(new Error('too deep'), { type: tooDeep });
    },
  }),
);

function isJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function isOurs(address: string): boolean {
  return address.startsWith('/api/') && !address.startsWith('/api/v1/exchange/');
}
