import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import type { InnsynFilesService } from '#domain/innsyn';
import { contentDisposition } from './content-disposition.js';

/** Which answer, for whom. */
export interface WantedAnswer {
  readonly actor: Actor;
  readonly id: string;
  /** The current one when it is undefined. */
  readonly round: number | undefined;
}

/** Sends the letter of an answer. Who asked is nobody else's business, so nothing keeps it on the way. */
export async function sendInnsynLetter(
  response: Response,
  files: InnsynFilesService,
  { actor, id, round }: WantedAnswer,
): Promise<void> {
  const { name, size, mediaType, content } = await files.letter(actor, id, round);
  response.set({
    'Cache-Control': 'private, no-store',
    'Content-Disposition': contentDisposition(name, 'inline'),
    'Content-Type': mediaType,
    'Content-Length': String(size),
  });
  await pipeline(content, response);
}

/** Sends the letter and what is given with it. What cannot be sent whole is cut off. */
export async function sendInnsynZip(
  response: Response,
  files: InnsynFilesService,
  { actor, id, round }: WantedAnswer,
): Promise<void> {
  const { name, bytes } = await files.zip(actor, id, round);
  response.set({
    'Cache-Control': 'private, no-store',
    'Content-Disposition': contentDisposition(name, 'attachment'),
    'Content-Type': 'application/zip',
  });
  await pipeline(Readable.from(bytes), response);
}
