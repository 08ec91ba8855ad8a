import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import { webError } from '../errors/web.errors.js';
import { deepestJson, jsonDepth } from './json-depth.js';

/** Room for the longest text the API takes, in the letters of any language. Files and exchange files come as streams. */
const limit = '8mb';

/** Reads JSON bodies of the API; exchange files are read by their own route, up to their own limit. */
export function readJsonBodies(app: NestExpressApplication): void {
  app.use(
    json({
      limit,
      type: (request: IncomingMessage) => isJson(request) && isOurs(request.url ?? ''),
      verify: (_request: IncomingMessage, _response: unknown, body: Buffer) => {
        if (jsonDepth(body) > deepestJson) throw webError('web.tooDeep', { limit: deepestJson });
      },
    }),
  );
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function isOurs(address: string): boolean {
  return address.startsWith('/api/') && !address.startsWith('/api/v1/exchange/');
}
