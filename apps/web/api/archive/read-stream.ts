import type { Request } from 'express';
import { webError } from '../../errors/web.errors.js';

/**
 * The whole body of a request, up to a limit; more is refused as soon as it comes, whatever the headers promised.
 * @throws DomainError `web.bodyTooLarge`
 */
export async function readStream(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.get('content-length') ?? 0) > limit) throw webError('web.bodyTooLarge');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw webError('web.bodyTooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
