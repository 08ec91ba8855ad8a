import type { Request } from 'express';
import { webError } from '../../errors/web.errors.js';

/** A file as multer leaves it on the request, whole and within the limit. @throws DomainError `web.invalidInput` without one */
export function sentFile(request: Request): { readonly name: string; readonly bytes: Uint8Array } {
  const { file } = request as Request & { file?: { readonly originalname: string; readonly buffer: Buffer } };
  if (!file) throw webError('web.invalidInput', {}, [{ path: '/file', code: 'input.fileMissing' }]);
  return { name: file.originalname, bytes: file.buffer };
}
