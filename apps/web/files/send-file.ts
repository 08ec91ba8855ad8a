import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import { contentDisposition } from './content-disposition.js';

/** A stored file that is about to be sent. */
export interface FileToSend {
  readonly file: {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly name: string;
  };
  readonly content: Readable;
}

/** Types that a browser may show by itself; everything else is saved. None of them can run anything here. */
const shown: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/**
 * Sends a stored file: under the type that its content has and no other, with its hash as ETag.
 * What cannot be sent whole is cut off, so that nobody takes half a file for a whole one.
 */
export async function sendFile(
  request: Request,
  response: Response,
  { file, content }: FileToSend,
  cacheControl = 'private, no-cache',
): Promise<void> {
  const inline = shown.includes(file.mediaType) && request.query['download'] === undefined;
  response.set({
    'Cache-Control': cacheControl,
    'Content-Disposition': contentDisposition(file.name, inline ? 'inline' : 'attachment'),
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Content-Type': file.mediaType,
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${file.sha256}"`,
  });
  if (request.fresh) {
    content.destroy();
    response.status(304).end();
    return;
  }
  response.set('Content-Length', String(file.size));
  await pipeline(content, response);
}
