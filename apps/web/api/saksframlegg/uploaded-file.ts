import type { Request } from 'express';
import type { Static, TSchema } from 'typebox';
import { webError } from '../../errors/web.errors.js';
import { bodyFaults } from '../contract/schema-check.js';
import { UploadFields } from './vedlegg-bodies.js';

/** A file as it came in, whole and within the limit. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What multer leaves on the request when it keeps files in memory. */
interface MemoryFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/**
 * The file of a multipart request, read by multer before the handler was called; undefined when the request is JSON.
 * @throws DomainError `web.invalidInput` when the request carries no file
 */
export function uploadedFile(request: Request): UploadedFile | undefined {
  if (!request.is('multipart/form-data')) return undefined;
  const { file } = request as Request & { readonly file?: MemoryFile };
  if (!file) throw webError('web.invalidInput', {}, [{ path: '/file', code: 'input.missing' }]);
  return { name: file.originalname, bytes: file.buffer };
}

/** The text fields beside the file. @throws DomainError `web.invalidInput` with every fault */
export function uploadFields(request: Request): Static<typeof UploadFields> {
  return uploadFieldsOf(UploadFields, request);
}

/** The same by other fields than those of an ordinary vedlegg. @throws DomainError `web.invalidInput` */
export function uploadFieldsOf<Fields extends TSchema>(schema: Fields, request: Request): Static<Fields> {
  const given = Object.entries((request.body ?? {}) as Record<string, unknown>);
  const fields = Object.fromEntries(given.filter(([, value]) => value !== ''));
  const faults = bodyFaults(schema, fields);
  if (faults.length > 0) throw webError('web.invalidInput', {}, faults);
  return fields as Static<Fields>;
}
