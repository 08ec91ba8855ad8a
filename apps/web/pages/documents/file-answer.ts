import type { Response } from 'express';
import type { OpenedFile } from '#domain/documents-register';
import { pipeline } from 'node:stream/promises';

/** `attachment; filename=…` for any name: plain letters for old programs, UTF-8 for the rest (RFC 6266, RFC 8187). */
export function contentDisposition(name: string, how: 'inline' | 'attachment'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename="${plain || 'fil'}"; filename*=UTF-8''${encoded}`;
}

/** Sends a stored file as something to keep, never as something the browser runs. */
export async function answerWithFile(response: Response, { file, content }: OpenedFile): Promise<void> {
  const isPdf = file.mediaType === 'application/pdf';
  response.setHeader('Content-Type', file.mediaType);
  response.setHeader('Content-Length', file.size);
  response.setHeader('Content-Disposition', contentDisposition(file.name, isPdf ? 'inline' : 'attachment'));
  response.setHeader('ETag', `"${file.sha256}"`);
  response.setHeader('Cache-Control', 'private, no-cache');
  await pipeline(content, response);
}
